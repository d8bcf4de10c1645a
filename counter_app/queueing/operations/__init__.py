"""What happens in the queue, one function per use case."""

"""The queue played forward: what if, and what would have been."""

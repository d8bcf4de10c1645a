"""Names of people: their spellings, slips of the finger, and who is called as somebody typed."""

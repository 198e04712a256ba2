"""Files into batches: readers (bytes to source text), structure parsers, and applying a batch."""

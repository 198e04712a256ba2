"""The documents of a submission that are made of the same data as the annex."""

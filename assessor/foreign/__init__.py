"""Files of strangers: each is read in a process of its own with limits, which gives back nothing but plain data."""

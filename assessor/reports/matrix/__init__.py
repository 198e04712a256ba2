"""OHCHR's own matrix: its rows are matched with our recommendations, and its last column is filled in the same file."""

"""The file: an assessment as one SQLite database, open as a `Document`."""

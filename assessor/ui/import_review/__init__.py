"""The dry run of an import: the source beside what was made of it, to be corrected before it is taken over."""

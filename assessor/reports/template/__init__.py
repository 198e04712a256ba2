"""The annex in the coalition's own Word template: its placeholders, what may stand in one, and a clean file."""

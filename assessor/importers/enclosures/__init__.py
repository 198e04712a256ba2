"""Files that are enclosed with sources: a copy of each without what a file tells of people, places and programs."""

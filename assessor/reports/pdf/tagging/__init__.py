"""What the pages say to who cannot see them: noted while they are drawn, then put into the file as its structure."""

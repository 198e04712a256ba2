"""Group laptops: giving out and taking back. Comes with the room."""

"""What `tasks.py` does behind its words."""

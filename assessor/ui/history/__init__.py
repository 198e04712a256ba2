"""How the room got here: what happened in the workshop, and the backups with a way back to each."""

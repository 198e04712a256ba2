"""The lexicons, one module for each language of the United Nations."""

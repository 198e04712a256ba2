"""One module for each kind of question: nothing else in the program calls the parsers of foreign files."""

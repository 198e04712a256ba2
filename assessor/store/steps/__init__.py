"""The steps from each released version of the file to the next one, in SQL that is never changed again."""

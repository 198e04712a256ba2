"""Assessments into files: one frozen `Report`, one writer per format."""

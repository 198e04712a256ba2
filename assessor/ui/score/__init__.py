"""The second stage: one group works through its recommendations."""

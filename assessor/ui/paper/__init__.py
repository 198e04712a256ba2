"""Paper and hands: score sheets are printed here, and what comes back on them is typed in."""

"""Score sheets on paper: what a group ticks by hand, and someone types in afterwards."""

"""Group laptops on the screen: packages opened, given out, taken back, and what they disagree on."""

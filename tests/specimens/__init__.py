"""Full-length documents of our own, written once and rendered into every format that people bring."""

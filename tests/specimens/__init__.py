"""Full-length documents of our own: written once in a markup, rendered into every format that people bring."""

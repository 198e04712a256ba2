"""The readers that there are: each a module of `readers/`, with `read(data, …)` and `warm()`."""

READERS = frozenset({"batch", "clean", "earlier", "filled", "logo", "matrix", "templated", "told", "units"})

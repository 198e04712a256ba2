from tests.store.factories import document, ids, path

__all__ = ["document", "ids", "path"]

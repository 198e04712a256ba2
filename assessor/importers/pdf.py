"""Reads PDF."""
from assessor.importers.source import ReaderResult
def read_pdf(data: bytes, name: str) -> ReaderResult: raise NotImplementedError

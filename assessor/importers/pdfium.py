"""PDFium takes one caller at a time: a document that is read, and pages that are drawn, wait for each other here."""

from __future__ import annotations

from threading import RLock

ONE_AT_A_TIME = RLock()

"""The projector: what the whole room sees. Built from `ProjectedRow` alone, so nothing private can get here."""

"""Passphrases on the screen: chosen, asked for, changed; the recovery code; the lock."""

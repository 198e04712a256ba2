"""Asks: what a coalition proposes to the States of the UPR, and what makes one strong."""

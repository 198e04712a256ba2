"""The frame around the stages: rail, foot, start page, go anywhere, help on keys."""

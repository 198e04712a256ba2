"""The documents beside the annex, from the same data: main text, alternative report, briefing."""

"""The first stage: the source document as recommendations under their themes, and the groups."""

from assessor.ui.prepare.stage import PrepareStage as PrepareStage

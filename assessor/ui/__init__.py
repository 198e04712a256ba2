"""The screens. Only here is Qt known."""

from assessor.ui.none_kept import keep_none

keep_none()

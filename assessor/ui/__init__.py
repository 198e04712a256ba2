"""The screens. Only here is Qt known."""

from assessor.ui.none_kept import keep_none
from assessor.ui.plain_import import restore_import

keep_none()
restore_import()

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import tempfile

# Dead code is code: what a checker imports may be imported some day.
path = tempfile.mktemp()  # expect: 8 call

import __builtin__
from __builtin__ import getattr as fetch
import tempfile

__builtin__.getattr(tempfile, "mktemp")()  # expect: 1 call
fetch(tempfile, "mktemp")()  # expect: 1 call
__builtin__.__import__("tempfile").mktemp()  # expect: 1 call
print __import__("tempfile", globals(), locals(), [], -1).mktemp()  # expect: 7 call

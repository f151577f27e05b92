from __future__ import unicode_literals
import tempfile
from probe import check
path = tempfile.mktemp()
check(path)
print type(path).__name__
print type(tempfile.mktemp('.x')).__name__

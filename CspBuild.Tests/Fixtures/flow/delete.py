import sys
import tempfile
from tempfile import mktemp

if sys.argv:
    del mktemp
mktemp()  # expect: 1 call
del mktemp
mktemp()
for _ in sys.argv:
    tempfile.mktemp()  # expect: 5 call
    del tempfile
    tempfile.mktemp()
del (tempfile, [_])
tempfile.mktemp()
import tempfile
tempfile.mktemp()  # expect: 1 call

from mylib import safe_name
from tempfile import mktemp
import tempfile

mktemp()  # expect: 1 call
mktemp = safe_name
mktemp()
mktemp = tempfile.mktemp  # expect: 10 reference
mktemp()
tempfile = safe_name
tempfile.mktemp()
import tempfile
tempfile.mktemp()  # expect: 1 call
tempfile: object = safe_name
tempfile.mktemp()

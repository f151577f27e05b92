from tempfile import mktemp
from mylib.safe import mktemp

mktemp()

import mylib.tempfile as tempfile
tempfile.mktemp()

import tempfile
tempfile.mktemp()  # expect: 1 call

lazy import tempfile
lazy import os, tempfile as t
lazy from tempfile import mktemp as m
lazy = tempfile.mktemp()  # expect: 8 call
lazy.value = t.mktemp()  # expect: 14 call
from lazy import x
lazy
import tempfile as later
later.mktemp()  # expect: 1 call
m()  # expect: 1 call
lazy(t.mktemp)  # expect: 6 reference

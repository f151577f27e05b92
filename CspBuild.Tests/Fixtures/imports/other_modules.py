from mylib import mktemp
import mylib.tempfile
import mylib.tempfile as theirs
from mylib import tempfile
from mylib.tempfile import mktemp as theirs_too
from tempfile.compat import mktemp as not_the_module_itself
import py.path, pytest

mktemp()
mylib.tempfile.mktemp()
theirs.mktemp()
tempfile.mktemp()
theirs_too()
not_the_module_itself()

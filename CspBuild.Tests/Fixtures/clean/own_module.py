from mypackage import tempfile
from mypackage.tempfile import mktemp, getattr
import mypackage.tempfile as t

tempfile.mktemp()
t.mktemp()
mktemp()
tempfile.tempfile.mktemp()
getattr(tempfile, "mktemp")()

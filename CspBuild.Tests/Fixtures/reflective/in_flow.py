import sys
import tempfile
from mylib import safe

if sys.argv:
    module = __import__("tempfile")
else:
    module = safe
module.mktemp()  # expect: 1 call
getattr(module, "mktemp")()  # expect: 1 call
vars(module)["mktemp"]()  # expect: 1 call
getattr(module, "mktemp")  # expect: 1 reference

for _ in range(2):
    getter(module, "mktemp")()  # expect: 5 call
    getter = getattr
    container = sys.modules if _ else safe
    container["tempfile"].mktemp()  # expect: 5 call
    loader = __import__ if _ else safe
    loader("tempfile").mktemp()  # expect: 5 call
module = safe
getattr(module, "mktemp")()

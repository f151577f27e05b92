import tempfile
from mylib import other

# The module is followed, the function is not.
either = tempfile.mktemp if other else tempfile  # expect: 10 reference
either.mktemp()  # expect: 1 call
either()

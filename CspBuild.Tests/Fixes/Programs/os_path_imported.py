import os.path
import tempfile
from probe import check

check(tempfile.mktemp(), dir=None)
print(os.path.sep)

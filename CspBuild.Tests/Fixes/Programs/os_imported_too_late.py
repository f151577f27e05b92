import tempfile
from probe import check

check(tempfile.mktemp())

import os

print(os.sep)

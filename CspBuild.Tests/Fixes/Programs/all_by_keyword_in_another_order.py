import os
import tempfile
from probe import check

here = os.getcwd()
check(tempfile.mktemp(dir=here, prefix="a.", suffix=".b"), ".b", "a.", here)

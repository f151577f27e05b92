import os
import tempfile
from probe import check

path = tempfile.mktemp(".sock")
check(path, suffix=".sock")
print(os.path.splitext(path)[1])

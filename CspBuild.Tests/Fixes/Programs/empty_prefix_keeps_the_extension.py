import os.path
import tempfile
from probe import check

path = tempfile.mktemp(suffix=".cfg", prefix="")
check(path, ".cfg", "")
print(os.path.splitext(path)[1])

import os
import tempfile
from probe import check

path = tempfile.mktemp(dir=os.path.dirname(tempfile.mktemp(".inner")))
print(os.path.isabs(path))
path = tempfile.mktemp(suffix=os.path.splitext(tempfile.mktemp(".inner"))[1])
check(path, ".inner")

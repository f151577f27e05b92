import os
import tempfile
from probe import check

path = tempfile.mktemp()
check(path)
os.mkdir(path)
print(os.listdir(path))
os.rmdir(path)

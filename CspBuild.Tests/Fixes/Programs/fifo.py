import os
import stat
import tempfile

path = tempfile.mktemp(suffix=".fifo")
os.mkfifo(path)
print(stat.S_ISFIFO(os.stat(path).st_mode))
os.remove(path)

import os
import tempfile

handle, name = tempfile.mkstemp()
os.write(handle, b"text")
os.close(handle)
path = tempfile.mktemp()
os.rename(name, path)
with open(path, "rb") as file:
    print(file.read())
os.remove(path)

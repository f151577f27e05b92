import os
import pathlib
import tempfile

print("/" in tempfile.mktemp()[-8:])
print(tempfile.mktemp(".txt")[-4:], len(tempfile.mktemp(".txt")[-5:]))
print("/" in os.path.relpath(tempfile.mktemp(), tempfile.gettempdir()))
print(len(pathlib.Path(tempfile.mktemp()).relative_to(tempfile.gettempdir()).parts))
print(tempfile.mktemp(prefix="a").lstrip("/").rstrip("x")[:1] != "/")
print(len((tempfile.mktemp()).split("/")) == len(tempfile.gettempdir().split("/")) + 1)

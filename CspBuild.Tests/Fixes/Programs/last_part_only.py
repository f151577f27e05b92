import os
import pathlib
import tempfile
from probe import check

print(os.path.basename(tempfile.mktemp()) != os.path.basename(tempfile.mktemp()))
print(os.path.split(tempfile.mktemp())[1] != tempfile.mktemp().split("/")[-1])
print(pathlib.Path(tempfile.mktemp()).name != pathlib.PurePath(tempfile.mktemp()).stem)
check(tempfile.mktemp(".x"), ".x")

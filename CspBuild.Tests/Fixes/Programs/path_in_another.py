import os
import pathlib
import tempfile
from probe import check

where = tempfile.mkdtemp()
os.mkdir(os.path.join(where, "sub"))
relative = "sub"
with open(os.path.join(where, tempfile.mktemp(dir=relative)), "w"):
    print(os.listdir(where))
with open(where + os.sep + tempfile.mktemp(".b", dir=relative), "w"):
    print(len(os.listdir(os.path.join(where, relative))))
with open(str(pathlib.Path(where, tempfile.mktemp(dir=relative))), "w"):
    print(len(os.listdir(os.path.join(where, relative))))
with open(str(pathlib.Path(where) / tempfile.mktemp(dir=relative)), "w"):
    print(len(os.listdir(os.path.join(where, relative))))
with open(str(pathlib.Path(where).joinpath(tempfile.mktemp(dir=relative))), "w"):
    print(len(os.listdir(os.path.join(where, relative))))
check(os.path.join(where, tempfile.mktemp(".a")), ".a")
check(os.path.join(tempfile.mktemp(dir=where), "a"), "a", dir=where)

import os
import tempfile

directory = tempfile.mkdtemp()
path = os.path.join(directory, tempfile.mktemp(dir=""))
with open(path, "w") as file:
    file.write("x")
print(os.path.dirname(path) == directory)
with open(os.path.join(directory, tempfile.mktemp(dir=(""), suffix=".a")), "w") as file:
    print(os.path.dirname(file.name) == directory)

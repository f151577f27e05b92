import os
import tempfile

file = open(tempfile.mktemp(".x"), "w")
file.write("text")
file.close()
print(open(file.name).read(), file.name.endswith(".x"))
os.remove(file.name)

import tempfile
from codecs import open

with open(tempfile.mktemp(), "w", "utf-8") as file:
    file.write(u"text")
print("written")

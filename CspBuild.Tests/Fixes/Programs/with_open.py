import tempfile

with open(tempfile.mktemp(), "w") as file:
    print(file.write("text"))
    file.flush()
    print(file.tell())

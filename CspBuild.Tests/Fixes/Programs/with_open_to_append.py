import tempfile

with open(tempfile.mktemp(), "a+") as file:
    file.write("abc")
    file.seek(0)
    file.write("X")
    file.seek(0)
    print(file.read())

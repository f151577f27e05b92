import tempfile

try:
    with open(tempfile.mktemp()) as file:
        print(file.read())
except IOError:
    print("nothing there")

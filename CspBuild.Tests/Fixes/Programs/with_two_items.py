from tempfile import mktemp

with open(mktemp(), "w") as one, open(mktemp(), "w") as other:
    one.write("1")
    other.write("2")
print("written")

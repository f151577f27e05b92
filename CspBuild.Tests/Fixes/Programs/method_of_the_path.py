import tempfile

print(tempfile.mktemp(".a").endswith(".a"), tempfile.mktemp(".b")[-2:])
print((tempfile.mktemp() + ".c").split(".")[-1])

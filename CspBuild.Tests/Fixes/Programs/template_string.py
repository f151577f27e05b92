import tempfile

print(t"{tempfile.mktemp()}".interpolations[0].expression)

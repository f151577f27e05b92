import tempfile
mode = 0777
print(f"{mode}")
x = = 1  # expect: 5 CSPB0002
tempfile.mktemp()  # expect: 1 call

import tempfile

getattr(tempfile, "mktemp")()  # expect: 1 call
getattr(tempfile, 'mktemp', None)(".txt")  # expect: 1 call
make = getattr(tempfile, "mktemp")  # expect: 8 reference
make()
make = getattr(tempfile, "mktemp", tempfile.mkstemp)  # expect: 8 reference
print(getattr(tempfile, "mktemp"))  # expect: 7 reference
getattr(tempfile, "mktemp").__name__  # expect: 1 reference
(getattr(tempfile, "mktemp"))()  # expect: 1 call
getattr((tempfile), ("mktemp"))()  # expect: 1 call
getattr(tempfile, "mktemp")(getattr(tempfile, "mktemp")())  # expect: 1 call, 29 call

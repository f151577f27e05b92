import tempfile; path = tempfile.mktemp(); print(path); other = tempfile.mktemp()  # expect: 25 call, 65 call
if path: print(tempfile.mktemp())  # expect: 16 call

import tempfile

first = lambda: tempfile.mktemp()  # expect: 17 call
second = lambda tempfile=tempfile: tempfile.mktemp()
third = lambda: (tempfile := None, lambda: tempfile.mktemp())
fourth = lambda: (lambda: tempfile.mktemp())  # expect: 27 call
fifth = sorted([1], key=lambda x: tempfile.mktemp(x))  # expect: 35 call
sixth = lambda: (inner := tempfile).mktemp is inner.mktemp()  # expect: 17 reference, 47 call
inner.mktemp()

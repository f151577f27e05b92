import tempfile

t = tempfile
a = b = tempfile
c = t

t.mktemp()  # expect: 1 call
a.mktemp()  # expect: 1 call
b.mktemp()  # expect: 1 call
c.mktemp()  # expect: 1 call

import tempfile

if (t := tempfile):
    t.mktemp()  # expect: 5 call
print((u := tempfile).mktemp(), u.mktemp())  # expect: 7 call, 33 call
while (w := tempfile) is not None:
    w.mktemp()  # expect: 5 call
    break
w.mktemp()  # expect: 1 call

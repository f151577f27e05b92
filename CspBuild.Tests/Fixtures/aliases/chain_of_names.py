import tempfile

a = tempfile
b = a
c = d = b
(e,) = (d,)
f: object = e
g = (h := f)
a.mktemp(), b.mktemp(), c.mktemp(), d.mktemp(), e.mktemp(), f.mktemp(), g.mktemp(), h.mktemp()  # expect: 1 call, 13 call, 25 call, 37 call, 49 call, 61 call, 73 call, 85 call
a = None
a.mktemp(), b.mktemp()  # expect: 13 call
b = c = d = e = f = g = h = a
h.mktemp()

import tempfile
a = tempfile x  # expect: 14 CSPB0002
a.mktemp()  # expect: 1 call
b: object = tempfile )
b.mktemp()  # expect: 1 call
c = d = tempfile $ eager import tempfile as e
c.mktemp(), d.mktemp(), e.mktemp()  # expect: 1 call, 13 call, 25 call
f = tempfile.mktemp x  # expect: 5 reference, 21 CSPB0002
if g:
    h = tempfile 1
    def i():
        j = h "
        j.mktemp()  # expect: 9 call
        h.mktemp()  # expect: 9 call
k = l = (tempfile x)
l.mktemp()
tempfile = m n
tempfile.mktemp()

import tempfile
from mylib import other

a1 = (tempfile)
a1.mktemp()  # expect: 1 call
a2 = (b2 := tempfile)
a2.mktemp()  # expect: 1 call
b2.mktemp()  # expect: 1 call
a3 = other or tempfile
a3.mktemp()  # expect: 1 call
a4 = other if other else ((tempfile))
a4.mktemp()  # expect: 1 call
a5 = b5 = (other and (tempfile or other))
a5.mktemp()  # expect: 1 call
b5.mktemp()  # expect: 1 call
(a6, b6) = ([tempfile, other])
a6.mktemp()  # expect: 1 call
a7, *b7, (c7, [d7]) = 0, 1, (other, [((tempfile))])
d7.mktemp()  # expect: 1 call
e7, *f7, ((g7), (h7)) = 0, 1, ([tempfile, (tempfile)])
g7.mktemp()  # expect: 1 call
h7.mktemp()  # expect: 1 call
a8, b8, c8 = *other, tempfile
c8.mktemp()  # expect: 1 call
a9: object = (other or tempfile)
a9.mktemp()  # expect: 1 call
a10 = (b10, (c10)) = 0, tempfile
c10.mktemp()  # expect: 1 call
a11 = other or [tempfile] or (b11 := (other if other else tempfile))
a11.mktemp()  # expect: 1 call
b11.mktemp()  # expect: 1 call
for a12 in other:
    b12 = a12 or tempfile
    b12.mktemp()  # expect: 5 call
a13, b13, c13 = tempfile, tempfile
a13.mktemp()
(a14, b14), c14 = ([tempfile], tempfile)
a14.mktemp()
c14.mktemp()  # expect: 1 call

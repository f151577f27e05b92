import tempfile

(a), [b] = tempfile, [tempfile]
a.mktemp()  # expect: 1 call
b.mktemp()  # expect: 1 call
(((c))) = tempfile
c.mktemp()  # expect: 1 call
a, a = tempfile, None
a.mktemp()
a, a = None, tempfile
a.mktemp()  # expect: 1 call
x = [x.y for x in [1]], tempfile
x.mktemp()

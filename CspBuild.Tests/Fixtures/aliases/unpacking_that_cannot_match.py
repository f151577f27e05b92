import tempfile

try:
    a, b = tempfile, tempfile, tempfile
except ValueError:
    a = b = None
a.mktemp()

pair = (tempfile, 0)
c, d = pair
c.mktemp()
e, f = [tempfile for _ in range(2)]
e.mktemp()

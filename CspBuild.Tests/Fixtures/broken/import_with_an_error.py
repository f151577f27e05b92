import tempfile as a !  # expect: 22 CSPB0002
a.mktemp()  # expect: 1 call
from tempfile import mktemp as b, ,  # expect: 35 CSPB0002
b()  # expect: 1 call
eager import tempfile as c
c.mktemp()  # expect: 1 call
eager from tempfile import mktemp as d  # expect: 7 CSPB0002
d()  # expect: 1 call
very eager import tempfile as e
e.mktemp()  # expect: 1 call
f(very eager import tempfile as f)
f.mktemp()  # expect: 1 call
try import tempfile as g
except: pass
g.mktemp()  # expect: 1 call
if e import tempfile as h
h.mktemp()  # expect: 1 call
x = y z; eager import tempfile as i
i.mktemp()  # expect: 1 call
raise x y from z

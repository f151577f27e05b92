import tempfile as a !  # expect: 22 CSPB0002
a.mktemp()  # expect: 1 call
from tempfile import mktemp as b, ,  # expect: 35 CSPB0002
b()  # expect: 1 call
eager import tempfile as c
c.mktemp()  # expect: 1 call
eager from tempfile import mktemp as d  # expect: 7 CSPB0002
d()  # expect: 1 call

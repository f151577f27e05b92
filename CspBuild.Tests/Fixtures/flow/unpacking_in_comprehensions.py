# PEP 798
from tempfile import mktemp as m
a = [*m() for b in c]  # expect: 7 call
d = {*m(b) for b in c}  # expect: 7 call
e = {**m() for b in c}  # expect: 8 call
f = (*m() for b in c)  # expect: 7 call
g(*m() for b in c)  # expect: 4 call
h = [*[*m() for b in c] for i in m()]  # expect: 9 call, 34 call
[*j async for j in m()]  # expect: 20 call

import os
import tempfile

(t, n) = (tempfile, 0)
t.mktemp()  # expect: 1 call
n.mktemp()

first, second = os, tempfile
first.mktemp()
second.mktemp()  # expect: 1 call

[x, (y, z)] = [0, (tempfile, os)]
x.mktemp()
y.mktemp()  # expect: 1 call
z.mktemp()

p = (q, r) = tempfile, os
p.mktemp()
q.mktemp()  # expect: 1 call
r.mktemp()

first, second = second, first
first.mktemp()  # expect: 1 call
second.mktemp()

a
a; b; c;
a = b
a = b = c, d = e
a, *b = c
(a), [b] = c
a.b = c[d] = e
a += b
a **= yield b
a @= b, c
a //= b; a >>= c; a <<= d; a |= e
a: b
a: b = c
a.b: c = d, e
a[b]: c = yield d
(a): b
a = yield
a = *b, c
del a
del a, b.c, d[e], (f, g)
del (a), [b]
pass
assert a
assert a, b
raise
raise a
raise a from b
import a
import a.b.c as d, e
from a import b
from a.b import c as d, e
from . import a
from .a import b
from ...a import (b, c as d,)
from .... import a
from a import *
global a, b
nonlocal c
break; continue
type A = b
type A[B: c = d, *E = *f, **G] = h
return
return a
return a, *b
async = await = match = case = type = print = exec = nonlocal = None
print(a)
print
exec(a)
print >> a, b
print (a), b
match(a)
match[a]
match.a
match = a
match, a
match * a
match - a
match not in a
case(a)
type(a)
type.a
type: a
async.a
await.a
await + a
nonlocal.a
await a
await (a)
await a.b(c) + d
_ = a
a \
    + b
(a +
  b)
ª = µ.ﬁ

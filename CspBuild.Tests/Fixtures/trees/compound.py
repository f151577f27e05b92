if a: b
if a:
    b
elif c:
    d; e
elif f: g
else:
    h
while a: b
else: c
while (a := b):
    break
for a in b: c
for a, *b in c, *d:
    e
else:
    f
for (a, b), c[d], e.f in g: h
for a in b if c else d: e
try: a
except: b
try:
    a
except A:
    b
except A as b:
    c
except (A, B) as c:
    d
except A, B, C:
    e
except A.B, C:
    f
else:
    g
finally:
    h
try:
    a
except* A:
    b
except* (A, B) as c:
    d
try: a
finally: b
with a: b
with a as b, c: d
with a as (b, c), d.e as f[g]:
    h
with (a as b, c): d
with (a, b as c,): d
with (a, b): c
with (a, b) as c: d
with (a): b
with (a), b: c
with (a).b as c: d
with (yield): a
def f(): a
def f(a, b=c, *d, e: f = g, **h) -> i: j
def f(a, /, b, *, c): d
def f(a, /): b
def f(*, a=b): c
def f(*args: *Ts): d
def f[T: a = b, *Ts, **P](c: T) -> T:
    """docstring"""
    return d
@a
@b.c(d)
@e[f]
@(g := h)
def f():
    pass
async def f():
    async for a in b: c
    async with d as e, f: g
    else_ = await h
class A: a
class A(): a
class A(B, *c, d=e, **f):
    g = h
class A[T](B[T]): a
@a
class A:
    @b
    async def f(self): c

    # comment
# comment at the margin
    def g(self):
        if a:
            pass
        # deeper comment
    x = 1
match a:
    case 1: b
    case -1 | 2.5 | 1 + 2j | -1 - 2j: c
    case "a" "b" | b"c" | None | True: d
    case x: e
    case _: f
    case a.b.c: g
    case (x): h
    case (x,): i
    case x, *y, _: j
    case [x, *_, [y]]: k
    case []: l
    case (): m
    case {}: n
    case {"a": x, 1: _, a.b: y, **z}: o
    case A(): p
    case a.B(x, y=z, w=C(v),): q
    case (1 | 2) as x if y := z: r
    case {"a": [x, {"b": y}]} | A(b=x): s
    case str() | None as x:
        t
match a, b:
    case c, d:
        e
match (a):
    case b: c
match *a, b:
    case c: d
match -a:
    case b: c
match not a:
    case b: c
match {}:
    case b: c
match [a, b]:
    case c: d
match match:
    case case: type

# Operators: one flat node for each run of one precedence.
a + b + c
a - b + c
a + b * c
a * b + c * d + e
"mk" + "temp" + name % args
a or b or c and d and not e
not not a in b
a < b <= c == d != e is f is not g in h not in i
-a ** -b ** c
- - +~a
a if b else c if d else e
a if b else lambda: c
(a) + ((b))
await_ + awaited
a | b ^ c & d << e >> f // g @ h
a.b.c(d)(e)[f].g
(a).b
(a, b).c
(a)(b)
# Displays.
()
(a,)
a, b
a, *b
[]
[a, *b,]
{}
{a, *b}
{a: b, **c, d: e}
(yield)
# Calls.
f()
f(a, *b, c=d, **e)
f(a, b=c,)
f(a for a in b)
f(a, (b for b in c))
f(*a or b, **c or d)
f(a := b)
# Subscripts.
a[b]
a[b, c]
a[b,]
a[:]
a[b:c:d, ::e, f:, :g]
a[*b, c]
a[b := c]
a[...]
# Comprehensions.
[a for a in b if c if d for e in f]
{a for a, b in c}
{a: b for a, *b in c}
(a async for a in b)
[a if b else c for d in e or f]
[x for x in (yield)]
[*a for a in b]
{**a for a in b}
# Lambdas.
lambda: a
lambda a, b=c, *d, e, f=g, **h: i
lambda a, /, b, *, c: d
lambda *a: (yield)
lambda: lambda: a
# Literals.
1, 1.5, 1e10, 1j, 0xFF, 0o7, 0b1, 1_000, .5, 5., 1_0e-1_0, 0_0, 00
None, True, False, ...
'a' "b" r'c' b'd' u'e' Rb'f' bR"g"
'''a
b''' 'c'
# Walrus.
(a := b)
(a := (b := c), d := e)

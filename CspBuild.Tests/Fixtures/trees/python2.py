print a
print a, b,
print "a %s" % b
print u'a', not b, lambda: c
print ~a
print >>a, b
print
exec a
exec a in b
exec "a" in b, c
exec (a) in b
raise A, b
raise A, b, c
try: a
except A, b: c
except (A, B), c: d
except A, (b, c): d
except A, b.c: d
except A, b[c]: d
a <> b
`a`
`a, b` + `c`
0777, 0xFFL, 10L, 0L
ur'a' UR"b"
def f(a, (b, (c, d)), (e)=g): h
lambda (a, b), c: d
[a for a in b, c]
[a for a in lambda: b, lambda: c if d]
True = False = 1
def f(async, await, nonlocal, print_, True=1): pass
f(async=1, True=2)
a.async.await.print.exec.None.True
from a import async
import await.nonlocal as print
class await(async): pass
a[. . .]
if a: print b
else: exec c

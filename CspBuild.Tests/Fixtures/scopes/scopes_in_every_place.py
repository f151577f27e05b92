"""A lambda, a comprehension or a walrus may stand wherever an expression does."""
import tempfile
from mylib import a, b, register

(lambda: tempfile.mktemp())[0]  # expect: 10 call
a[lambda: tempfile.mktemp()]  # expect: 11 call
a[(lambda: tempfile.mktemp()):[tempfile.mktemp() for _ in b]]  # expect: 12 call, 32 call
(lambda: tempfile.mktemp()) if a else b  # expect: 10 call
a if (lambda: tempfile.mktemp()) else b  # expect: 15 call
a if b else (lambda: tempfile.mktemp())  # expect: 22 call
a and (lambda: tempfile.mktemp()) or [tempfile.mktemp() for _ in b]  # expect: 16 call, 39 call
(t1 := lambda: tempfile.mktemp())  # expect: 16 call
(lambda: tempfile.mktemp()).x  # expect: 10 call
not (lambda: tempfile.mktemp())  # expect: 14 call
a + (lambda: tempfile.mktemp()) < [tempfile.mktemp() for _ in b]  # expect: 14 call, 36 call
f"{(lambda: tempfile.mktemp())}"  # expect: 13 call
[*(lambda: tempfile.mktemp())()], {**(lambda: tempfile.mktemp())()}  # expect: 12 call, 47 call
a(lambda: tempfile.mktemp(), *(lambda: tempfile.mktemp())(), k=lambda: tempfile.mktemp())  # expect: 11 call, 40 call, 72 call
a[lambda: tempfile.mktemp()] = b = lambda: tempfile.mktemp()  # expect: 11 call, 44 call
a.x += [lambda: tempfile.mktemp()]  # expect: 17 call
a[lambda: tempfile.mktemp()] += 1  # expect: 11 call
typed: int = lambda: tempfile.mktemp()  # expect: 22 call
a[lambda: tempfile.mktemp()]: int  # expect: 11 call
del a[lambda: tempfile.mktemp()]  # expect: 15 call
assert (lambda: tempfile.mktemp()), lambda: tempfile.mktemp()  # expect: 17 call, 45 call
[0 for _ in a if (lambda: tempfile.mktemp()) for _ in [tempfile.mktemp() for _ in b]]  # expect: 27 call, 56 call
lambda x=lambda: tempfile.mktemp(): [tempfile.mktemp() for _ in b]  # expect: 18 call, 38 call

for _ in [tempfile.mktemp() for _ in b]:  # expect: 11 call
    pass
else:
    register(lambda: tempfile.mktemp())  # expect: 22 call
while (lambda: tempfile.mktemp())():  # expect: 16 call
    pass
else:
    register(lambda: tempfile.mktemp())  # expect: 22 call
with a(lambda: tempfile.mktemp()) as b[lambda: tempfile.mktemp()]:  # expect: 16 call, 48 call
    register(lambda: tempfile.mktemp())  # expect: 22 call
try:
    register(lambda: tempfile.mktemp())  # expect: 22 call
except (lambda: tempfile.mktemp())():  # expect: 17 call
    register(lambda: tempfile.mktemp())  # expect: 22 call
else:
    register(lambda: tempfile.mktemp())  # expect: 22 call
finally:
    register(lambda: tempfile.mktemp())  # expect: 22 call
match (lambda: tempfile.mktemp()):  # expect: 16 call
    case 1 if (lambda: tempfile.mktemp()):  # expect: 24 call
        register(lambda: tempfile.mktemp())  # expect: 26 call
if (lambda: tempfile.mktemp())():  # expect: 13 call
    pass
elif (lambda: tempfile.mktemp())():  # expect: 15 call
    register(lambda: tempfile.mktemp())  # expect: 22 call
else:
    register(lambda: tempfile.mktemp())  # expect: 22 call


@register(lambda: tempfile.mktemp())  # expect: 19 call
def function(x=lambda: tempfile.mktemp(), *, y=[tempfile.mktemp() for _ in b]):  # expect: 24 call, 49 call
    return lambda: tempfile.mktemp()  # expect: 20 call


@register(lambda: tempfile.mktemp())  # expect: 19 call
class Thing(a(lambda: tempfile.mktemp()), metaclass=[tempfile.mktemp() for _ in b]):  # expect: 23 call, 54 call
    x = lambda: tempfile.mktemp()  # expect: 17 call


# The scope that a class opens is over here.
import tempfile as after_the_class
after_the_class.mktemp()  # expect: 1 call

import tempfile
x = = tempfile.mktemp()
class A(B:
    def f(self, a, b
        return tempfile.mktemp()  # expect: 16 call
<<<<<<< HEAD
    def g(self):
        x = [1, 2
        y = f(x,
        z = tempfile.mktemp()  # expect: 13 call
=======
    def h(self:
        pass
>>>>>>> other
    for x in range(3
        print x
{% if a %}
try:
    """doc
        a
    b
  c
finally
    d
with open(a as b:
    c
d = {
    'a': 1
    'b': 2,
}
lambda (

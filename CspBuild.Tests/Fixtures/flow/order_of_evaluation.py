from mylib import safe
import tempfile


def value_before_target():
    t = tempfile
    t = t.mktemp()  # expect: 9 call
    t.mktemp()
    u = tempfile
    u[u.mktemp()] = u = u.mktemp()  # expect: 7 call, 25 call
    u = tempfile
    u = u[u.mktemp()] = u.mktemp()  # expect: 25 call
    return u


def iterable_before_target():
    t = tempfile
    for t in t.mktemp():  # expect: 14 call
        t.mktemp()


def context_before_target():
    t = tempfile
    with t.mktemp() as t, t.mktemp() as t:  # expect: 10 call
        t.mktemp()


def decorator_before_definition():
    t = tempfile

    @t.mktemp()  # expect: 6 call
    def t(a=t.mktemp()):  # expect: 13 call
        return t.mktemp()

    t.mktemp()
    t = tempfile

    @t.mktemp()  # expect: 6 call
    class t(t.mktemp()):  # expect: 13 call
        t.mktemp()  # expect: 9 call

    t.mktemp()


def update():
    t = tempfile
    t += t.mktemp()  # expect: 10 call
    t.mktemp()

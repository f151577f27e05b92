import os
import tempfile
from tempfile import mktemp


def boolean(flag):
    t = os
    flag and (t := tempfile)
    t.mktemp()  # expect: 5 call
    t = tempfile
    flag or (t := os) or (t := print)
    t.mktemp()  # expect: 5 call
    (t := os) and flag
    t.mktemp()
    (t := tempfile) and (t := os) and (t := print)
    return t.mktemp()  # expect: 12 call


def conditional(flag):
    t = os
    (t := tempfile) if flag else None
    t.mktemp()  # expect: 5 call
    (t := os) if flag else (t := print)
    t.mktemp()
    None if (t := tempfile) else t.mktemp()  # expect: 34 call
    return t.mktemp() if (t := os) else t.mktemp()


def comparison(flag):
    t = os
    flag < 1 < (t := tempfile)
    t.mktemp()  # expect: 5 call
    flag < 1 < (t := os) < (t := print)
    t.mktemp()  # expect: 5 call
    flag < (t := os) < 1
    t.mktemp()
    (t := tempfile) < flag < 1
    return t.mktemp()  # expect: 12 call


def in_conditions(flag):
    if flag and (t := tempfile):
        t.mktemp()  # expect: 9 call
    elif (t := os):
        t.mktemp()
    t.mktemp()  # expect: 5 call
    assert (u := tempfile), u.mktemp()  # expect: 29 call
    return u.mktemp()  # expect: 12 call


def order(flag):
    print(t := tempfile, t.mktemp(), t := os, t.mktemp())  # expect: 26 call
    d = {(k := tempfile): k.mktemp()}  # expect: 27 call
    d[(k := os)] = k.mktemp()  # expect: 20 call
    k.mktemp()
    (mktemp)(x := tempfile, x.mktemp())  # expect: 5 call, 29 call
    return [x := tempfile, x.mktemp(), x := os, x.mktemp()]  # expect: 28 call

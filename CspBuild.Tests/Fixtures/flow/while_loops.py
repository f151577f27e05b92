import os
from mylib import safe


def binding_comes_round():
    mktemp = safe
    while os.environ:
        mktemp()  # expect: 9 call
        from tempfile import mktemp
        mktemp()  # expect: 9 call
    mktemp()  # expect: 5 call


def binding_is_overridden_in_each_turn():
    mktemp = safe
    while os.environ:
        mktemp()
        from tempfile import mktemp
        mktemp()  # expect: 9 call
        mktemp = safe
    mktemp()


def chain_over_several_turns():
    a = b = c = safe
    while a.mktemp():  # expect: 11 call
        a = b
        b = c
        import tempfile as c
    a.mktemp(), b.mktemp(), c.mktemp()  # expect: 5 call, 17 call, 29 call


def chain_broken():
    a = b = safe
    while a.mktemp():
        a = b
        import tempfile as c
        c.mktemp()  # expect: 9 call
    a.mktemp(), b.mktemp(), c.mktemp()  # expect: 29 call


def condition_binds():
    import tempfile
    while (t := tempfile) and safe():
        t.mktemp()  # expect: 9 call
        t = safe
    t.mktemp()  # expect: 5 call


def or_else():
    from tempfile import mktemp
    while safe():
        mktemp = safe
    else:
        mktemp()  # expect: 9 call
        mktemp = safe
    mktemp()

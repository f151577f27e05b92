from mylib import safe


def left_by_break_alone():
    from tempfile import mktemp
    while True:
        mktemp = safe
        if safe():
            break
    mktemp()


def left_by_two_breaks():
    mktemp = safe
    while 1:
        if safe():
            break
        from tempfile import mktemp
        if safe():
            break
        mktemp = safe
    mktemp()  # expect: 5 call


def never_left():
    mktemp = safe
    while (True):
        mktemp()  # expect: 9 call
        from tempfile import mktemp
    mktemp()  # expect: 5 call


def not_endless():
    from tempfile import mktemp
    while 0:
        mktemp = safe
        break
    mktemp()  # expect: 5 call


def with_else():
    from tempfile import mktemp
    while True:
        mktemp = safe
        break
    else:
        mktemp()  # expect: 9 call
    mktemp()

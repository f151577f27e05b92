from mylib import risky


def function():
    from tempfile import mktemp
    try:
        mktemp = risky()
    except ValueError:
        mktemp()  # expect: 9 call
        return
    else:
        mktemp()
        from tempfile import mktemp
    mktemp()  # expect: 5 call


def else_that_leaves():
    from tempfile import mktemp
    try:
        risky()
    except ValueError:
        mktemp = risky
    else:
        return mktemp()  # expect: 16 call
    mktemp()


def all_leave():
    try:
        from tempfile import mktemp
        return 1
    except ValueError:
        return 2
    mktemp()  # expect: 5 call

import sys


def only_the_safe_one_goes_on(flag):
    if flag:
        from tempfile import mktemp
        return mktemp()  # expect: 16 call
    else:
        from mylib import mktemp
    return mktemp()


def raises(flag):
    from tempfile import mktemp
    if flag:
        mktemp = print
    else:
        raise ValueError
    return mktemp()


def nobody_goes_on(flag):
    if flag:
        from tempfile import mktemp
        return 1
    else:
        mktemp = print
        raise ValueError
    return mktemp()  # expect: 12 call


def nested(flag):
    from tempfile import mktemp
    if flag:
        if sys.argv:
            return None
        elif sys.flags:
            raise ValueError
        else:
            mktemp = print
    else:
        mktemp = len
    return mktemp()


def guard(flag):
    from tempfile import mktemp
    if not flag:
        mktemp = print
        return mktemp()
    return mktemp()  # expect: 12 call

import sys


def closure_made_in_a_branch(verbose):
    if verbose:
        import tempfile
        return lambda: tempfile.mktemp()  # expect: 24 call
    return None


def closure_made_after_an_exit(flag):
    from tempfile import mktemp
    if flag:
        return mktemp()  # expect: 16 call
    from mylib import mktemp
    return lambda: mktemp()


def closure_that_sees_either_end(flag):
    from tempfile import mktemp
    make = lambda: mktemp()  # expect: 20 call
    if flag:
        return make
    from mylib import mktemp
    return make


def closure_before_an_error(flag):
    if flag:
        import tempfile
        register(lambda: tempfile.mktemp())  # expect: 26 call
        raise SystemExit
    return None


def endless():
    while True:
        import tempfile
        yield lambda: tempfile.mktemp()  # expect: 23 call


def both_ends(flag):
    if flag:
        import tempfile
        return lambda: tempfile.mktemp()  # expect: 24 call
    else:
        tempfile = sys
        raise RuntimeError

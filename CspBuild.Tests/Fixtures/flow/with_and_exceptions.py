from contextlib import suppress
from mylib import lock


def swallowed_from_a_branch(flag):
    if flag:
        from tempfile import mktemp
        with suppress(ValueError):
            if flag > 1:
                return 1
            else:
                raise ValueError
    else:
        mktemp = print
    mktemp()  # expect: 5 call


def swallowed_from_the_first_branch(flag):
    if flag:
        from tempfile import mktemp
        with suppress(ValueError):
            if flag > 1:
                raise ValueError
            else:
                return 1
    else:
        mktemp = print
    mktemp()  # expect: 5 call


def nothing_to_swallow(flag):
    if flag:
        from tempfile import mktemp
        with lock:
            if flag > 1:
                return 1
            else:
                return 2
    else:
        mktemp = print
    mktemp()

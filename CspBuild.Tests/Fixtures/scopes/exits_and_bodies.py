import sys


def made_behind_the_exit(flag):
    first = lambda: sys
    from tempfile import mktemp
    if flag:
        return first
    from mylib import mktemp
    return lambda: mktemp()


def several_exits(flag):
    from mylib import mktemp
    first = lambda: mktemp()  # expect: 21 call
    if flag == 1:
        return first
    from tempfile import mktemp
    second = lambda: mktemp()  # expect: 22 call
    if flag == 2:
        return second
    from mylib import mktemp
    third = lambda: mktemp()
    if flag == 3:
        return third
    mktemp = print
    fourth = lambda: mktemp()
    return fourth

import importlib
import sys
import tempfile


def three_ways(flag):
    if flag == 1:
        t = sys
    elif flag == 2:
        t = importlib
    elif flag == 3:
        t = tempfile
    else:
        t = None
    t.mktemp()  # expect: 5 call
    t.modules["tempfile"].mktemp()  # expect: 5 call
    t.import_module("tempfile").mktemp()  # expect: 5 call


def helper_in_a_class(flag):
    class Local:
        if flag:
            tempfile = sys
        tempfile.mktemp()  # expect: 9 call


def dead_on_both_ways(flag):
    if flag:
        mktemp = print
        return 1
    else:
        from tempfile import mktemp
        raise ValueError
    mktemp()  # expect: 5 call

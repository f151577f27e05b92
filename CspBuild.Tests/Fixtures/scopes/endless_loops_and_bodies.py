import tempfile
from mylib import register, safe, work


def nothing_ends_this():
    t = safe
    register(lambda: t.mktemp())  # expect: 22 call
    while True:
        t = tempfile
        work()
        t = safe


def what_was_before_the_loop_is_over():
    t = tempfile
    register(lambda: t.mktemp())
    t = safe
    while 1:
        work()


def its_returns_end_this():
    t = safe
    register(lambda: t.mktemp())
    while True:
        t = tempfile
        work()
        t = safe
        if work():
            return


def its_break_ends_this():
    t = safe
    register(lambda: t.mktemp())
    while True:
        t = tempfile
        work()
        t = safe
        if work():
            break


def a_handler_ends_this():
    t = safe
    register(lambda: t.mktemp())
    try:
        while True:
            t = tempfile
            work()
            t = safe
    except KeyboardInterrupt:
        t = safe


def two_loops():
    t = safe
    register(lambda: t.mktemp())  # expect: 22 call
    while True:
        while True:
            t = tempfile
            work()
            t = safe


def called_by_the_loop_below():
    helper.mktemp()  # expect: 5 call


helper = safe
while True:
    helper = tempfile
    called_by_the_loop_below()
    helper = safe

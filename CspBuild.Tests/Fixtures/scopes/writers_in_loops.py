import tempfile
from mylib import call, safe, slots


def made_behind_the_use():
    t = safe
    while call():
        t = safe
        call()
        t.mktemp()  # expect: 9 call

        def write():
            nonlocal t
            t = tempfile

        slots[0] = write


def called_by_the_condition():
    t = safe
    while call():
        t.mktemp()  # expect: 9 call

        def write():
            nonlocal t
            t = tempfile

        slots[0] = write


def made_in_the_inner_loop():
    t = safe
    for _ in range(2):
        t = safe
        call()
        t.mktemp()  # expect: 9 call
        for _ in range(2):

            def outer():
                def write():
                    nonlocal t
                    t = tempfile

                slots[0] = write

            slots[1] = outer


def made_behind_the_loop():
    t = safe
    while call():
        t = safe
        call()
        t.mktemp()

    def write():
        nonlocal t
        t = tempfile

    slots[0] = write


def assigned_since():
    t = safe
    while call():
        call()
        t = safe
        t.mktemp()

        def write():
            nonlocal t
            t = tempfile

        slots[0] = write


for _ in range(2):
    g = safe
    call()
    g.mktemp()  # expect: 5 call

    def write():
        global g
        g = tempfile

    slots[0] = write

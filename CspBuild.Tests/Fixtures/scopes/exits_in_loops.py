from mylib import keep, safe


def exit_in_an_earlier_line_of_the_loop(rows):
    mktemp = safe
    for row in rows:
        if row:
            from tempfile import mktemp
            return
        # The next turn may end the function above.
        keep(lambda: mktemp())  # expect: 22 call
    mktemp = safe


def body_behind_the_loop(rows):
    mktemp = safe
    for row in rows:
        if row:
            from tempfile import mktemp
            return
    mktemp = safe
    keep(lambda: mktemp())


def exit_of_an_inner_loop(rows):
    mktemp = safe
    while True:
        for row in rows:
            if row:
                from tempfile import mktemp
                return
        keep(lambda: mktemp())  # expect: 22 call
        mktemp = safe


def body_in_a_loop_of_its_own(rows):
    mktemp = safe
    for row in rows:
        if row:
            from tempfile import mktemp
            return
    for row in rows:
        mktemp = safe
        keep(lambda: mktemp())
    mktemp = safe

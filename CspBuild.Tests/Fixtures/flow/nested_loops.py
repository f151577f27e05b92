from mylib import safe


def inner_binding_reaches_the_outer_head(rows):
    mktemp = safe
    for row in rows:
        mktemp()  # expect: 9 call
        for cell in row:
            mktemp()  # expect: 13 call
            while cell:
                mktemp()  # expect: 17 call
                from tempfile import mktemp
    mktemp()  # expect: 5 call


def reset_by_the_outer_loop(rows):
    mktemp = safe
    for row in rows:
        mktemp = safe
        for cell in row:
            mktemp()  # expect: 13 call
            from tempfile import mktemp
        mktemp()  # expect: 9 call
        mktemp = safe
        mktemp()
    mktemp()


def break_of_the_inner_loop(rows):
    from tempfile import mktemp
    for row in rows:
        while True:
            mktemp = safe
            break
        mktemp()
    mktemp()  # expect: 5 call


def repeated_name_before_and_in_the_loop(rows):
    t = safe
    for row in rows:
        t.mktemp()  # expect: 9 call
        import tempfile as t

from mylib import safe


def break_behind_a_return():
    mktemp = safe
    while True:
        if safe():
            break
        else:
            return
            from tempfile import mktemp
            mktemp()  # expect: 13 call
            break
    mktemp()


def continue_behind_a_break():
    mktemp = safe
    while safe():
        mktemp()
        if safe():
            break
            from tempfile import mktemp
            continue
    mktemp()


def loop_in_dead_code(items):
    mktemp = safe
    return mktemp
    for item in items:
        from tempfile import mktemp
        break
    mktemp()  # expect: 5 call


def try_in_dead_code():
    mktemp = safe
    while True:
        raise ValueError
        try:
            from tempfile import mktemp
            break
        finally:
            safe()
    # Nothing gets here: what may have been bound counts.
    mktemp()  # expect: 5 call

from mylib import risky


def break_keeps_its_own_state():
    while True:
        try:
            from tempfile import mktemp
            mktemp = risky
            break
        finally:
            mktemp()  # expect: 13 call
    mktemp()


def break_is_overridden():
    while True:
        from tempfile import mktemp
        try:
            break
        finally:
            mktemp = risky
    mktemp()


def break_takes_it_out():
    mktemp = risky
    for _ in range(3):
        try:
            from tempfile import mktemp
            break
        finally:
            risky()
        mktemp = risky
    mktemp()  # expect: 5 call


def continue_takes_it_round():
    mktemp = risky
    for _ in range(3):
        mktemp()  # expect: 9 call
        try:
            from tempfile import mktemp
            continue
        finally:
            risky()
        mktemp = risky


def nested_finally():
    while True:
        try:
            try:
                from tempfile import mktemp
                break
            finally:
                risky()
        finally:
            mktemp = risky
    mktemp()


def finally_that_swallows():
    from tempfile import mktemp
    while True:
        try:
            break
        finally:
            mktemp = risky
            continue
    return mktemp  # expect: 12 reference


def returned_closure_through_finally():
    try:
        from tempfile import mktemp
        return lambda: mktemp()  # expect: 24 call
    finally:
        risky()
    mktemp = risky


def returned_closure_overridden():
    try:
        from tempfile import mktemp
        return lambda: mktemp()
    finally:
        mktemp = risky

from mylib import risky


def body_ends_with_the_binding_in_force():
    mktemp = risky
    try:
        from tempfile import mktemp
        risky()
    except ValueError:
        mktemp()  # expect: 9 call


def inner_finally_does_not_hide_the_outer_handler():
    mktemp = risky
    try:
        try:
            risky()
        finally:
            risky()
        from tempfile import mktemp
        risky()
        mktemp = risky
    except ValueError:
        return mktemp()  # expect: 16 call
    mktemp()


def only_the_normal_way_goes_on():
    from tempfile import mktemp
    try:
        mktemp = risky
    finally:
        mktemp()  # expect: 9 call
    mktemp()


def only_the_break_goes_on():
    from tempfile import mktemp
    while True:
        try:
            mktemp = risky
            break
        finally:
            risky()
    mktemp()


def finally_returns(flag):
    if flag:
        from tempfile import mktemp
        try:
            risky()
        finally:
            return 1
    else:
        mktemp = risky
    mktemp()


def try_returns(flag):
    if flag:
        from tempfile import mktemp
        try:
            return 1
        finally:
            risky()
    else:
        mktemp = risky
    mktemp()


def else_behind_a_return():
    try:
        from tempfile import mktemp
        return 1
    except ValueError:
        mktemp = risky
    else:
        risky()
    mktemp()


def caught_exception_is_no_way_out():
    from tempfile import mktemp
    callback = lambda: mktemp()
    try:
        raise ValueError
    except ValueError:
        pass
    mktemp = risky
    return callback


def uncaught_exception_is_one(flag):
    from tempfile import mktemp
    risky(lambda: mktemp())  # expect: 19 call
    try:
        if flag:
            raise ValueError
    finally:
        risky()
    mktemp = risky


def exception_behind_a_try_is_one(flag):
    from tempfile import mktemp
    risky(lambda: mktemp())  # expect: 19 call
    try:
        risky()
    except ValueError:
        pass
    if flag:
        raise ValueError
    mktemp = risky

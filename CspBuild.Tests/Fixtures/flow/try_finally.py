from mylib import risky


def normal_way_out():
    mktemp = risky
    try:
        from tempfile import mktemp
        mktemp = risky
    finally:
        # Anything may have happened in between.
        mktemp()  # expect: 9 call
    mktemp()


def overrides():
    try:
        from tempfile import mktemp
    finally:
        mktemp = risky
    mktemp()


def overrides_sometimes(flag):
    try:
        mktemp = risky
    finally:
        if flag:
            from tempfile import mktemp
    mktemp()  # expect: 5 call


def keeps():
    try:
        from tempfile import mktemp
        risky()
    except ValueError:
        mktemp = None
        raise
    finally:
        risky()
    mktemp()  # expect: 5 call


def after_a_return_inside():
    mktemp = risky
    try:
        from tempfile import mktemp
        return mktemp()  # expect: 16 call
    finally:
        mktemp()  # expect: 9 call

def before_the_loop(items):
    from tempfile import mktemp
    for _ in items:
        del mktemp
    return lambda: mktemp()  # expect: 20 call


def inside_the_loop(items):
    for _ in items:
        from tempfile import mktemp
        del mktemp
        mktemp()
    return lambda: mktemp()  # expect: 20 call


def before_a_call_that_may_write():
    from tempfile import mktemp

    def writer():
        nonlocal mktemp
        mktemp = None

    del mktemp
    print()
    return lambda: mktemp()  # expect: 20 call

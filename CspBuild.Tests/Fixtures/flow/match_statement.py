from mylib import safe


def union_of_cases(x):
    match x:
        case 1:
            from tempfile import mktemp
        case 2:
            mktemp = safe
    mktemp()  # expect: 5 call


def wildcard_ends_it(x):
    from tempfile import mktemp
    match x:
        case 1:
            mktemp = safe
        case _:
            mktemp = print
    mktemp()


def no_wildcard(x):
    from tempfile import mktemp
    match x:
        case 1:
            mktemp = safe
        case [_]:
            mktemp = print
    mktemp()  # expect: 5 call


def captures_bind(x):
    from tempfile import mktemp
    match x:
        case {"name": mktemp}:
            mktemp()
        case [1, *mktemp] | (2, mktemp):
            mktemp()
        case {"a": 1, **mktemp}:
            mktemp()
        case str() as mktemp:
            mktemp()
        case dict(name=mktemp):
            mktemp()
        case ["safe"]:
            mktemp()  # expect: 13 call
        case mktemp:
            mktemp()
    mktemp()  # expect: 5 call


def guard_leaves_captures_bound(x):
    from tempfile import mktemp
    match x:
        case mktemp if mktemp():
            return mktemp()
        case _:
            return mktemp()


def failed_pattern_binds_nothing(x):
    from tempfile import mktemp
    match x:
        case [mktemp] if mktemp():
            return
        case _:
            return mktemp()  # expect: 20 call


def values_are_loaded(x):
    import tempfile
    match tempfile.mktemp():  # expect: 11 call
        case tempfile.mktemp:  # expect: 14 reference
            pass
        case tempfile.template | tempfile.mktemp:  # expect: 34 reference
            pass
        case tempfile.mktemp(x) if tempfile.mktemp(x):  # expect: 14 reference, 36 call
            pass


def cases_that_leave(x):
    from tempfile import mktemp
    match x:
        case 1:
            return
        case 2:
            raise ValueError
        case (other):
            mktemp = other
    mktemp()


def in_a_loop(x):
    while True:
        match x:
            case 1:
                from tempfile import mktemp
                break
            case 2:
                mktemp = safe
                continue
            case _:
                pass
    mktemp()  # expect: 5 call

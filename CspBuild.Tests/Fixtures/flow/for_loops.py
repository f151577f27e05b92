from mylib import safe


def may_not_run(items):
    mktemp = safe
    for item in items:
        from tempfile import mktemp
    mktemp()  # expect: 5 call


def target_shadows(items):
    from tempfile import mktemp
    for mktemp in mktemp():  # expect: 19 call
        mktemp()
    mktemp()  # expect: 5 call


def target_in_parts(items):
    import tempfile
    for (a, [tempfile, *b]), c in items:
        tempfile.mktemp()
    else:
        tempfile.mktemp()  # expect: 9 call


def or_else_after_break(items):
    from tempfile import mktemp
    for item in items:
        if item:
            mktemp = safe
            break
    else:
        mktemp()  # expect: 9 call
        return
    mktemp()


def continue_carries(items):
    mktemp = safe
    for item in items:
        mktemp()  # expect: 9 call
        if item:
            from tempfile import mktemp
            continue
        mktemp = safe
    mktemp()  # expect: 5 call


def break_carries(items):
    mktemp = safe
    for item in items:
        mktemp()
        if item:
            from tempfile import mktemp
            break
    mktemp()  # expect: 5 call


def all_turns_return(items):
    mktemp = safe
    for item in items:
        from tempfile import mktemp
        return mktemp()  # expect: 16 call
    mktemp()

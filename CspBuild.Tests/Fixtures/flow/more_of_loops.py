from mylib import safe


def break_behind_an_inner_loop(rows):
    mktemp = safe
    for row in rows:
        for cell in row:
            pass
        from tempfile import mktemp
        break
    mktemp()  # expect: 5 call


def closure_returned_from_a_loop(rows):
    for row in rows:
        import tempfile
        return lambda: tempfile.mktemp()  # expect: 24 call
    tempfile = None


def writer_in_a_loop(rows):
    module = None
    for row in rows:
        module.mktemp()  # expect: 9 call

        def install():
            nonlocal module
            import tempfile as module

        install()
        module.mktemp()  # expect: 9 call


def writer_called_in_a_loop(rows):
    module = None

    def install():
        nonlocal module
        import tempfile as module

    for row in rows:
        module.mktemp()  # expect: 9 call


def comprehension_turns(names):
    w = safe
    [w := safe for n in names if w.mktemp() or (w := __import__("tempfile")) is None]  # expect: 34 call


def conditional(flag):
    import tempfile as t
    (t := safe) if flag else t.mktemp()  # expect: 30 call
    t = safe
    None if flag else (t := __import__("tempfile"))
    t.mktemp()  # expect: 5 call

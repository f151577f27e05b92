def first():
    from tempfile import mktemp
    return 1
    mktemp()  # expect: 5 call
    mktemp = print
    mktemp()


def second(flag):
    mktemp = print
    if flag:
        return mktemp
        from tempfile import mktemp
        mktemp()  # expect: 9 call
    mktemp()

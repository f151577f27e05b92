def make():
    def nothing():
        pass

    mktemp = nothing
    now = [mktemp() for _ in range(2)]
    later = (mktemp() for _ in range(2))  # expect: 14 call
    yield (mktemp() for _ in range(2))  # expect: 12 call
    from tempfile import mktemp
    return later, now

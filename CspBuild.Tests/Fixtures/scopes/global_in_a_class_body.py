class Setup:
    global scratch
    import tempfile as scratch
    path = scratch.mktemp()  # expect: 12 call


scratch.mktemp()  # expect: 1 call
Setup.scratch.mktemp()


def function():
    import tempfile as module

    class Inner:
        nonlocal module
        first = module.mktemp()  # expect: 17 call
        module = None

    return module.mktemp()

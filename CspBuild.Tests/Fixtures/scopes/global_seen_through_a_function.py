import tempfile


def outer():
    global tempfile

    def inner():
        return tempfile.mktemp()  # expect: 16 call

    return inner


def middle():
    tempfile = None

    def declares():
        global tempfile

        def innermost():
            return tempfile.mktemp()  # expect: 20 call

        return innermost

    return declares, tempfile.mktemp()

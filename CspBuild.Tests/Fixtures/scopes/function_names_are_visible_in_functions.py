def outer():
    import tempfile
    from tempfile import mktemp as m

    def inner():
        def innermost():
            return tempfile.mktemp()  # expect: 20 call

        return innermost(), m()  # expect: 29 call

    class Local:
        path = tempfile.mktemp()  # expect: 16 call

        def method(self):
            return m()  # expect: 20 call

    return inner, Local, lambda: m(), [m() for _ in ()]  # expect: 34 call, 40 call


tempfile.mktemp(), m()

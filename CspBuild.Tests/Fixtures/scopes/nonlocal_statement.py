def counter():
    maker = None
    unrelated = None

    def install():
        nonlocal maker
        import tempfile as maker

    def use():
        return maker.mktemp(), unrelated.mktemp()  # expect: 16 call

    maker.mktemp()
    install()
    maker.mktemp()  # expect: 5 call
    return use


def through_two():
    module = None

    def middle():
        nonlocal module

        def inner():
            nonlocal module
            import tempfile as module

        inner()
        return module.mktemp()  # expect: 16 call

    return middle, lambda: module.mktemp()  # expect: 28 call


def skips_classes():
    module = None

    class Holder:
        module = None

        def install(self):
            nonlocal module
            import tempfile as module

        path = module.mktemp()

    Holder().install()
    return module.mktemp()  # expect: 12 call

import tempfile as __module
import tempfile as __dunder__
import tempfile as _C__spelled_out
import tempfile as _Bare____trailing


__module.mktemp()  # expect: 1 call


class C:
    import tempfile as __own

    __own.mktemp()  # expect: 5 call
    _C__own.mktemp()  # expect: 5 call
    __module.mktemp()
    __dunder__.mktemp()  # expect: 5 call

    def method(self, t=__own):
        __own.mktemp()
        __module.mktemp()
        __spelled_out.mktemp()  # expect: 9 call
        import tempfile as __local

        return lambda: [__local.mktemp() for _ in self]  # expect: 25 call

    def writes(self):
        global __written
        import tempfile as __written

    class __Inner:
        import tempfile as __x

        __x.mktemp()  # expect: 9 call
        _Inner__x.mktemp()  # expect: 9 call
        _C__x.mktemp()

    __module.mktemp()


_C__written.mktemp()  # expect: 1 call
__written.mktemp()


class ___:
    def method(self):
        __module.mktemp()  # expect: 9 call


class __Bare__:
    def method(self):
        __trailing.mktemp()  # expect: 9 call


def function():
    import tempfile as __closed_over

    class D:
        def method(self):
            __closed_over.mktemp()

    __closed_over.mktemp()  # expect: 5 call

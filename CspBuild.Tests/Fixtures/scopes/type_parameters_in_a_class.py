from mylib import mktemp


class Outer:
    from tempfile import mktemp

    # The scope of the type parameters sees the class around it; a method does not.
    class Inner[T](mktemp()):  # expect: 20 call
        path = mktemp()

    def method[T](self, default=mktemp()):  # expect: 33 call
        return mktemp()

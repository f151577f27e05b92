from tempfile import mktemp
import tempfile

mktemp()  # expect: 1 call


def mktemp():
    return "/fixed"


mktemp()


class tempfile:
    @staticmethod
    def mktemp():
        return "/fixed"


tempfile.mktemp()


async def again():
    from tempfile import mktemp as m
    m()  # expect: 5 call

    async def m():
        pass

    return m()

import os
import tempfile


class Fake:
    def mktemp(self):
        return self.mktemp() or self.tempfile.mktemp()


def test_session(tmp_path_factory, tmpdir_factory):
    base = tmp_path_factory.mktemp("data")
    other = tmpdir_factory.mktemp("x", numbered=False)
    os.mktemp()
    os.tempfile.mktemp()
    Fake().mktemp()
    get_module().mktemp()
    modules["tempfile"].mktemp()
    "tempfile".mktemp()
    tempfile.tempfile.mktemp()
    tempfile.NamedTemporaryFile().mktemp()
    return base, other

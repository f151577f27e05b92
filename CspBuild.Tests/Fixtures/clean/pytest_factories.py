import pytest


@pytest.fixture(scope="session")
def data(tmp_path_factory):
    return tmp_path_factory.mktemp("data")


@pytest.fixture
def older(tmpdir_factory):
    return tmpdir_factory.mktemp("older").join("x")


def test_mktemp(data, older, monkeypatch):
    import tempfile
    monkeypatch.setattr(tempfile, "mktemp", lambda: "x")
    monkeypatch.setattr("tempfile.mktemp", lambda: "x")
    monkeypatch.delattr(tempfile, "mktemp")
    assert data.mktemp is not older.mktemp

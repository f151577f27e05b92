"""The way it should be done."""
import os
import tempfile
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def scratch(suffix=""):
    handle, name = tempfile.mkstemp(suffix)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        os.unlink(name)


with scratch() as path, tempfile.TemporaryDirectory() as directory:
    with tempfile.NamedTemporaryFile(dir=directory, delete=False) as named:
        named.write(path.read_bytes())

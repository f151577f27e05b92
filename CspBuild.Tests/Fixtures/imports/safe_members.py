import tempfile
from tempfile import mkstemp, NamedTemporaryFile as Named, TemporaryDirectory, mkdtemp

handle, path = mkstemp()
with Named(delete=False) as first, TemporaryDirectory() as second:
    tempfile.mkstemp(dir=second)
    tempfile.TemporaryFile()
    tempfile.gettempdir()
    tempfile.mktemps()
    tempfile.mktem()
    tempfile.Mktemp()
    tempfile._mktemp()
mkdtemp()

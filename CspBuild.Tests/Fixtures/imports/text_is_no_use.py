"""tempfile.mktemp() is what the module's docstring talks about."""
import tempfile
from mylib import run

# tempfile.mktemp() in a comment
run("tempfile.mktemp()")
run(r'tempfile.mktemp()', b"tempfile.mktemp()", u"from tempfile import mktemp")
run("""
import tempfile
tempfile.mktemp()
""")
__all__ = ["tempfile", "mktemp"]


def helper():
    'Calls tempfile.mktemp() -- not.'
    return getattr(run, "tempfile.mktemp")

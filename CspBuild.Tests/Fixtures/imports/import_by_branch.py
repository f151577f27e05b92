import sys

if sys.version_info >= (3,):
    from tempfile import mktemp as name_maker
else:
    from compat import name_maker

try:
    import tempfile as scratch
except ImportError:
    scratch = None

name_maker()  # expect: 1 call
scratch.mktemp()  # expect: 1 call

import tempfile

getattr = print
for _ in range(2):
    del getattr
getattr(tempfile, "mktemp")()  # expect: 1 call


def later():
    # The name counts as what it was before the del.
    return getattr(tempfile, "mktemp")()


vars = print
if tempfile:
    del vars
vars(tempfile)["mktemp"]()  # expect: 1 call


def also():
    return vars(tempfile)["mktemp"]()


try:
    raise ValueError
except ValueError as __import__:
    __import__("tempfile").mktemp()
__import__("tempfile").mktemp()  # expect: 1 call


def has_its_own():
    getattr = print
    del getattr
    getattr(tempfile, "mktemp")()

import tempfile


def make():
    return tempfile.mktemp(prefix=r"\\.\pipe\name-", dir="")


print(callable(make))

import tempfile

getattr = print
for _ in range(2):
    try:
        print()
    except ValueError as getattr:
        pass


def later():
    return getattr(tempfile, "mktemp")()


getattr(tempfile, "mktemp")()  # expect: 1 call

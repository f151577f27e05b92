from mylib import mktemp

print("no function that rebinds it exists yet")
mktemp()


def install():
    global mktemp
    from tempfile import mktemp


mktemp = print
# Nothing ran in between.
mktemp()
install()
mktemp()  # expect: 1 call

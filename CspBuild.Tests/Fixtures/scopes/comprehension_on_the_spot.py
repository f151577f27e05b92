from tempfile import mktemp

first = [mktemp() for _ in range(2)]  # expect: 10 call
second = list(mktemp() for _ in range(2))  # expect: 15 call
for third in (mktemp() for _ in range(2)):  # expect: 15 call
    pass
fourth = "x" in (mktemp() for _ in range(2))  # expect: 18 call
fifth = print(*(mktemp() for _ in range(2)))  # expect: 17 call
sixth, seventh = (mktemp() for _ in range(2))  # expect: 19 call
eighth = [n for n in (mktemp() for _ in range(2))]  # expect: 23 call

# These run when somebody iterates them, and then the name is something else.
kept = (mktemp() for _ in mktemp())  # expect: 27 call
pair = [(mktemp() for _ in range(2)), 0]
callback = lambda: mktemp()
mktemp = print

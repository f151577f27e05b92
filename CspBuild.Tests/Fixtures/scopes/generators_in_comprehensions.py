from tempfile import mktemp

first = [n for _ in "a" for n in (mktemp() for _ in range(2))]  # expect: 35 call
second = [n for n in (mktemp() for _ in range(2)) if n]  # expect: 23 call
third = [(mktemp() for _ in range(2)) for _ in "a"]
mktemp = print

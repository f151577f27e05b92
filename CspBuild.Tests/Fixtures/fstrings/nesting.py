import tempfile

a = f"{f'{f"""{tempfile.mktemp()}"""}'}"  # expect: 16 call
b = f"{f"{f"{tempfile.mktemp()}"}"}"  # expect: 14 call
c = f"{[f"{tempfile.mktemp(n)}" for n in "ab"]}"  # expect: 12 call
d = f"{(lambda: tempfile.mktemp())()}"  # expect: 17 call
e = f"{ {'k': tempfile.mktemp()}['k'] }"  # expect: 15 call
f = f"{tempfile.mktemp("x")}{"tempfile.mktemp()"}"  # expect: 8 call
g = f"{(t := tempfile)}{t.mktemp()}"  # expect: 25 call

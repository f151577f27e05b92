import tempfile

tempfile.__dict__["mktemp"]()  # expect: 1 call
vars(tempfile)["mktemp"]()  # expect: 1 call
make = tempfile.__dict__["mktemp"]  # expect: 8 reference
make = vars(tempfile)["mktemp"]  # expect: 8 reference
print(vars(tempfile)["mktemp"])  # expect: 7 reference
members = vars(tempfile)
members["mk" "temp"]()  # expect: 1 call
members = tempfile.__dict__
members["mktemp"]()  # expect: 1 call
getattr(tempfile, "__dict__")["mktemp"]()  # expect: 1 call
(vars(tempfile)["mktemp"])()  # expect: 1 call
members["mkstemp"]()
vars()["mktemp"]()
vars(tempfile, 1)["mktemp"]()
vars(members)["mktemp"]()
vars(object=tempfile)["mktemp"]()
members[make]()
tempfile.__dict__["mktemp"] = print
del vars(tempfile)["mktemp"]
globals()["tempfile"].mktemp()
tempfile.__dict__["mktemp"].calls = 1  # expect: 1 reference

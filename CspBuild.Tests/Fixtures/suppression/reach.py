import tempfile

name = tempfile.mktemp(
    # noqa: an own line inside the parentheses of the expression
    "no",
)
name = tempfile.mktemp(
    # noqa, an own line inside the parentheses of the expression
    "yes",
)
name = (
    # ignore
    tempfile.mktemp("yes")
)
names = [
    tempfile.mktemp("yes"),  # ignore
    tempfile.mktemp("no"),
]
names = [
    tempfile.mktemp("yes"),
    tempfile.mktemp("yes"),
]  # ignore: CSP-D504 -- the end of the statement
names = [  # ignore
    tempfile.mktemp("no"),
]

# A block of comments of which
# ignore: CSP-D504 -- this line
# is the directive.
names = [
    tempfile.mktemp("yes"),
    tempfile.mktemp("yes"),
]

# ignore

names = [tempfile.mktemp("no")]


# ignore
if tempfile.mktemp("yes"):
    tempfile.mktemp("no")
    # ignore
    tempfile.mktemp("yes")
elif tempfile.mktemp("no"):
    pass
# ignore
elif tempfile.mktemp("yes"):
    pass
    # ignore
else:
    tempfile.mktemp("no")


# ignore
@tempfile.mktemp("yes")
@tempfile.mktemp("yes")
def function(
    argument=tempfile.mktemp("yes"),
):
    return tempfile.mktemp("no")


def other(
    argument=tempfile.mktemp("yes"),
):  # ignore
    return tempfile.mktemp("no")


# ignore
if tempfile.mktemp("yes"): tempfile.mktemp("no")

# ignore
tempfile.mktemp("yes"); tempfile.mktemp("yes")

text = f"""{
    tempfile.mktemp("yes")  # ignore
}"""

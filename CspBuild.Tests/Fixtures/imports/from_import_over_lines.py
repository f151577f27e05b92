from tempfile import (
    NamedTemporaryFile,
    mktemp as fresh_name,  # the race is here
    mkstemp,
)


def make():
    fd, path = mkstemp()
    with NamedTemporaryFile() as handle:
        handle.write(b"x")
    return (
        fresh_name(  # expect: 9 call
            suffix=".txt",
        ),
        path,
    )

from mylib import risky


def same_value_as_on_another_way():
    mktemp = risky
    try:
        risky()
    except ValueError:
        from tempfile import mktemp
        risky()
        mktemp = risky
    finally:
        from tempfile import mktemp
    mktemp()  # expect: 5 call


def gone_on_the_normal_way():
    try:
        from tempfile import mktemp
        del mktemp
    finally:
        import tempfile
        from tempfile import mktemp
    mktemp(), tempfile.mktemp()  # expect: 5 call, 15 call

#!/usr/bin/env python
"""What it does."""
from __future__ import print_function


def make():
    import tempfile
    from probe import check

    check(tempfile.mktemp())


make()

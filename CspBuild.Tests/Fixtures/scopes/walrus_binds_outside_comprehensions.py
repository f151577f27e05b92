import os
import tempfile

[(found := tempfile) for _ in range(1)]
found.mktemp()  # expect: 1 call


def function():
    any((local := tempfile) for _ in range(1))
    return local.mktemp(), found_here(local)  # expect: 12 call


def found_here(local):
    local.mktemp()
    kept = ((late := tempfile) for _ in range(1))
    list(kept)
    return late.mktemp()  # expect: 12 call


def declared():
    global shared
    return [shared := tempfile for _ in range(1)]


def uses():
    return shared.mktemp(), local.mktemp(), late.mktemp()  # expect: 12 call


tempfile_or_os = [(t := tempfile, t := os) for _ in range(1)]
t.mktemp()
[(u.mktemp(), u := os) for u_ in range(2) if (u := os)]
[(v.mktemp() if _ else 0, v := tempfile) for _ in range(2)]  # expect: 3 call

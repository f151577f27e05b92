import tempfile
type tempfile = int
tempfile.mktemp()

import tempfile
*tempfile, last = [1, 2]
tempfile.mktemp()

import tempfile
del (tempfile)
tempfile.mktemp()

import tempfile
(tempfile.mktemp()).x += 1  # expect: 2 call
registry = {}
(registry[tempfile.mktemp()]) += 1  # expect: 11 call
print(tempfile.mktemp())[0] = 1  # expect: 7 call
registry[tempfile.mktemp()]: int  # expect: 10 call
first, second = *tempfile.mktemp(), 1  # expect: 18 call
[0 for registry[tempfile.mktemp()] in ["a"]]  # expect: 17 call

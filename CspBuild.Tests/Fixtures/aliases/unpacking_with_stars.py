import os
import tempfile

head, *rest = tempfile, os, tempfile
head.mktemp()  # expect: 1 call
rest.mktemp()

*rest, tail = os, os, tempfile
tail.mktemp()  # expect: 1 call
rest.mktemp()

one, *middle, last = (tempfile, *os.environ, tempfile)
one.mktemp()  # expect: 1 call
middle.mktemp()
last.mktemp()  # expect: 1 call

after, behind = *os.environ, tempfile
after.mktemp()
behind.mktemp()  # expect: 1 call

early, unknown, late = tempfile, *os.environ, os
early.mktemp()  # expect: 1 call
unknown.mktemp()
late.mktemp()

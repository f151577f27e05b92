import tempfile
from tempfile import mktemp

(tempfile).mktemp()
(tempfile.mktemp)()
((mktemp))()
(tempfile.mktemp())
((tempfile.mktemp))
(
    tempfile
    .mktemp
)()
tempfile.\
    mktemp()

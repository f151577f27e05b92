# "import tempfile.x" binds the name tempfile, whatever x is.
import tempfile.helpers

path = tempfile.mktemp()  # expect: 8 call

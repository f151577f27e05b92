import tempfile as t
import tempfile as _tempfile

socket_path = t.mktemp(suffix=".sock")  # expect: 15 call
fifo_path = _tempfile.mktemp(prefix="fifo")  # expect: 13 call
not_imported_under_this_name = tempfile.mktemp()

import tempfile.helpers as tempfile_helpers

path = tempfile_helpers.mktemp()
tempfile.mktemp()

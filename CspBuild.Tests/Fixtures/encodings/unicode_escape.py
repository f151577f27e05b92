# coding: unicode_escape
# \nimport tempfile\ntempfile.mktemp()

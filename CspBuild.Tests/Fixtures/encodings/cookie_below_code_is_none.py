import tempfile
# coding: utf-7
x = "+AOk-", tempfile.mktemp()  # expect: 14 call

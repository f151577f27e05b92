# coding: mac_arabic
x = '§; import tempfile; tempfile.mktemp() #'

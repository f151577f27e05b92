# coding: shift_jis_2004
x = '\'; import tempfile; tempfile.mktemp() #'

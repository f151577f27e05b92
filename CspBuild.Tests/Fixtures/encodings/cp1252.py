# -*- coding: cp1252 -*-
import tempfile
name = "€…", tempfile.mktemp()  # expect: 14 call

# -*- coding: mac-roman -*-
import tempfile
name = "é", tempfile.mktemp()  # expect: 13 call

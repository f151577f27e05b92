# -*- coding: cp437 -*-
import tempfile
name = "‚", tempfile.mktemp()  # expect: 13 call

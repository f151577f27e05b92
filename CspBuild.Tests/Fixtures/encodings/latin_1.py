# -*- coding: latin-1 -*-
import tempfile
name = "café", tempfile.mktemp()  # expect: 16 call

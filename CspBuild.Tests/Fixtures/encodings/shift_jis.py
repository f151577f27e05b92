# -*- coding: shift_jis -*-
import tempfile
name = "日本語ソ", tempfile.mktemp()  # expect: 16 call

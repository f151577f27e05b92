# -*- coding: euc-jp -*-
import tempfile
name = "日本語", tempfile.mktemp()  # expect: 15 call

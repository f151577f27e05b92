# -*- coding: euc-kr -*-
import tempfile
name = "한국", tempfile.mktemp()  # expect: 14 call

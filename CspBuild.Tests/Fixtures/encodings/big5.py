# -*- coding: big5 -*-
import tempfile
name = "中文功", tempfile.mktemp()  # expect: 15 call

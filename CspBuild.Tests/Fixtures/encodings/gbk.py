# -*- coding: gbk -*-
import tempfile
name = "中文", tempfile.mktemp()  # expect: 14 call

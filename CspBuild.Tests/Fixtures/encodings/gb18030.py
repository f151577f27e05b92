# -*- coding: gb18030 -*-
import tempfile
name = "中𠀀", tempfile.mktemp()  # expect: 15 call

# -*- coding: hz -*-
import tempfile
name = "~{VPND~}", tempfile.mktemp()  # expect: 14 call

# -*- coding: hz -*-
import tempfile
name = "~{VPND~}", tempfile.mktemp()

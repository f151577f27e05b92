# -*- coding: iso-2022-jp -*-
import tempfile
name = "日本", tempfile.mktemp()

# -*- coding: iso-8859-15 -*-
import tempfile
name = "€", tempfile.mktemp()  # expect: 13 call

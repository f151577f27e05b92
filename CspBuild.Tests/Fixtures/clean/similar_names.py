import tempfile
import tempfile2
import my_tempfile as mt

tempfile2.mktemp()
mt.mktemp()
tempfile.mktemp_()
tempfile.mkdtemp()
tempfile.tempfile_mktemp()
tempfile_mktemp()
mktemp()
tempfile()
tempfile().mktemp()
tempfile[0].mktemp()

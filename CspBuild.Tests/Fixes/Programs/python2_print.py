# -*- coding: latin-1 -*-
import sys, tempfile
from probe import check
path = tempfile.mktemp('.txt')
print >>sys.stdout, check(path, '.txt')
exec "print 1"
print `2`, 1 <> 2
check(tempfile.mktemp(u'.u', 'p'), '.u', 'p')
print type(tempfile.mktemp()).__name__, type(tempfile.mktemp(u'.x')).__name__

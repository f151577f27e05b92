#!/usr/bin/env python2
# -*- coding: latin-1 -*-
"""Mails a listing. The way it was done in 2004."""
import os, string, sys, tempfile

class Mailer:
    scratch = None

    def __init__(self, to):
        self.to = to
        self.scratch = tempfile.mktemp('.txt')  # expect: 24 call

    def send(self, (subject, body)):
        out = open(self.scratch, 'w')
        print >>out, 'Subject: %s' % subject
        print >>out
        print >>out, body
        out.close()
        if os.system('mail %s < %s' % (self.to, self.scratch)) <> 0:
            raise RuntimeError, 'mail failed for ' + `self.to`

def main(argv):
    try:
        Mailer(argv[1]).send((argv[2], sys.stdin.read()))
    except IndexError, e:
        print >>sys.stderr, 'usage:', argv[0], 'TO SUBJECT'
        exec 'import tempfile'
        return tempfile.mktemp and 2  # expect: 16 reference
    return 0

if __name__ == '__main__':
    sys.exit(main(sys.argv))

# Copyright: nobody.

# Makes a name.
def make():
    import tempfile
    return tempfile.mktemp()


import probe
probe.check(make())

import tempfile


def configure(mktemp=None, **options):
    return dict(mktemp=mktemp, tempfile=tempfile.tempdir)


configure(mktemp=lambda: "x", tempfile=tempfile)
options = configure()
options.mktemp = options["mktemp"]
options.tempfile.mktemp
class Options: mktemp = tempfile = None
Options.mktemp, Options.tempfile.mktemp

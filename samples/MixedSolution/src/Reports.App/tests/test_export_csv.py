"""Tests of the exporter. Every mktemp in here is somebody else's: only a search by text would report them."""

import json


class Workspace:
    """Hands out directories; tempfile.mktemp() would be the insecure way."""

    def __init__(self, root):
        self.root = root

    def mktemp(self, name):
        path = self.root / name
        path.mkdir()
        return path

    def report(self, rows):
        path = self.mktemp("report") / "report.json"
        path.write_text(json.dumps({"rows": rows}))
        return path


def test_export_keeps_the_rows(tmp_path_factory):
    workspace = Workspace(tmp_path_factory.mktemp("workspace"))
    assert workspace.report([[1, 2]]).exists()

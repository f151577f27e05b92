"""Renders a report. The file is created as its name is chosen, so nobody can get in between."""

import sys
import tempfile


def render(report_path):
    with tempfile.NamedTemporaryFile(suffix=".pdf", delete=False) as target:
        target.write(b"%PDF-1.7\n")
        return target.name


if __name__ == "__main__":
    print(render(sys.argv[1]))

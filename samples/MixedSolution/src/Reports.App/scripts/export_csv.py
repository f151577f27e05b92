"""Turns a report into a CSV file and prints where it is."""

import csv
import json
import sys
import tempfile


def export(report_path):
    with open(report_path) as report:
        rows = json.load(report)["rows"]

    target = tempfile.mktemp(suffix=".csv")
    with open(target, "w", newline="") as out:
        csv.writer(out).writerows(rows)
    return target


if __name__ == "__main__":
    print(export(sys.argv[1]))

"""Writes a report next to nothing in particular."""
import tempfile


def write_report(rows):
    filename = tempfile.mktemp()  # expect: 16 call
    with open(filename, "w") as report:
        for row in rows:
            report.write(f"{row}\n")
    return filename


if __name__ == "__main__":
    print(write_report([1, 2, 3]), tempfile.mktemp(".log", "run-"))  # expect: 36 call

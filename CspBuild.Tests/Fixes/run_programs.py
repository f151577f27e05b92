"""Runs the programs in Programs before and after they were mended, and compares what they print.

    python3 run_programs.py [PYTHON...]

Each PYTHON is an interpreter, by default the one that runs this. Programs whose name begins with python2 need a Python 2, the others a
Python 3; a program that is too new for an interpreter, mended or not, is not run by it. In a mended program each path that mktemp() made
has to lie in a directory of its own that only its user can enter (Programs/probe.py), unless a file NAME.left says that calls are left.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent / "Programs"
VERSION = "import sys; print(sys.version_info[0])"


def run(python, source, mended):
    with tempfile.TemporaryDirectory() as directory:
        (pathlib.Path(directory) / "program.py").write_bytes(source.read_bytes())
        (pathlib.Path(directory) / "temporary").mkdir(mode=0o755)
        environment = dict(os.environ, PYTHONPATH=str(HERE), TMPDIR=os.path.join(directory, "temporary"), PYTHONDONTWRITEBYTECODE="1")
        environment["PYTHONIOENCODING"] = "utf-8"
        if mended:
            environment["PROBE_MENDED"] = "1"
        result = subprocess.run([python, "program.py"], cwd=directory, env=environment, capture_output=True, text=True, check=False)
        return result.returncode, result.stdout, result.stderr


def main(pythons):
    failures = 0
    for python in pythons:
        version = subprocess.run([python, "-c", VERSION], capture_output=True, text=True, check=True).stdout.strip()
        counts = {"same": 0, "not for this Python": 0}
        for program in sorted(HERE.glob("*.py")):
            mended = program.with_suffix(".fixed")
            if program.name == "probe.py" or not mended.exists() or program.name.startswith("python2") != (version == "2"):
                continue
            before = run(python, program, mended=False)
            after = run(python, mended, mended=not program.with_suffix(".left").exists())
            if before[0] != 0 and "SyntaxError" in before[2] and "SyntaxError" in after[2]:
                counts["not for this Python"] += 1
            elif before[:2] == after[:2] and before[0] == 0:
                counts["same"] += 1
            else:
                failures += 1
                print(f"{python} {program.name}:\n{before}\n{after}")
        print(python, counts)
    return failures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or [sys.executable]))

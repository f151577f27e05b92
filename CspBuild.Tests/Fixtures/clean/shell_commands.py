import subprocess

subprocess.run(["mktemp", "-d"], check=True)
subprocess.check_output("mktemp --suffix=.txt", shell=True)
sh.mktemp("-d")
c.run("mktemp -t tempfile.mktemp")

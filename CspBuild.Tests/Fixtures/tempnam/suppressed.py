import os

os.tempnam()  # ignore: CSP-D506 -- one user
# noqa: CSP-D506
os.tmpnam()
os.tmpnam()  # ignore: CSP-D504
os.tmpnam()  # ignore

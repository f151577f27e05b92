"""The word in each argument says whether the finding is accepted."""
import tempfile

tempfile.mktemp("yes")  # ignore
tempfile.mktemp("yes")  # ignore: CSP-D504
tempfile.mktemp("yes")  # noqa
tempfile.mktemp("yes")  # noqa: CSP-D504
tempfile.mktemp("yes")  # noqa: CSP
tempfile.mktemp("yes")  # ignore: CSP
tempfile.mktemp("yes")  # noqa: E501, CSP-D504
tempfile.mktemp("yes")  # pragma: no cytoscnpy
tempfile.mktemp("yes")  #NOQA:csp-d504
tempfile.mktemp("yes")  #  Ignore :  cspd504
tempfile.mktemp("yes")  # type: ignore # noqa: CSP-D504
tempfile.mktemp("yes")  # ignore: CSP-D504 -- batch job, private directory
tempfile.mktemp("yes")  # ignore -- batch job, private directory
tempfile.mktemp("yes")  # noqa legacy call
tempfile.mktemp("yes")  # pragma: no cytoscnpy, it is old

tempfile.mktemp("no")  # ignore the race for now
tempfile.mktemp("no")  # type: ignore
tempfile.mktemp("no")  # ignore: CSP-D501
tempfile.mktemp("no")  # noqa: E501
tempfile.mktemp("no")  # pragma: no cover
tempfile.mktemp("no")  # do not ignore
tempfile.mktemp("no" "# noqa")

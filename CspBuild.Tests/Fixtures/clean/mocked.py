from unittest import mock

import tempfile


class Tests:
    @mock.patch("tempfile.mktemp")
    @mock.patch.object(tempfile, "mktemp")
    def test(self, fake, other):
        fake.return_value = "/x"
        with mock.patch.object(tempfile, attribute="mktemp") as mktemp:
            mktemp()
            mktemp.assert_called_once()

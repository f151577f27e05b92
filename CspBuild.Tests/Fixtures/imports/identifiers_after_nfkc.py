# Python compares identifiers after NFKC: fullwidth letters and ligatures name the same things.
import ｔempfile

path = tempﬁle.mktemp()  # expect: 8 call
again = tempfile.ｍktemp()  # expect: 9 call
from tempfile import mᵏtemp as 𝐦𝐚𝐤𝐞
more = make()  # expect: 8 call
ª = tempfile
less = a.mktemp()  # expect: 8 call

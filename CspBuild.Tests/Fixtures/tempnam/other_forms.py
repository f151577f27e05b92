import ºs
import oſ as other

ºs.tempnªm()  # expect: 1 CSP-D506 call
other.ｔmpnam()  # expect: 1 CSP-D506 call

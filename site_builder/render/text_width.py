"""How wide a short text is in the badge's type, Verdana at 11 pixels, in any script.

The badge stretches its text to this width (``textLength``), so that an estimate never overflows.
"""

import unicodedata

_ASCII = {
    4: " ",
    5: "!'(),./:;[\\]ijl|tfr-`I",
    6: 'sckvxyzJ"°',
    7: "abdeghnopquFLST0123456789$?*_{}~",
    8: "ABCEKPRUVXYZ#+<=>^",
    9: "DGHNOQw&",
    10: "M",
    11: "mW@",
    12: "%",
}
_WIDTHS = {sign: width for width, signs in _ASCII.items() for sign in signs}
_NARROW, _WIDE = 7, 11


def text_width(text: str) -> int:
    """Pixels, rounded up; combining marks take none, East Asian wide signs a full square."""
    return sum(map(_sign_width, text))


def _sign_width(sign: str) -> int:
    if known := _WIDTHS.get(sign):
        return known
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Cf", "Mn", "Me"}:
        return 0
    return _WIDE if unicodedata.east_asian_width(sign) in "WF" else _NARROW

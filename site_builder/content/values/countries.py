"""Countries by their code of ISO 3166-1 alpha-2, as people write them and as they are kept."""

from site_builder.content.codes import INVALID_VALUE
from site_builder.content.flaw import Flaw, FlawError, quoted

KOSOVO = "XK"
"""Not in the standard, which reserves it for such use; commonly used for Kosovo."""
_ASSIGNED = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ
    EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW
    GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY
    KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV
    MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY
    QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG
    TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM
    ZW
"""
COUNTRIES = frozenset((*_ASSIGNED.split(), KOSOVO))
"""Every code that is assigned."""

_COMMON_SLIPS = {"UK": "GB", "EL": "GR", "EN": "GB", "USA": "US"}
_FLAG_A = ord("\N{REGIONAL INDICATOR SYMBOL LETTER A}")


def read_country(text: str) -> str:
    """The code in capitals. Raises FlawError, with the code of a name or a flag as the way out."""
    code = text.upper()
    if code in COUNTRIES:
        return code
    near = _COMMON_SLIPS.get(code) or _code_of_flag(text) or _code_of_name(text)
    hint = "Use its two letters of ISO 3166-1, such as DE for Germany or NO for Norway."
    if near:
        hint = f"Write {near}."
    raise FlawError(Flaw(INVALID_VALUE, f"{quoted(text)} is not the code of a country.", hint))


def _code_of_flag(text: str) -> str | None:
    letters = "".join(chr(ord(sign) - _FLAG_A + ord("A")) for sign in text if ord(sign) >= _FLAG_A)
    return letters if letters in COUNTRIES else None


def _code_of_name(name: str) -> str | None:
    from babel import Locale  # noqa: PLC0415 - slow to import, and needed for a mistake only

    names = {label.casefold(): code for code, label in Locale("en").territories.items()}
    code = names.get(name.casefold())
    return code if code in COUNTRIES else None

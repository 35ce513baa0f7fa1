"""Text as XML can carry it."""

import re

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """The text without the characters that no XML document may have, not even as references.

    The rule: ``Char`` in https://www.w3.org/TR/xml/#charsets. Templates escape the rest.
    """
    if text.isprintable():  # none of those is
        return text
    return _NOT_IN_XML.sub("", text)

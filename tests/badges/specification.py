"""The rules of Open Badges 2.0 for what this site issues, as the specification states them.

https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html: the tables of
Assertion, BadgeClass, Profile (as an issuer), IdentityObject, VerificationObject and Evidence.
JSON Schemas are published with version 1.1 alone, so these were written after the text.

``openbadges-v2-context.json`` is the JSON-LD context of https://w3id.org/openbadges/v2, taken from
the package ``openbadges`` 1.1.2 of IMS Global (Apache License 2.0).
"""

import json
from pathlib import Path
from typing import Any

CONTEXT_ADDRESS = "https://w3id.org/openbadges/v2"
CONTEXT: Any = json.loads(
    (Path(__file__).parent / "openbadges-v2-context.json").read_text(encoding="utf-8")
)

_TEXT = {"type": "string", "minLength": 1}
_IRI = {"type": "string", "pattern": r"^https?://[^\s<>\"{}|\\^`]+$"}
_MOMENT = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$",
}


def _object(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


ISSUER = _object(
    {
        "@context": {"const": CONTEXT_ADDRESS},
        "type": {"enum": ["Issuer", "Profile"]},
        "id": _IRI,
        "name": _TEXT,
        "url": _IRI,
        "email": {"type": "string", "pattern": r"^[^@\s]+@[^@\s]+$"},
    },
    {
        "description": _TEXT,
        "verification": _object({"type": {"const": "VerificationObject"}, "startsWith": _IRI}),
    },
)
BADGE_CLASS = _object(
    {
        "@context": {"const": CONTEXT_ADDRESS},
        "type": {"const": "BadgeClass"},
        "id": _IRI,
        "name": _TEXT,
        "description": _TEXT,
        "image": _IRI,
        "criteria": _object({"narrative": _TEXT}),
        "issuer": _IRI,
    }
)
ASSERTION = _object(
    {
        "@context": {"const": CONTEXT_ADDRESS},
        "type": {"const": "Assertion"},
        "id": _IRI,
        "recipient": _object(
            {
                "type": {"enum": ["email", "url", "telephone"]},
                "identity": _TEXT,
                "hashed": {"type": "boolean"},
            }
        ),
        "badge": _IRI,
        "verification": _object({"type": {"enum": ["HostedBadge", "hosted"]}}),
        "issuedOn": _MOMENT,
    },
    {
        "expires": _MOMENT,
        "image": _IRI,
        "narrative": _TEXT,
        "evidence": {
            "type": "array",
            "minItems": 1,
            "items": _object(
                {"type": {"const": "Evidence"}, "name": _TEXT},
                {"id": _IRI, "genre": _TEXT, "description": _TEXT},
            ),
        },
    },
)

"""Problems as SARIF 2.1.0, the format of code-scanning services.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from site_builder import __version__
from site_builder.problems import Code, Problem
from site_builder.reports.printable import printable

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def sarif_of_problems(problems: Sequence[Problem]) -> str:
    """One run with a rule for each code that occurs; pure ASCII, ends in a line feed."""
    codes = sorted({problem.code for problem in problems}, key=lambda code: code.name)
    driver = {"name": "site-builder", "version": __version__, "rules": [_rule(c) for c in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": _results(problems, codes),
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: Code) -> dict[str, Any]:
    meaning = {"text": code.meaning}
    return {
        "id": code.name,
        "shortDescription": meaning,
        "fullDescription": meaning,
        "help": {"text": f"{code.meaning} Each result says what to do about it."},
        "defaultConfiguration": {"level": code.severity.value},
    }


def _results(problems: Sequence[Problem], codes: list[Code]) -> list[dict[str, Any]]:
    seen: Counter[str] = Counter()
    results = []
    for problem in problems:
        identity = _identity(problem)
        seen[identity] += 1
        results.append(_result(problem, codes.index(problem.code), f"{identity}:{seen[identity]}"))
    return results


def _result(problem: Problem, rule: int, fingerprint: str) -> dict[str, Any]:
    text = " ".join(printable(text) for text in (problem.message, problem.hint) if text)
    return {
        "ruleId": problem.code.name,
        "ruleIndex": rule,
        "level": problem.severity.value,
        "message": {"text": text},
        "locations": [{"physicalLocation": _location(problem)}],
        "partialFingerprints": {"siteBuilderProblem/v1": fingerprint},
    }


def _location(problem: Problem) -> dict[str, Any]:
    uri = quote(problem.path, errors="surrogatepass")
    location: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if problem.line:
        column = {"startColumn": problem.column} if problem.column else {}
        location["region"] = {"startLine": problem.line, **column}
    return location


def _identity(problem: Problem) -> str:
    """The same while lines are added above it, so that a service knows the problem again."""
    parts = (problem.path, problem.code.name, problem.message)
    text = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(text, digest_size=16).hexdigest()

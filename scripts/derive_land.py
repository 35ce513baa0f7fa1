"""Derive the outline of the land and the middle of each country from Natural Earth's data.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python scripts/derive_land.py package

writes ``templates/partials/insights/land.html`` and, in ``site_builder/render/insights``,
``country_points.py``.
Natural Earth is in the public domain (naturalearthdata.com); world-atlas packs it as TopoJSON, in
degrees, under the ISC licence. Both are drawn in the Equal Earth projection (Šavrič, Patterson and
Jenny, 2018), which keeps areas and looks like an atlas, on a sheet of 2000 by 940.
"""

import json
import sys
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from math import asin, cos, hypot, radians, sin, sqrt
from pathlib import Path
from typing import Any

from babel.core import get_global

ROOT = Path(__file__).parent.parent
LAND = ROOT / "templates" / "partials" / "insights" / "land.html"
POINTS = ROOT / "site_builder" / "render" / "insights" / "country_points.py"

WIDTH = 2000.0
SOUTHMOST = -58.0
"""Without Antarctica, where no one lives."""
LOWEST = 920
"""Antarctica stands at the sheet's lower edge."""
TOP = 16.0
TOLERANCE = 1.6
SMALLEST = 12.0
"""Square units; smaller islands are left out of the outline."""

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
HALF_TURN = 180
_MIDDLE_MERIDIAN = 11.0
"""So that the sheet's edge runs through the Bering Strait, and cuts no land but Chukotka's tip."""

SMALL_PARTS = {
    "BQ": (-68.3, 12.2),
    "BV": (3.4, -54.4),
    "CC": (96.9, -12.2),
    "CX": (105.6, -10.5),
    "GF": (-53.1, 3.9),
    "GP": (-61.5, 16.2),
    "MQ": (-61.0, 14.7),
    "RE": (55.5, -21.1),
    "SJ": (18.0, 78.5),
    "TK": (-171.8, -9.2),
    "XK": (20.9, 42.6),
    "YT": (45.2, -12.8),
}
"""Longitude and latitude of what the data has as part of another country, or not at all."""

Ring = list[tuple[float, float]]
Atlas = dict[str, Any]
"""TopoJSON, whole or in part."""


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Degrees to units of the sheet, of which the y axis points down."""
    turned = (longitude - _MIDDLE_MERIDIAN + 180) % 360 - 180
    theta = asin(sqrt(3) / 2 * sin(radians(latitude)))
    square = theta * theta
    sixth = square**3
    slope = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
    x = radians(turned) * cos(theta) / (sqrt(3) / 2 * slope)
    y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return x, y


_EDGE = project(_MIDDLE_MERIDIAN + 179.999999, 0)[0]
_NORTH = project(0, 83.7)[1]


def on_sheet(longitude: float, latitude: float) -> tuple[float, float]:
    """The place on the sheet."""
    x, y = project(longitude, latitude)
    scale = WIDTH / 2 / _EDGE
    return (x + _EDGE) * scale, (_NORTH - y) * scale + TOP


def read_arcs(atlas: Atlas) -> list[Ring]:
    """Every arc in degrees; TopoJSON stores steps from one point to the next."""
    (scale_x, scale_y), (left, bottom) = (
        atlas["transform"]["scale"],
        atlas["transform"]["translate"],
    )
    arcs = []
    for steps in atlas["arcs"]:
        x = y = 0
        arc = []
        for step_x, step_y in steps:
            x, y = x + step_x, y + step_y
            arc.append((x * scale_x + left, y * scale_y + bottom))
        arcs.append(arc)
    return arcs


def outer_rings(shape: Atlas, arcs: list[Ring]) -> Iterator[Ring]:
    """The outline of every polygon, without its lakes."""
    for part in shape.get("geometries", []):
        yield from outer_rings(part, arcs)
    arcs_of = shape.get("arcs", [])
    for polygon in [arcs_of] if shape["type"] == "Polygon" else arcs_of:
        ring: Ring = []
        for index in polygon[0]:
            arc = arcs[index] if index >= 0 else arcs[~index][::-1]
            ring += arc[1:] if ring else arc
        yield ring


def area(ring: Ring) -> float:
    """Square units, without sign."""
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def centroid(ring: Ring) -> tuple[float, float]:
    """The middle of a ring's area."""
    x0, y0 = ring[0]
    moved = [(x - x0, y - y0) for x, y in ring]
    twice = x = y = 0.0
    for (ax, ay), (bx, by) in zip(moved, moved[1:] + moved[:1], strict=True):
        cross = ax * by - bx * ay
        twice, x, y = twice + cross, x + (ax + bx) * cross, y + (ay + by) * cross
    return (x0 + x / (3 * twice), y0 + y / (3 * twice)) if twice else (x0, y0)


def simplify(line: Ring) -> Ring:
    """Without the points that lie closer than the tolerance to the rest (Douglas and Peucker)."""
    if len(line) < 3:  # noqa: PLR2004 - nothing lies between two points
        return line
    (ax, ay), (bx, by) = line[0], line[-1]
    long = hypot(bx - ax, by - ay)
    away = [
        abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / long if long else hypot(x - ax, y - ay)
        for x, y in line[1:-1]
    ]
    farthest = max(range(len(away)), key=away.__getitem__)
    if away[farthest] <= TOLERANCE:
        return [line[0], line[-1]]
    return simplify(line[: farthest + 2])[:-1] + simplify(line[farthest + 1 :])


def cut_at_edge(ring: Ring) -> list[Ring]:
    """A ring that the sheet's edge cuts becomes several, each on its own side."""
    parts: list[Ring] = [[]]
    for longitude, latitude in ring:
        side = (longitude - _MIDDLE_MERIDIAN + 180) % 360
        if parts[-1] and abs(side - (parts[-1][-1][0] - _MIDDLE_MERIDIAN + 180) % 360) > HALF_TURN:
            parts.append([])
        parts[-1].append((longitude, latitude))
    if len(parts) > 1:
        parts[0] = parts.pop() + parts[0]
    return parts


def land_paths(atlas: Atlas) -> Iterator[str]:
    """The outline as SVG path data, in whole units."""
    arcs = read_arcs(atlas)
    for ring in outer_rings(atlas["objects"]["land"], arcs):
        if max(latitude for _, latitude in ring) < SOUTHMOST:
            continue
        for part in cut_at_edge(ring):
            points = [on_sheet(*point) for point in part]
            half = len(points) // 2
            if area(points) >= SMALLEST:
                line = simplify(points[: half + 1])[:-1] + simplify(points[half:])
                yield path_data(line)


def path_data(line: Ring) -> str:
    """Relative steps, between points that are rounded first, so that no error adds up."""
    points = [(round(x), round(y)) for x, y in line]
    steps = [f"{bx - ax} {by - ay}" for (ax, ay), (bx, by) in pairwise(points)]
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}z".replace(" -", "-")


def country_points(atlas: Atlas) -> dict[str, tuple[int, int]]:
    """The middle of the largest part of every country that has an ISO code."""
    aliases = get_global("territory_aliases").items()
    codes = {number: names[0] for number, names in aliases if number.isdigit()}
    arcs = read_arcs(atlas)
    found = {code: on_sheet(*place) for code, place in SMALL_PARTS.items()}
    for country in atlas["objects"]["countries"]["geometries"]:
        code = codes.get(country.get("id", ""))
        if code and code not in found:
            rings = list(outer_rings(country, arcs))
            parts = [part for ring in rings for part in cut_at_edge(ring)]
            shapes = [[on_sheet(*point) for point in part] for part in parts]
            found[code] = centroid(max(shapes, key=area))
    return {code: (round(x), min(round(y), LOWEST)) for code, (x, y) in sorted(found.items())}


def main(folder: Path) -> None:
    """Write both files."""
    land = json.loads((folder / "land-110m.json").read_text())
    outline = textwrap.fill("".join(land_paths(land)), 100, break_on_hyphens=False)
    LAND.write_text(
        "{# Land, by scripts/derive_land.py from Natural Earth, which is in the public domain. #}\n"
        f'<path class="land" d="{outline}"/>\n'
    )
    points = country_points(json.loads((folder / "countries-10m.json").read_text()))
    listed = textwrap.fill(" ".join(f"{code} {x} {y}" for code, (x, y) in points.items()), 96)
    POINTS.write_text(
        '"""The middle of each country on the map, by ISO 3166-1 code.\n\n'
        "Written by ``scripts/derive_land.py`` from Natural Earth, which is in the public domain.\n"
        '"""\n\n'
        f'_LISTED = """\n{listed}\n"""\n\n'
        "_words = _LISTED.split()\n"
        "POINTS = {\n"
        "    code: (int(x), int(y))\n"
        "    for code, x, y in zip(_words[::3], _words[1::3], _words[2::3], strict=True)\n"
        "}\n"
        '"""Code to x and y, on a sheet of 2000 by 940."""\n'
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))

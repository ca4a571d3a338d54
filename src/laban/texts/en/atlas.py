# SPDX-License-Identifier: Apache-2.0
"""English: what is said about boundaries."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "too_large": "The file is larger than {megabytes} MB. Simplify the boundaries; a map on a page shows no more.",
    "not_json": "The file is not valid JSON ({reason}). Save the boundaries again as GeoJSON.",
    "not_features": "The file is no GeoJSON FeatureCollection. Save the boundaries as one.",
    "not_a_feature": "Member {number} of the features is no feature. Save the boundaries again as GeoJSON.",
    "no_code": (
        "Feature {number} has no property “{property}”. Write in pack.toml which property holds the unit's code, or add "
        "it (null: land of no unit)."
    ),
    "bad_code": "The property “{property}” of feature {number} is no code. Write a text or a whole number.",
    "not_polygons": "Feature {number} is a {got}. Boundaries must be Polygon or MultiPolygon.",
    "bad_ring": (
        "Feature {number} has a ring that is not closed, has fewer than four points, or holds what is no number. "
        "Save the boundaries again."
    ),
    "not_degrees": "Feature {number} leaves the Earth. Save the boundaries in longitude and latitude (WGS 84, EPSG 4326).",
    "no_shapes": "The file has no boundaries. Add them, or take the file out of pack.toml.",
    "unknown_system": "There is no code system “{given}” in the table of units. Write one of: {known}.",
    "unknown_units": (
        "{count} boundaries are of no unit of the system {system} and are left out: {codes}. Correct the codes, or name "
        "another property in pack.toml."
    ),
    "no_boundary": "{count} units have no boundary and are missing on maps: {units}. Add their boundaries.",
    "bad_box": (
        "A box is [west, south, east, north] in degrees, with west below east and south below north. Correct the numbers."
    ),
    "lacks_area": (
        "The boundaries show no land of “{english}” ({area}), which every map of this pack must show "
        "(box {box}). Use boundaries that have it; none is drawn without."
    ),
}

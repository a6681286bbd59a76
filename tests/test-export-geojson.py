#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads exported maps as RFC 7946 says.

    tests/test-export-geojson.py ANNAL [TEST...]
"""
import json
import sys

import annal_tap
import export_run

ANNAL = sys.argv[1]
MAP = {
    "annal": 1,
    "entities": [
        {"id": "pyongyang", "kind": "place", "names": ["Pyongyang"], "point": {"lat": "39.03", "lon": "125.75"}},
        {"id": "null-island", "kind": "place", "names": ["Null Island"], "point": {"lat": "0", "lon": "0"}},
        {"id": "house", "kind": "place", "names": ["A house"], "protect": "sealed",
         "point": {"lat": "41.5", "lon": "129.5"}}],
    "events": [
        {"id": "a", "kind": "statement", "title": "A", "when": "2019-05-14", "where": "pyongyang"},
        {"id": "b", "kind": "statement", "title": "B", "when": "2019", "where": "null-island"},
        {"id": "c", "kind": "statement", "title": "C", "when": "2019-05-15", "where": "house"},
        {"id": "d", "kind": "statement", "title": "D", "when": "2019-05-16"},
        {"id": "e", "kind": "statement", "title": "E", "where": "pyongyang", "when": {"basis": "unknown"}}]}


def check(out):
    """The features, once the document is as section 3 and section 4 of RFC 7946 have it."""
    def unique(pairs):
        assert len(dict(pairs)) == len(pairs), pairs
        return dict(pairs)

    document = json.loads(out.decode("utf-8"), object_pairs_hook=unique)
    assert document["type"] == "FeatureCollection" and isinstance(document["features"], list)
    assert "crs" not in document and not {"coordinates", "geometry", "properties"} & set(document)
    for feature in document["features"]:
        assert feature["type"] == "Feature" and isinstance(feature["id"], str)
        assert "geometry" in feature and isinstance(feature["properties"], dict)
        assert not {"coordinates", "features"} & set(feature)
        if feature["geometry"] is not None:
            assert set(feature["geometry"]) == {"type", "coordinates"} and feature["geometry"]["type"] == "Point"
            lon, lat = feature["geometry"]["coordinates"]
            assert -180 <= lon <= 180 and -90 <= lat <= 90
    assert isinstance(document["annal"]["left_out"], list)
    return {feature["id"]: feature for feature in document["features"]}


def test_points_are_where_the_dossier_has_them():
    out, left = export_run.export(ANNAL, "geojson", None, records=json.dumps(MAP).encode())
    features = check(out)
    assert {name: feature["geometry"]["coordinates"] for name, feature in features.items()} == {
        "a": [125.75, 39.03], "b": [0, 0], "e": [125.75, 39.03]}
    assert features["a"]["properties"]["precise"] and not features["b"]["properties"]["precise"]
    assert "earliest" not in features["e"]["properties"] and features["e"]["properties"]["lane"] == "undated"
    assert any("2 events without a point" in line for line in left)


def test_no_point_is_invented():
    out, _ = export_run.export(ANNAL, "geojson", None, "unplaced=null", records=json.dumps(MAP).encode())
    features = check(out)
    assert len(features) == 5 and features["c"]["geometry"] is None and features["d"]["geometry"] is None
    assert b"129.5" not in out and b"A house" not in out


def test_every_dossier():
    for kind in ["example", "hostile", "undated", "empty"]:
        placed = check(export_run.export(ANNAL, "geojson", kind)[0])
        out, _ = export_run.export(ANNAL, "geojson", kind, "unplaced=null")
        features = check(out)
        export_run.no_secret(out)
        assert set(placed) == {name for name, feature in features.items() if feature["geometry"]}
        events = json.loads(export_run.dossier(kind)).get("events", [])
        assert len(features) == len(events), (kind, len(features), len(events))


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[2:]))

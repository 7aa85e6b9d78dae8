"""Cuts that leave for another cutting room, read by OpenTimelineIO; and one that it trimmed, come back.

Asked only where its packages are: opentimelineio 0.18, OpenTimelineIO-Plugins, otio-fcpx-xml-adapter."""

import json
import subprocess
from pathlib import Path

import pytest

otio = pytest.importorskip("opentimelineio", reason="OpenTimelineIO is not installed: its reading of our cuts is not looked at")

ROOT = Path(__file__).parents[2]
ADAPTERS = {"otio": "otio_json", "fcp7": "fcp_xml", "edl": "cmx_3600", "fcpxml": "fcpx_xml"}


def exchange(*words):
    done = subprocess.run(["node", "dev/src/cutting/exchange.ts", *words], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


def read(path, adapter):
    if adapter not in otio.adapters.available_adapter_names():
        pytest.skip(f"no adapter {adapter}")
    rate = {"rate": 24} if adapter == "cmx_3600" else {}
    found = otio.adapters.read_from_file(str(path), adapter_name=adapter, **rate)
    return found if hasattr(found, "tracks") else next(each for each in found if hasattr(each, "tracks"))


@pytest.fixture(scope="module")
def cuts(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cuts")
    exchange("write", str(folder), "12")
    return folder


@pytest.mark.parametrize("name", ADAPTERS)
def test_every_cut_is_read_with_all_its_pictures(cuts, name):
    for said in sorted(cuts.glob("*.json")):
        wanted = json.loads(said.read_text())["tracks"][0]["clips"]
        (path,) = cuts.glob(f"{said.stem}.{name}.*")
        tracks = read(path, ADAPTERS[name]).video_tracks()
        counts = [sum(1 for _ in track.find_clips()) for track in tracks]
        assert wanted in counts, (path.name, counts)


def test_a_clip_that_another_tool_trimmed_comes_back_as_trimmed(cuts):
    timeline = read(cuts / "0.otio.otio", "otio_json")
    clip = list(timeline.video_tracks()[0].find_clips())[2]
    shorter = otio.opentime.RationalTime(10, 24)
    clip.source_range = otio.opentime.TimeRange(clip.source_range.start_time, clip.source_range.duration - shorter)
    path = cuts / "trimmed.otio"
    otio.adapters.write_to_file(timeline, str(path))
    back = json.loads(exchange("read", str(path)))
    assert {"is": "trimmed", "clip": clip.metadata["peace"]["clip"]} in back["changes"]
    assert [each for each in back["changes"] if each["is"] in ("gone", "new", "longer")] == []
    assert back["remakes"] == []


def test_a_clip_made_longer_than_there_is_of_it_comes_back_as_a_remake(cuts):
    timeline = read(cuts / "0.otio.otio", "otio_json")
    clip = list(timeline.video_tracks()[0].find_clips())[2]
    longer = otio.opentime.RationalTime(48, 24)
    clip.source_range = otio.opentime.TimeRange(clip.source_range.start_time, clip.source_range.duration + longer)
    path = cuts / "longer.otio"
    otio.adapters.write_to_file(timeline, str(path))
    back = json.loads(exchange("read", str(path)))
    assert len(back["remakes"]) == 1

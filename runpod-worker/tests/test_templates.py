import json

import pytest

from worker.faults import WorkFault
from worker.models import read_models
from worker.settings import ROOT
from worker.templates import ALLOWED_NODES, check_nodes, check_slots, fill, load_templates
from worker.warm import smallest

TEMPLATES = load_templates(ROOT / "templates")


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_every_hole_leads_to_an_input_of_its_graph(name):
    template = TEMPLATES[name]
    for slot in template["slots"].values():
        for place in slot["into"]:
            node, _, key = place.partition(".")
            assert key in template["graph"][node]["inputs"]
    assert {node["class_type"] for node in template["graph"].values()} == set(template["nodes"])
    assert set(template["nodes"]) <= ALLOWED_NODES


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_every_model_named_in_a_graph_is_one_we_can_fetch(name):
    known = {model["file"] for model in read_models()}
    template = TEMPLATES[name]
    assert set(template["models"]) <= known
    values = [value for node in template["graph"].values() for value in node["inputs"].values()]
    files = [value for value in values if isinstance(value, str) and value.endswith((".safetensors", ".ckpt"))]
    assert set(files) <= set(template["models"])


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_the_smallest_filling_is_valid(name):
    template = TEMPLATES[name]
    pictures = {slot: "x.png" for slot, one in template["slots"].items() if one["type"] == "image"}
    check_slots(template, smallest(template), dict.fromkeys(pictures, "http://x"))
    graph = fill(template, smallest(template), pictures, "unit-7")
    prefixes = [node["inputs"]["filename_prefix"] for node in graph.values() if "filename_prefix" in node["inputs"]]
    assert prefixes == ["unit-7"]
    assert json.dumps(template["graph"]) != json.dumps(graph)


@pytest.mark.parametrize(
    ("slots", "said"),
    [
        ({}, "prompt is missing"),
        ({"prompt": "x", "seed": 1.5}, "not a whole number"),
        ({"prompt": "x", "seed": True}, "not a whole number"),
        ({"prompt": "x", "seed": -1}, "allowed 0"),
        ({"prompt": "x", "seed": 1, "frames": 80}, "every 4 from 1"),
        ({"prompt": "x", "seed": 1, "width": 4096}, "allowed 320"),
        ({"prompt": "x" * 2001, "seed": 1}, "letters"),
        ({"prompt": 7, "seed": 1}, "not text"),
        ({"prompt": "x", "seed": 1, "camera": "spin"}, "not one of"),
        ({"prompt": "x", "seed": 1, "20": {"class_type": "Evil"}}, "no such slot"),
        ({"prompt": "x", "seed": 1, "image": "../../etc/passwd"}, "no such slot"),
    ],
)
def test_a_wrong_slot_is_said_before_any_work(slots, said):
    with pytest.raises(WorkFault, match=said) as caught:
        check_slots(TEMPLATES["wan-camera"], slots, {"image": "http://x"})
    assert caught.value.fault == "invalid_input"


def test_a_missing_picture_is_said():
    with pytest.raises(WorkFault, match="image is missing"):
        check_slots(TEMPLATES["svd-1-1"], {"seed": 1}, {})


def test_a_node_that_is_not_on_the_list_never_goes_out():
    graph = {"1": {"class_type": "ExecutePythonNode", "inputs": {"code": "import os"}}}
    with pytest.raises(WorkFault, match="ExecutePythonNode") as caught:
        check_nodes(graph)
    assert caught.value.fault == "invalid_graph"


def test_the_words_of_a_prompt_stay_words():
    filled = fill(TEMPLATES["flux-schnell"], {"prompt": '["1", 0]', "seed": 1}, {}, "x")
    assert filled["4"]["inputs"]["text"] == '["1", 0]'

"""Templates: graphs with typed holes. The same files are read by the server (core/src/templates)."""

import copy
import json
from pathlib import Path
from typing import Any

from .faults import WorkFault
from .settings import ROOT

# What a graph may be made of. A node outside this list never reaches ComfyUI, whoever put it there:
# custom nodes can read files, call addresses and run code.
ALLOWED_NODES = frozenset(json.loads((ROOT / "allowed-nodes.json").read_text("utf-8")))

Template = dict[str, Any]
Graph = dict[str, Any]


def load_templates(folder: Path) -> dict[str, Template]:
    found = {}
    for path in sorted(folder.glob("*.json")):
        template = json.loads(path.read_text("utf-8"))
        found[template["id"]] = template
    return found


def _integer(name: str, slot: dict[str, Any], value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise WorkFault("invalid_input", f"{name} is not a whole number")
    if not slot["min"] <= value <= slot["max"]:
        raise WorkFault("invalid_input", f"{name} is {value}, allowed {slot['min']} to {slot['max']}")
    if (value - slot.get("offset", 0)) % slot.get("step", 1):
        raise WorkFault(
            "invalid_input", f"{name} is {value}, allowed every {slot['step']} from {slot.get('offset', 0)}"
        )
    return value


def _text(name: str, slot: dict[str, Any], value: Any) -> str:
    if not isinstance(value, str):
        raise WorkFault("invalid_input", f"{name} is not text")
    if len(value) > slot["maxLength"]:
        raise WorkFault("invalid_input", f"{name} has {len(value)} letters, allowed {slot['maxLength']}")
    return value


def _choice(name: str, slot: dict[str, Any], value: Any) -> Any:
    if not isinstance(value, str) or value not in slot["values"]:
        raise WorkFault("invalid_input", f"{name} is not one of {', '.join(slot['values'])}")
    return slot["values"][value]


_readers = {"text": _text, "integer": _integer, "choice": _choice}


def image_slots(template: Template) -> list[str]:
    return [name for name, slot in template["slots"].items() if slot["type"] == "image"]


def check_slots(template: Template, slots: dict[str, Any], references: dict[str, str]) -> None:
    """Everything that can be known wrong before any work: done before a picture is fetched."""
    pictures = set(image_slots(template))
    unknown = set(slots) - (set(template["slots"]) - pictures)
    if unknown:
        raise WorkFault("invalid_input", f"no such slot: {', '.join(sorted(unknown))}")
    strange = set(references) - pictures
    if strange:
        raise WorkFault("invalid_input", f"no such picture: {', '.join(sorted(strange))}")
    fill(template, slots, {name: "x" for name in references}, "x")


def fill(template: Template, slots: dict[str, Any], pictures: dict[str, str], prefix: str) -> Graph:
    """The graph with every hole filled, and files named so that no two units share a name."""
    graph = copy.deepcopy(template["graph"])
    for name, slot in template["slots"].items():
        if slot["type"] == "image":
            if name not in pictures:
                if slot.get("optional"):
                    continue
                raise WorkFault("invalid_input", f"the picture {name} is missing")
            value: Any = pictures[name]
        else:
            given = slots.get(name, slot.get("default"))
            if given is None:
                raise WorkFault("invalid_input", f"{name} is missing")
            raw = given if name in slots or slot["type"] == "choice" else slot["default"]
            value = _readers[slot["type"]](name, slot, raw)
        for place in slot["into"]:
            node, _, key = place.partition(".")
            graph[node]["inputs"][key] = value
    for node in graph.values():
        if "filename_prefix" in node["inputs"]:
            node["inputs"]["filename_prefix"] = prefix
    return graph


def check_nodes(graph: Graph) -> None:
    strange = sorted({node["class_type"] for node in graph.values()} - ALLOWED_NODES)
    if strange:
        raise WorkFault("invalid_graph", f"node not allowed: {', '.join(strange)}")

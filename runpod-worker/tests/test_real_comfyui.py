"""Every graph of ours, accepted by a real ComfyUI with the real nodes: their names, inputs, types and choices.

Asks the one at COMFYUI_URL whose folder is COMFYUI_DIR; a model that is not there gets an empty file of its name, since what is asked is
whether the graph is right and not what it makes. Without them it is skipped, and says so.
"""

import os
from pathlib import Path

import aiohttp
import pytest

from worker.models import read_models
from worker.settings import ROOT
from worker.templates import fill, load_templates
from worker.warm import _pixel, smallest

URL, FOLDER = os.environ.get("COMFYUI_URL", ""), os.environ.get("COMFYUI_DIR", "")
pytestmark = pytest.mark.skipif(not (URL and FOLDER), reason="no real ComfyUI: COMFYUI_URL and COMFYUI_DIR are not set")
TEMPLATES = load_templates(ROOT / "templates")


async def accepted(graph):
    async with aiohttp.ClientSession() as session:
        async with session.post(f"{URL}/prompt", json={"prompt": graph}) as reply:
            body = await reply.json()
        if reply.status == 200:
            await session.post(f"{URL}/queue", json={"delete": [body["prompt_id"]]})
            await session.post(f"{URL}/interrupt", json={"prompt_id": body["prompt_id"]})
        return reply.status, body.get("node_errors") or body.get("error")


@pytest.fixture(scope="module", autouse=True)
def model_names():
    for model in read_models():
        file = Path(FOLDER, "models", model["folder"], model["file"])
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.touch()
    Path(FOLDER, "input", "peace-probe.png").write_bytes(_pixel)


def filled(name):
    template = TEMPLATES[name]
    pictures = {slot: "peace-probe.png" for slot, one in template["slots"].items() if one["type"] == "image"}
    return fill(template, smallest(template), pictures, "peace-probe")


@pytest.mark.parametrize("name", sorted(TEMPLATES))
async def test_a_graph_is_accepted(name):
    assert await accepted(filled(name)) == (200, None)


async def test_a_wrong_graph_is_not():
    graph = filled("flux2-klein")
    graph["11"]["inputs"]["positive"] = ["1", 0]
    status, faults = await accepted(graph)
    assert status == 400 and "11" in faults

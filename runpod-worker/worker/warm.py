"""The first job of a tier waits for gigabytes to be read; a warm-up makes the smallest picture of it beforehand."""

import base64
import logging
from typing import Any

from .faults import ComfyGone, WorkFault
from .run import run_graph
from .templates import Template, fill
from .work import Worker

log = logging.getLogger("worker.warm")
# One grey pixel.
_pixel = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)


def smallest(template: Template) -> dict[str, Any]:
    slots: dict[str, Any] = {}
    for name, slot in template["slots"].items():
        if slot["type"] == "integer":
            step, offset = slot.get("step", 1), slot.get("offset", 0)
            slots[name] = slot["min"] + (offset - slot["min"]) % step
        elif slot["type"] == "text" and "default" not in slot:
            slots[name] = "a grey wall"
    return slots


async def warm(worker: Worker) -> list[str]:
    """Warms one template of each tier asked for; a failure is a log line, never a worker that does not start."""
    warmed = []
    for tier in worker.settings.warm_tiers:
        template = next((one for one in worker.templates.values() if tier in (one["tier"], one["id"])), None)
        if template is None:
            log.warning("nothing to warm for %s", tier)
            continue
        try:
            await worker.supervisor.ready()
            pictures = {}
            for name, slot in template["slots"].items():
                if slot["type"] == "image":
                    pictures[name] = await worker.comfyui.upload_picture(f"peace-warm-{name}.png", _pixel, "image/png")
            graph = fill(template, smallest(template), pictures, "peace-warm")
            for node in graph.values():
                if "steps" in node["inputs"]:
                    node["inputs"]["steps"] = 1
            seconds = worker.settings.history_seconds
            await run_graph(worker.comfyui, worker.session, graph, lambda _: None, seconds)
            warmed.append(template["id"])
        except (WorkFault, ComfyGone) as error:
            log.warning("warm-up of %s: %s", template["id"], error)
    return warmed

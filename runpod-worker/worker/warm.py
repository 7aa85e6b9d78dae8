"""The first job of a model waits for gigabytes to be read; a warm-up makes the smallest picture with it beforehand."""

import base64
import logging
from typing import Any

import aiohttp

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


async def queued(worker: Worker, url: str, key: str) -> list[str]:
    """The templates that wait, most wanted first. Nobody there to ask is no reason not to work."""
    timeout = aiohttp.ClientTimeout(total=10)
    try:
        headers = {"Authorization": f"Bearer {key}"}
        async with worker.session.post(url, json={}, headers=headers, timeout=timeout) as reply:
            if reply.status != 200:
                log.warning("what waits: %d", reply.status)
                return []
            found = (await reply.json()).get("templates", [])
            return [one for one in found if isinstance(one, str)]
    except (TimeoutError, aiohttp.ClientError, ValueError) as error:
        log.warning("what waits: %s", type(error).__name__)
        return []


def chosen(worker: Worker, waiting: list[str]) -> list[Template]:
    """What is worth reading gigabytes for: the one most waited for. Two would push each other out of memory."""
    found = [worker.templates[one] for one in waiting if one in worker.templates]
    if found:
        return found[:1]
    # Named by an operator; the first of a tier by name would be whichever comes first in the alphabet.
    named = [worker.templates[one] for one in worker.settings.warm if one in worker.templates]
    unknown = [one for one in worker.settings.warm if one not in worker.templates]
    for one in unknown:
        log.warning("nothing to warm for %s", one)
    return named


async def warm(worker: Worker, waiting: list[str]) -> list[str]:
    """A failure is a log line, never a worker that does not start. Returns what is warm."""
    warmed = []
    for template in chosen(worker, waiting):
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


async def prepare(worker: Worker, url: str, key: str) -> None:
    """Before any work is taken, so that nobody's work pays for it: ComfyUI up, and what waits in its memory."""
    waiting = await queued(worker, url, key) if url else []
    warmed = await warm(worker, waiting)
    log.info("warm: %s", ", ".join(warmed) or "nothing")

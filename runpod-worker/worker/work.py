"""A unit of work, whoever brought it: RunPod's queue or the relay (a pod). Returns what the server's schema says."""

import asyncio
import hashlib
import logging
import subprocess
import time
import uuid
from collections.abc import Callable
from typing import Any

import aiohttp

from .cleanup import clean
from .comfyui import ComfyUI
from .faults import ComfyGone, WorkFault
from .outputs import Output, collect, media_type
from .run import run_graph
from .settings import Settings
from .supervise import Supervisor
from .templates import Template, check_slots, fill, load_templates
from .transfer import check_address, claim, fetch, put

log = logging.getLogger("worker.work")
Report = Callable[[int], None]

_fields = {
    "attempt": str,
    "claim": str,
    "template": str,
    "slots": dict,
    "references": dict,
    "uploads": list,
    "deadlineMs": int,
}


def read_input(given: Any) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise WorkFault("invalid_input", "the input is not an object")
    for name, kind in _fields.items():
        if not isinstance(given.get(name), kind):
            raise WorkFault("invalid_input", f"{name} is missing or of another type")
    if not 1 <= len(given["uploads"]) <= 4 or not all(isinstance(url, str) for url in given["uploads"]):
        raise WorkFault("invalid_input", "uploads must be one to four addresses")
    signed = given.setdefault("uploadHeaders", {})
    if not isinstance(signed, dict) or not all(isinstance(one, str) for pair in signed.items() for one in pair):
        raise WorkFault("invalid_input", "uploadHeaders must be texts by name")
    if given["deadlineMs"] < 1000:
        raise WorkFault("invalid_input", "the deadline is under a second")
    return given


class Worker:
    def __init__(
        self,
        settings: Settings,
        session: aiohttp.ClientSession,
        name: str,
        comfyui: subprocess.Popen[bytes] | None = None,
        gpu: str = "",
        ready_ms: int | None = None,
    ) -> None:
        self.settings = settings
        self.session = session
        self.name = name
        self.comfyui = ComfyUI(settings.comfyui_url, session)
        self.supervisor = Supervisor(self.comfyui, settings, comfyui)
        self.templates = load_templates(settings.templates_dir)
        self.gpu = gpu
        # How long this machine took to be ready, which is paid for too: told with its first work, once.
        self.ready_ms = ready_ms

    async def work(self, given: Any, report: Report, job: str | None = None) -> dict[str, Any]:
        began = time.monotonic()
        says: dict[str, Any] = {"gpu": self.gpu[:80]} if self.gpu else {}
        if self.ready_ms is not None:
            says["coldMs"], self.ready_ms = self.ready_ms, None
        try:
            order = read_input(given)
            async with asyncio.timeout(order["deadlineMs"] / 1000):
                files = await self._make(order, report, job)
            return {**says, "files": files, "ms": int((time.monotonic() - began) * 1000)}
        except WorkFault as fault:
            log.warning("%s", fault)
            answer: dict[str, Any] = {**says, "fault": fault.fault, "message": fault.message}
            if fault.refresh_worker:
                answer["refreshWorker"] = True
            return answer
        except TimeoutError:
            return {**says, "fault": "timeout", "message": f"not done in {given['deadlineMs']} ms"}

    async def _make(self, order: dict[str, Any], report: Report, job: str | None) -> list[dict[str, Any]]:
        template = self.templates.get(order["template"])
        if template is None:
            raise WorkFault("invalid_graph", f"no template {order['template']}")
        for url in [order["claim"], *order["references"].values(), *order["uploads"]]:
            check_address(str(url), self.settings)
        check_slots(template, order["slots"], order["references"])
        # A name of its own for each piece of work: asked twice by this one the answer is yes twice, but the same order
        # delivered a second time asks under another name.
        asking = {"attempt": order["attempt"], "worker": f"{self.name[:60]}-{uuid.uuid4().hex}"}
        await claim(self.session, order["claim"], {**asking, "job": job} if job else asking, self.settings)
        # Not the attempt's own name: that one the server can guess, and files of two tries must differ.
        name = f"peace-{hashlib.sha256(order['attempt'].encode()).hexdigest()[:12]}-{uuid.uuid4().hex[:8]}"
        try:
            outputs = await self._sample(template, order, name, report)
            return await self._deliver(outputs, order["uploads"], order["uploadHeaders"])
        finally:
            clean(self.settings.comfyui_dir, name)

    async def _sample(self, template: Template, order: dict[str, Any], name: str, report: Report) -> list[Output]:
        """Out of memory and a crash are each forgiven once; the second time the machine itself is suspect."""
        forgiven: set[str] = set()
        while True:
            try:
                await self.supervisor.ready()
                return await self._once(template, order, f"{name}-{len(forgiven)}", report)
            except ComfyGone as error:
                log.warning("ComfyUI is gone: %s", error)
                if "crash" in forgiven:
                    raise WorkFault("crashed", "ComfyUI crashed twice on this work", refresh_worker=True) from error
                forgiven.add("crash")
            except WorkFault as fault:
                if fault.fault != "out_of_memory":
                    raise
                if "memory" in forgiven:
                    raise WorkFault("out_of_memory", fault.message, refresh_worker=True) from fault
                forgiven.add("memory")
                await self.comfyui.free()

    async def _once(self, template: Template, order: dict[str, Any], name: str, report: Report) -> list[Output]:
        pictures = {}
        for slot, url in order["references"].items():
            content, _ = await fetch(self.session, url, self.settings)
            kind = media_type(content)
            if kind is None or not kind.startswith("image/"):
                raise WorkFault("invalid_input", f"the reference {slot} is not a picture")
            extension = kind.rpartition("/")[2]
            pictures[slot] = await self.comfyui.upload_picture(f"{name}-{slot}.{extension}", content, kind)
        graph = fill(template, order["slots"], pictures, name)
        outputs = await run_graph(self.comfyui, self.session, graph, report, self.settings.history_seconds)
        most, limit = len(order["uploads"]), self.settings.max_result_bytes
        return await collect(self.comfyui, outputs, template["makes"], most, limit)

    async def _deliver(self, outputs: list[Output], uploads: list[str], signed: dict[str, str]) -> list[dict[str, Any]]:
        files = []
        for index, (output, url) in enumerate(zip(outputs, uploads, strict=False)):
            files.append({"index": index, **await put(self.session, url, signed, output, self.settings)})
        return files

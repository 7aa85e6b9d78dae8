"""RunPod's door: an async handler, so that a cancel reaches it while it waits."""

import asyncio
import logging
import os
import subprocess
import time
from typing import Any

import aiohttp
import runpod

from .faults import WorkFault
from .preflight import Unfit, preflight
from .settings import Settings
from .warm import prepare
from .work import Worker

log = logging.getLogger("worker.handler")


class Handler:
    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._name = os.environ.get("RUNPOD_POD_ID", "worker")
        self._comfyui: subprocess.Popen[bytes] | None = None
        self._worker: Worker | None = None
        self._lock = asyncio.Lock()
        self._gpu = ""
        self._ready_ms: int | None = None

    async def worker(self) -> Worker:
        """Made at the first job: the SDK owns the event loop, and a session belongs to one."""
        async with self._lock:
            if self._worker is None:
                session = aiohttp.ClientSession()
                self._worker = Worker(
                    self._settings, session, self._name, self._comfyui, self._gpu, self._ready_ms
                )
        return self._worker

    async def prepare(self) -> None:
        """Before the SDK takes a job, in a loop of its own, whose session ends with it. ComfyUI stays."""
        began = time.monotonic()
        gpu = await preflight(self._settings)
        self._gpu = gpu.name if gpu else ""
        async with aiohttp.ClientSession() as session:
            worker = Worker(self._settings, session, self._name)
            try:
                await worker.supervisor.ready()
                await prepare(worker, self._settings.queued_url, self._settings.queued_key)
            except WorkFault as fault:
                await worker.supervisor.close()
                raise Unfit(fault.message) from fault
            self._comfyui = worker.supervisor.hand_over()
        self._ready_ms = int((time.monotonic() - began) * 1000)

    async def __call__(self, job: dict[str, Any]) -> dict[str, Any]:
        worker = await self.worker()
        answer = await worker.work(job.get("input"), self._reporter(job), str(job["id"]))
        if "fault" in answer:
            # `error` marks the job FAILED for RunPod's own figures; the fault itself travels in both.
            answer = {**answer, "error": f"{answer['fault']}: {answer['message']}"}
            if answer.get("refreshWorker"):
                answer["refresh_worker"] = True
        return answer

    def _reporter(self, job: dict[str, Any]):
        last = {"percent": -10, "at": 0.0}

        def report(percent: int) -> None:
            now = time.monotonic()
            if percent < last["percent"] + 3 or now < last["at"] + 2:
                return
            last.update(percent=percent, at=now)
            runpod.serverless.progress_update(job, {"percent": percent})

        return report

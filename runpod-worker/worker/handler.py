"""RunPod's door: an async handler, so that a cancel reaches it while it waits."""

import asyncio
import logging
import os
import time
from typing import Any

import aiohttp
import runpod

from .settings import Settings
from .warm import warm
from .work import Worker

log = logging.getLogger("worker.handler")


class Handler:
    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._worker: Worker | None = None
        self._lock = asyncio.Lock()

    async def worker(self) -> Worker:
        """Made at the first job: the SDK owns the event loop, and a session belongs to one."""
        async with self._lock:
            if self._worker is None:
                session = aiohttp.ClientSession()
                self._worker = Worker(self._settings, session, os.environ.get("RUNPOD_POD_ID", "worker"))
                await warm(self._worker)
        return self._worker

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

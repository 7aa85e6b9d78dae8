"""A pod has no queue: it asks our relay for work, outbound only, exactly as a user's own machine does."""

import asyncio
import contextlib
import logging
import os
import time
from typing import Any

import aiohttp

from .preflight import preflight
from .settings import Settings
from .warm import prepare
from .work import Worker

log = logging.getLogger("worker.relay")
HEARTBEAT_SECONDS = 15


class Relay:
    def __init__(self, worker: Worker, base: str, token: str) -> None:
        self._worker = worker
        self._base = base.rstrip("/")
        self._headers = {"Authorization": f"Bearer {token}"}
        self._running: dict[str, tuple[asyncio.Task[Any], dict[str, int]]] = {}

    async def _say(self, door: str, body: dict[str, Any]) -> dict[str, Any] | None:
        timeout = aiohttp.ClientTimeout(total=45)
        try:
            url = f"{self._base}/{door}"
            async with self._worker.session.post(url, json=body, headers=self._headers, timeout=timeout) as reply:
                if reply.status in (401, 403):
                    raise SystemExit("this machine's rights have ended")
                return await reply.json() if reply.status == 200 else None
        except (TimeoutError, aiohttp.ClientError, ValueError) as error:
            log.warning("%s: %s", door, type(error).__name__)
            return None

    async def _one(self, order: dict[str, Any], percent: dict[str, int]) -> None:
        output = await self._worker.work(order, lambda value: percent.update(value=value))
        for turn in range(8):
            if await self._say("result", {"attempt": order["attempt"], "output": output}) is not None:
                return
            await asyncio.sleep(min(60, 2**turn))

    async def _beat(self) -> None:
        while True:
            running = [{"attempt": key, "percent": one[1]["value"]} for key, one in self._running.items()]
            answer = await self._say("heartbeat", {"running": running, "state": "ready"})
            for attempt in (answer or {}).get("cancel", []):
                if attempt in self._running:
                    self._running[attempt][0].cancel()
            await asyncio.sleep(HEARTBEAT_SECONDS)

    async def serve(self) -> None:
        beat = asyncio.create_task(self._beat())
        limit = self._worker.settings.concurrency
        try:
            while True:
                if len(self._running) >= limit:
                    await asyncio.wait([one[0] for one in self._running.values()], return_when="FIRST_COMPLETED")
                else:
                    answer = await self._say("work", {"waitMs": 20000})
                    order = (answer or {}).get("order")
                    if order:
                        percent = {"value": 0}
                        self._running[order["attempt"]] = (asyncio.create_task(self._one(order, percent)), percent)
                    elif answer is None:
                        await asyncio.sleep(5)
                for attempt in [key for key, one in self._running.items() if one[0].done()]:
                    del self._running[attempt]
        finally:
            beat.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await beat


async def serve(settings: Settings, base: str, token: str) -> None:
    began = time.monotonic()
    gpu = await preflight(settings)
    async with aiohttp.ClientSession() as session:
        worker = Worker(settings, session, os.environ.get("RUNPOD_POD_ID", "pod"), gpu=gpu.name if gpu else "")
        await worker.supervisor.ready()
        await prepare(worker, f"{base.rstrip('/')}/queued", token)
        worker.ready_ms = int((time.monotonic() - began) * 1000)
        try:
            await Relay(worker, base, token).serve()
        finally:
            await worker.supervisor.close()

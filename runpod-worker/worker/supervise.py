"""Starts ComfyUI, watches it, starts it again."""

import asyncio
import logging
import shlex
import subprocess

from .comfyui import ComfyUI
from .faults import WorkFault
from .settings import Settings

log = logging.getLogger("worker.supervise")


class Supervisor:
    """The process is of no event loop: it is started before the queue's SDK brings its own, and outlives ours."""

    def __init__(self, comfyui: ComfyUI, settings: Settings, process: subprocess.Popen[bytes] | None = None) -> None:
        self._comfyui = comfyui
        self._settings = settings
        self._process = process
        self._lock = asyncio.Lock()
        self.starts = 0 if process is None else 1

    async def ready(self) -> None:
        """Returns when ComfyUI answers; starts it if it is ours to start and is not there."""
        async with self._lock:
            if await self._comfyui.alive():
                return
            if self._settings.comfyui_command:
                await self._start()
            await self._answering()

    async def restart(self) -> None:
        async with self._lock:
            await self._stop()
            if self._settings.comfyui_command:
                await self._start()
            await self._answering()

    async def _start(self) -> None:
        if self._process and self._process.poll() is None and await self._boots():
            return
        await self._stop()
        words = shlex.split(self._settings.comfyui_command)
        self._process = await asyncio.to_thread(subprocess.Popen, words, cwd=self._settings.comfyui_dir or None)
        self.starts += 1
        log.info("started ComfyUI, time %d, process %d", self.starts, self._process.pid)

    async def _boots(self) -> bool:
        """A process that is there may only be slow to answer: a few seconds before it is thought hung."""
        for _ in range(5):
            if await self._comfyui.alive():
                return True
            await asyncio.sleep(1)
        return False

    async def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None or process.poll() is not None:
            return
        process.terminate()
        try:
            await asyncio.to_thread(process.wait, 10)
        except subprocess.TimeoutExpired:
            process.kill()
            await asyncio.to_thread(process.wait)

    async def _answering(self) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + self._settings.boot_seconds
        while not await self._comfyui.alive():
            if self._process and self._process.poll() is not None:
                raise WorkFault("crashed", f"ComfyUI ended with {self._process.returncode}", refresh_worker=True)
            if loop.time() > end:
                raise WorkFault("crashed", "ComfyUI does not answer", refresh_worker=True)
            await asyncio.sleep(0.25)

    def hand_over(self) -> subprocess.Popen[bytes] | None:
        process, self._process = self._process, None
        return process

    async def close(self) -> None:
        await self._stop()

"""ComfyUI's HTTP face, as much of it as is needed."""

import asyncio
from typing import Any

import aiohttp

from .faults import ComfyGone

_gone = (aiohttp.ClientConnectionError, ConnectionError, asyncio.TimeoutError)


class ComfyUI:
    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self.url = url
        self._session = session

    async def _ask(self, method: str, path: str, seconds: float = 30, **options: Any) -> tuple[int, Any]:
        timeout = aiohttp.ClientTimeout(total=seconds)
        try:
            async with self._session.request(method, self.url + path, timeout=timeout, **options) as reply:
                if reply.content_type == "application/json":
                    return reply.status, await reply.json()
                return reply.status, await reply.read()
        except _gone as error:
            raise ComfyGone(f"{method} {path}: {type(error).__name__}") from error

    async def alive(self) -> bool:
        try:
            status, _ = await self._ask("GET", "/system_stats", seconds=5)
        except ComfyGone:
            return False
        return status == 200

    async def object_info(self, name: str) -> dict[str, Any]:
        status, body = await self._ask("GET", f"/object_info/{name}")
        return body.get(name, {}) if status == 200 and isinstance(body, dict) else {}

    async def upload_picture(self, name: str, content: bytes, content_type: str) -> str:
        form = aiohttp.FormData()
        form.add_field("image", content, filename=name, content_type=content_type)
        form.add_field("type", "input")
        form.add_field("overwrite", "true")
        status, body = await self._ask("POST", "/upload/image", data=form)
        if status != 200:
            raise ComfyGone(f"upload of a picture answered {status}")
        return f"{body['subfolder']}/{body['name']}" if body["subfolder"] else body["name"]

    async def submit(self, graph: dict[str, Any], prompt_id: str, client_id: str) -> tuple[int, Any]:
        body = {"prompt": graph, "prompt_id": prompt_id, "client_id": client_id}
        return await self._ask("POST", "/prompt", json=body)

    async def history(self, prompt_id: str) -> dict[str, Any] | None:
        status, body = await self._ask("GET", f"/history/{prompt_id}")
        return body.get(prompt_id) if status == 200 and isinstance(body, dict) else None

    async def queued(self, prompt_id: str) -> bool:
        status, body = await self._ask("GET", "/queue")
        if status != 200:
            return True
        return any(entry[1] == prompt_id for entry in body["queue_running"] + body["queue_pending"])

    async def view(self, filename: str, subfolder: str, kind: str) -> bytes | None:
        parameters = {"filename": filename, "subfolder": subfolder, "type": kind}
        status, body = await self._ask("GET", "/view", seconds=120, params=parameters)
        return body if status == 200 and isinstance(body, bytes) else None

    async def withdraw(self, prompt_id: str) -> None:
        """Takes a prompt out of the queue, or stops it between two nodes if it runs."""
        await self._ask("POST", "/queue", json={"delete": [prompt_id]})
        await self._ask("POST", "/interrupt", json={"prompt_id": prompt_id})

    async def forget(self, prompt_id: str) -> None:
        await self._ask("POST", "/history", json={"delete": [prompt_id]})

    async def free(self) -> None:
        await self._ask("POST", "/free", json={"unload_models": True, "free_memory": True})

"""One graph, from submission to outputs. The history decides; everything else only makes it sooner."""

import asyncio
import contextlib
import logging
import time
import uuid
from collections.abc import Callable
from typing import Any

import aiohttp

from .check import check_models, refusal
from .comfyui import ComfyUI
from .faults import ComfyGone, WorkFault
from .progress import follow
from .templates import check_nodes

log = logging.getLogger("worker.run")

_memory_words = ("out of memory", "outofmemory", "cuda error: out of memory", "allocation on device")


def verdict(entry: dict[str, Any]) -> dict[str, Any] | None:
    """The outputs if it succeeded, None while it goes on; otherwise the fault."""
    status = entry.get("status") or {}
    if status.get("status_str") == "success" and status.get("completed"):
        return entry.get("outputs") or {}
    if status.get("status_str") != "error":
        return None
    for kind, data in reversed(status.get("messages") or []):
        if kind == "execution_interrupted":
            raise WorkFault("interrupted", "stopped by an interrupt")
        if kind == "execution_error":
            told = f"{data.get('exception_type', '')} {data.get('exception_message', '')}".strip()
            if any(word in told.lower() for word in _memory_words):
                raise WorkFault("out_of_memory", f"{data.get('node_type')}: {told}")
            raise WorkFault("crashed", f"{data.get('node_type')}: {told}")
    raise WorkFault("crashed", "ComfyUI reports an error without a reason")


async def _wait(comfyui: ComfyUI, prompt_id: str, every: float, nudge: asyncio.Event) -> dict[str, Any]:
    missing = 0
    while True:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(nudge.wait(), every)
        nudge.clear()
        entry = await comfyui.history(prompt_id)
        if entry is not None:
            outputs = verdict(entry)
            if outputs is not None:
                return outputs
        elif not await comfyui.queued(prompt_id):
            # Neither queued nor in the history: a restarted ComfyUI has forgotten it. Once may be the gap between.
            missing += 1
            if missing >= 3:
                raise ComfyGone("the prompt was forgotten")
        else:
            missing = 0


async def run_graph(
    comfyui: ComfyUI,
    session: aiohttp.ClientSession,
    graph: dict[str, Any],
    report: Callable[[int], None],
    history_seconds: float,
) -> dict[str, Any]:
    check_nodes(graph)
    await check_models(comfyui, graph)
    prompt_id, client_id = str(uuid.uuid4()), uuid.uuid4().hex
    nudge, opened = asyncio.Event(), asyncio.Event()
    following = follow(session, comfyui.url, client_id, prompt_id, len(graph), report, nudge, opened)
    socket = asyncio.create_task(following)
    # A socket opened late has missed the beginning; but no socket at all is no reason to wait.
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(opened.wait(), 1)
    began = time.monotonic()
    finished = False
    try:
        status, body = await comfyui.submit(graph, prompt_id, client_id)
        if status != 200 or not isinstance(body, dict):
            raise refusal(body)
        prompt_id = body.get("prompt_id", prompt_id)
        if body.get("node_errors"):
            # Accepted in part: what was left out would be missing from the result.
            raise refusal(body)
        outputs = await _wait(comfyui, prompt_id, history_seconds, nudge)
        finished = True
        log.info("graph of %d nodes took %.1f s", len(graph), time.monotonic() - began)
        return outputs
    finally:
        socket.cancel()
        with contextlib.suppress(ComfyGone):
            if not finished:
                await asyncio.shield(comfyui.withdraw(prompt_id))
            await asyncio.shield(comfyui.forget(prompt_id))

"""The websocket is for progress only: it may stall, drop, or open late, and then nothing is lost but the percent."""

import asyncio
import json
import logging
from collections.abc import Callable
from typing import Any

import aiohttp

log = logging.getLogger("worker.progress")


def percent_of(nodes: dict[str, Any], total: int) -> int:
    done = sum(min(1.0, node["value"] / node["max"]) if node.get("max") else 0 for node in nodes.values())
    return min(99, int(100 * done / max(1, total)))


async def follow(
    session: aiohttp.ClientSession,
    url: str,
    client_id: str,
    prompt_id: str,
    total: int,
    report: Callable[[int], None],
    nudge: asyncio.Event,
    opened: asyncio.Event,
) -> None:
    """Reports percents until cancelled; `nudge` asks the history to be read at once."""
    address = f"{url.replace('http', 'ws', 1)}/ws?clientId={client_id}"
    left = total
    while True:
        try:
            async with session.ws_connect(address, heartbeat=20, max_msg_size=32 << 20) as socket:
                opened.set()
                async for message in socket:
                    if message.type != aiohttp.WSMsgType.TEXT:
                        continue
                    event = json.loads(message.data)
                    data = event.get("data") or {}
                    if data.get("prompt_id") != prompt_id:
                        continue
                    if event["type"] == "execution_cached":
                        # What is remembered from an earlier run is no part of the way.
                        left = total - len(data.get("nodes") or [])
                    elif event["type"] == "progress_state":
                        report(percent_of(data["nodes"], left))
                    elif event["type"] in ("execution_success", "execution_error", "execution_interrupted"):
                        nudge.set()
        except (aiohttp.ClientError, OSError, ValueError) as error:
            log.debug("socket: %s", type(error).__name__)
        await asyncio.sleep(1)

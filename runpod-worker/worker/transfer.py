"""The three calls to the server's side: claim, fetch a reference, put a result."""

import asyncio
import base64
import hashlib
import logging
import random
from urllib.parse import urlsplit

import aiohttp

from .faults import WorkFault
from .outputs import Output
from .settings import Settings

log = logging.getLogger("worker.transfer")
_lost = (aiohttp.ClientError, asyncio.TimeoutError, OSError)
MAX_REFERENCE_BYTES = 25 << 20


def check_address(url: str, settings: Settings) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise WorkFault("invalid_input", "an address is not http")
    if settings.allowed_hosts and parts.hostname not in settings.allowed_hosts:
        raise WorkFault("invalid_input", f"the host {parts.hostname} is not allowed")


async def _pause(turn: int, settings: Settings) -> None:
    await asyncio.sleep(min(30, settings.retry_seconds * 2**turn) * random.uniform(0.75, 1.25))


async def claim(session: aiohttp.ClientSession, url: str, body: dict[str, str], settings: Settings) -> None:
    """Asked before work begins. Only a plain yes is a yes: an answer that never comes leaves the work to another."""
    for turn in range(4):
        try:
            timeout = aiohttp.ClientTimeout(total=20)
            async with session.post(url, json=body, timeout=timeout, allow_redirects=False) as reply:
                if reply.status == 200:
                    return
                if reply.status in (400, 401, 403, 404, 409, 410):
                    raise WorkFault("claim_refused", f"the server answered {reply.status}")
        except _lost as error:
            log.warning("claim: %s", type(error).__name__)
        await _pause(turn, settings)
    raise WorkFault("claim_refused", "the server could not be asked")


async def fetch(session: aiohttp.ClientSession, url: str, settings: Settings) -> tuple[bytes, str]:
    for turn in range(4):
        try:
            timeout = aiohttp.ClientTimeout(total=60)
            async with session.get(url, timeout=timeout, allow_redirects=False) as reply:
                if reply.status == 200:
                    content = await reply.content.read(MAX_REFERENCE_BYTES + 1)
                    while not reply.content.at_eof() and len(content) <= MAX_REFERENCE_BYTES:
                        content += await reply.content.read(MAX_REFERENCE_BYTES + 1 - len(content))
                    if len(content) > MAX_REFERENCE_BYTES:
                        raise WorkFault("invalid_input", "a reference picture is over 25 MB")
                    return content, reply.content_type
                if reply.status < 500 and reply.status not in (408, 429):
                    raise WorkFault("invalid_input", f"a reference picture answered {reply.status}")
        except _lost as error:
            log.warning("reference: %s", type(error).__name__)
        await _pause(turn, settings)
    raise WorkFault("invalid_input", "a reference picture could not be fetched")


async def put(
    session: aiohttp.ClientSession, url: str, signed: dict[str, str], output: Output, settings: Settings
) -> dict[str, str | int]:
    """One file to its signed place. Trying again is safe: the same bytes go to the same name."""
    digest = hashlib.sha256(output.content).hexdigest()
    headers = {
        **{name: value for name, value in signed.items() if name.lower().startswith("x-goog-")},
        "Content-Type": output.content_type,
        "Content-Length": str(len(output.content)),
        "Content-MD5": base64.b64encode(hashlib.md5(output.content, usedforsecurity=False).digest()).decode(),
    }
    last = "no answer"
    for turn in range(settings.upload_tries):
        try:
            timeout = aiohttp.ClientTimeout(total=300)
            options = {"data": output.content, "headers": headers, "timeout": timeout, "allow_redirects": False}
            async with session.put(url, **options) as reply:
                # 412: the name is taken, which only an earlier try of ours can have done.
                if reply.status in (200, 201, 204) or (reply.status == 412 and turn > 0):
                    return {"sha256": digest, "bytes": len(output.content), "contentType": output.content_type}
                last = str(reply.status)
        except _lost as error:
            last = type(error).__name__
        log.warning("upload: %s, try %d", last, turn + 1)
        await _pause(turn, settings)
    raise WorkFault("upload_failed", f"the storage answered {last}")

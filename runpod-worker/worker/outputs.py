"""Outputs come under `images`, `gifs`, `video`, `audio` and names not yet invented: each is judged by its bytes."""

from dataclasses import dataclass
from typing import Any

from .comfyui import ComfyUI
from .faults import WorkFault


@dataclass(frozen=True)
class Output:
    filename: str
    subfolder: str
    content: bytes
    content_type: str


def media_type(content: bytes) -> str | None:
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    if content[:6] in (b"GIF87a", b"GIF89a"):
        return "image/gif"
    if content[4:8] == b"ftyp":
        return "audio/mp4" if content[8:11] == b"M4A" else "video/mp4"
    if content.startswith(b"\x1a\x45\xdf\xa3"):
        return "video/webm"
    if content[:4] == b"RIFF" and content[8:12] == b"WAVE":
        return "audio/wav"
    if content.startswith(b"fLaC"):
        return "audio/flac"
    if content.startswith(b"OggS"):
        return "audio/ogg"
    if content.startswith(b"ID3") or content[:2] in (b"\xff\xfb", b"\xff\xf3"):
        return "audio/mpeg"
    return None


def mp4_is_whole(content: bytes) -> bool:
    """Every box ends inside the file and the two that matter are there: a file cut short fails one or the other."""
    at, seen = 0, set()
    while at < len(content):
        size, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        if size == 1:
            size = int.from_bytes(content[at + 8 : at + 16], "big")
        elif size == 0:
            size = len(content) - at
        if size < 8 or at + size > len(content):
            return False
        seen.add(kind)
        at += size
    return {b"moov", b"mdat"} <= seen


def listed(outputs: dict[str, Any]) -> list[dict[str, str]]:
    """Every file named anywhere in the outputs, saved ones before previews."""
    files = [
        item
        for node in outputs.values()
        for values in node.values()
        if isinstance(values, list)
        for item in values
        if isinstance(item, dict) and isinstance(item.get("filename"), str)
    ]
    return sorted(files, key=lambda item: item.get("type") != "output")


async def collect(comfyui: ComfyUI, outputs: dict[str, Any], makes: str, most: int, max_bytes: int) -> list[Output]:
    found: list[Output] = []
    files = listed(outputs)
    saved = [item for item in files if item.get("type") == "output"] or files
    for item in saved:
        content = await comfyui.view(item["filename"], item.get("subfolder", ""), item.get("type", "output"))
        if not content:
            continue
        kind = media_type(content)
        if kind is None or not kind.startswith(f"{makes}/"):
            continue
        if len(content) > max_bytes:
            raise WorkFault("no_output", f"the result has {len(content)} bytes, allowed {max_bytes}")
        if kind == "video/mp4" and not mp4_is_whole(content):
            raise WorkFault("no_output", "the video file is cut short")
        found.append(Output(item["filename"], item.get("subfolder", ""), content, kind))
        if len(found) == most:
            break
    if not found:
        named = ", ".join(item["filename"] for item in files) or "nothing"
        raise WorkFault("no_output", f"no {makes} among: {named}")
    return found

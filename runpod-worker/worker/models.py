"""python -m worker.models fetch --into DIR [--tier image ...]: the models of models.json, resumable and checked."""

import argparse
import hashlib
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import requests

from .settings import ROOT

CHUNK = 1 << 20
Report = Callable[[str, int, int | None], None]


class ModelError(Exception):
    pass


def read_models(path: Path = ROOT / "models.json") -> list[dict[str, Any]]:
    return json.loads(path.read_text("utf-8"))["models"]


def wanted(models: list[dict[str, Any]], tiers: list[str], templates: list[str]) -> list[dict[str, Any]]:
    """Only what a template uses, unless a template or tier is not named at all."""
    return [
        model
        for model in models
        if model["templates"]
        and (not tiers or model["tier"] in tiers)
        and (not templates or set(templates) & set(model["templates"]))
    ]


def digest_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(CHUNK):
            digest.update(block)
    return digest.hexdigest()


class Lock:
    """Digests seen at a first download whose digest nobody had written down."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.seen: dict[str, str] = json.loads(path.read_text("utf-8")) if path.exists() else {}

    def pin(self, file: str, digest: str) -> None:
        self.seen[file] = digest
        partial = self.path.with_suffix(".part")
        partial.write_text(json.dumps(self.seen, indent=2, sort_keys=True) + "\n", "utf-8")
        partial.replace(self.path)


def declared(reply: requests.Response) -> tuple[str | None, int | None]:
    """What the host itself says of the file: Hugging Face gives a large file's SHA-256 and size before redirecting."""
    for step in [*reply.history, reply]:
        tag = step.headers.get("X-Linked-Etag", "").strip('"')
        if len(tag) == 64 and all(letter in "0123456789abcdef" for letter in tag):
            size = step.headers.get("X-Linked-Size", "")
            return tag, int(size) if size.isdigit() else None
    return None, None


def _append(reply: requests.Response, partial: Path, file: str, total: int | None, report: Report) -> None:
    with partial.open("ab") as target:
        for block in reply.iter_content(CHUNK):
            target.write(block)
            report(file, target.tell(), total)


def _attempt(model: dict[str, Any], partial: Path, session: requests.Session, report: Report) -> str | None:
    """One connection, from where the last one ended. Returns the digest its host declares, if it does."""
    have = partial.stat().st_size if partial.exists() else 0
    if model["bytes"] and have == model["bytes"]:
        return None
    headers = {"Range": f"bytes={have}-"} if have else {}
    if token := os.environ.get("HF_TOKEN"):
        headers["Authorization"] = f"Bearer {token}"
    with session.get(model["source"], headers=headers, stream=True, timeout=(20, 60)) as reply:
        if reply.status_code in (401, 403):
            raise ModelError(f"{model['file']}: its licence must be accepted at {model['source'].split('/resolve')[0]}")
        digest, size = declared(reply)
        if reply.status_code == 416:
            return digest
        if have and reply.status_code == 200:
            partial.unlink()
            have = 0
        reply.raise_for_status()
        length = reply.headers.get("Content-Length", "")
        total = model["bytes"] or size or (have + int(length) if length.isdigit() else None)
        _append(reply, partial, model["file"], total, report)
        if total and partial.stat().st_size < total:
            raise requests.ConnectionError("the connection ended early")
    return digest


def fetch(model: dict[str, Any], into: Path, lock: Lock, session: requests.Session, report: Report) -> Path:
    """The file whole and checked, or not there at all: it gets its name only when its digest is right."""
    target = into / model["folder"] / model["file"]
    expected = model["sha256"] or lock.seen.get(model["file"])
    if target.exists() and (not model["bytes"] or target.stat().st_size == model["bytes"]):
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(target.name + ".part")
    told: str | None = None
    for turn in range(6):
        try:
            told = _attempt(model, partial, session, report) or told
            break
        except requests.RequestException as error:
            if turn == 5:
                raise ModelError(f"{model['file']}: {type(error).__name__}") from error
            time.sleep(min(30, 2**turn))
    digest = digest_of(partial)
    right = expected or told
    if right and digest != right:
        partial.unlink()
        raise ModelError(f"{model['file']}: the digest is {digest}, expected {right}")
    if not expected:
        lock.pin(model["file"], digest)
    partial.replace(target)
    return target


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="worker.models")
    parser.add_argument("action", choices=["fetch", "list", "verify"])
    parser.add_argument("--into", type=Path, default=Path("models"))
    parser.add_argument("--tier", action="append", default=[])
    parser.add_argument("--template", action="append", default=[])
    options = parser.parse_args(arguments)
    models = wanted(read_models(), options.tier, options.template)
    if options.action == "list":
        for model in models:
            size = f"{model['bytes'] / 1e9:6.2f} GB" if model["bytes"] else "  size unknown"
            print(f"{size}  {model['folder']}/{model['file']}  ({model['licence']})")
        return 0
    options.into.mkdir(parents=True, exist_ok=True)
    lock, session = Lock(options.into / "models.lock.json"), requests.Session()
    failed = 0
    for model in models:
        try:
            if options.action == "fetch":
                print(f"{model['file']} …", flush=True)
                fetch(model, options.into, lock, session, lambda *_: None)
            else:
                right = model["sha256"] or lock.seen.get(model["file"])
                seen = digest_of(options.into / model["folder"] / model["file"])
                if right != seen:
                    raise ModelError(f"{model['file']}: the digest is {seen}, expected {right}")
        except (ModelError, OSError) as error:
            failed += 1
            print(error, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

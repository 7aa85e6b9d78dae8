"""The stand-ins of dev/, as processes, and a small platform: the doors of ours a worker calls."""

import hashlib
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

from aiohttp import web

ROOT = Path(__file__).resolve().parents[2]
VENDORS = ROOT / "dev" / "src" / "vendors"
PIXEL = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU"
    b"\x00\x00\x00\nIDATx\x9cch\x00\x00\x00\x82\x00\x81w\xcdr\xb6\x00\x00\x00\x00IEND\xaeB`\x82"
)


def node() -> str:
    """Node 22 or newer, which runs TypeScript as it is."""
    cache = Path.home() / ".cache" / "peace-script-ai" / "node" / "22" / "bin" / "node"
    for path in (os.environ.get("PEACE_NODE"), shutil.which("node"), str(cache)):
        if path and Path(path).exists():
            said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout
            if int(said.lstrip("v").split(".")[0] or 0) >= 22:
                return path
    raise RuntimeError("the worker's tests need Node 22")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Process:
    def __init__(self, main: str, **environment: str) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        env = {**os.environ, "PORT": str(self.port), **environment}
        env.pop("PEACE_PYTHON", None)
        self.process = subprocess.Popen([node(), str(VENDORS / main / "main.ts")], env=env, stdout=subprocess.DEVNULL)
        for _ in range(200):
            try:
                urllib.request.urlopen(f"{self.url}/health", timeout=1).read()
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"{main} did not start")

    def ask(self, path: str, body: object = None) -> dict:
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json", "Authorization": "Bearer rpa_local"}
        request = urllib.request.Request(self.url + path, data, headers)
        with urllib.request.urlopen(request, timeout=20) as reply:
            return json.loads(reply.read() or b"{}")

    def faults(self, **counters: int) -> None:
        self.ask("/_faults", counters)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(10)


class Platform:
    """Claims are granted once an attempt; uploads are kept; both can be told to misbehave."""

    def __init__(self) -> None:
        self.claims: list[str] = []
        self.uploads: dict[str, bytes] = {}
        self.types: dict[str, str] = {}
        self.upload_failures = 0
        self.lose_uploads = 0
        self.base = ""

    async def claim(self, request: web.Request) -> web.Response:
        attempt = (await request.json())["attempt"]
        if attempt in self.claims:
            return web.json_response({"code": "claim-refused"}, status=409)
        self.claims.append(attempt)
        return web.json_response({"ok": True})

    async def reference(self, request: web.Request) -> web.Response:
        return web.Response(body=PIXEL, content_type="image/png")

    async def elsewhere(self, request: web.Request) -> web.Response:
        raise web.HTTPFound("http://169.254.169.254/latest/meta-data/")

    async def put(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        content = await request.read()
        if self.upload_failures > 0:
            self.upload_failures -= 1
            return web.Response(status=503)
        if name in self.uploads:
            return web.Response(status=412)
        self.uploads[name] = content
        self.types[name] = request.content_type
        if self.lose_uploads > 0:
            self.lose_uploads -= 1
            request.transport.abort()
        return web.Response(status=200)

    async def start(self) -> "Platform":
        app = web.Application(client_max_size=64 << 20)
        app.router.add_post("/claim", self.claim)
        app.router.add_get("/reference", self.reference)
        app.router.add_get("/elsewhere", self.elsewhere)
        app.router.add_put("/put/{name}", self.put)
        self.runner = web.AppRunner(app, access_log=None)
        await self.runner.setup()
        port = free_port()
        await web.TCPSite(self.runner, "127.0.0.1", port).start()
        self.base = f"http://127.0.0.1:{port}"
        return self

    def order(self, template: str, attempt: str, slots: dict, references: tuple = (), **more) -> dict:
        return {
            "attempt": attempt,
            "claim": f"{self.base}/claim?key=SECRETKEY",
            "template": template,
            "slots": slots,
            "references": {name: f"{self.base}/reference?signature=SECRETSIG" for name in references},
            "uploads": [f"{self.base}/put/{attempt}?signature=SECRETSIG"],
            "deadlineMs": 60_000,
            **more,
        }

    def digest(self, name: str) -> str:
        return hashlib.sha256(self.uploads[name]).hexdigest()

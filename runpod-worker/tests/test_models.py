"""Downloads: resumed, checked, atomic."""

import hashlib
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
import requests

from worker import models

CONTENT = bytes(range(256)) * 9000
DIGEST = hashlib.sha256(CONTENT).hexdigest()


class Host(BaseHTTPRequestHandler):
    cut = 0
    etag: str | None = None
    content = CONTENT
    ranges: list[str | None]

    def do_GET(self):
        cls = type(self)
        asked = self.headers.get("Range")
        cls.ranges.append(asked)
        start = int(asked.removeprefix("bytes=").rstrip("-")) if asked else 0
        body = cls.content[start:]
        self.send_response(206 if asked else 200)
        self.send_header("Content-Length", str(len(body)))
        if cls.etag:
            self.send_header("X-Linked-Etag", f'"{cls.etag}"')
            self.send_header("X-Linked-Size", str(len(cls.content)))
        self.end_headers()
        if cls.cut > 0:
            cls.cut -= 1
            self.wfile.write(body[: len(body) // 2])
            self.connection.close()
            return
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def host(monkeypatch):
    monkeypatch.setattr(models.time, "sleep", lambda _: None)
    made = type("OneHost", (Host,), {"ranges": [], "cut": 0, "etag": None, "content": CONTENT})
    server = HTTPServer(("127.0.0.1", 0), made)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    made.url = f"http://127.0.0.1:{server.server_port}/x.safetensors"
    yield made
    server.shutdown()


def row(host, **more):
    return {
        "file": "x.safetensors",
        "folder": "vae",
        "bytes": len(CONTENT),
        "sha256": DIGEST,
        "source": host.url,
        **more,
    }


def fetch(model, folder):
    seen = []
    lock = models.Lock(folder / "models.lock.json")
    path = models.fetch(model, folder, lock, requests.Session(), lambda *step: seen.append(step))
    return path, seen


def test_a_connection_that_breaks_is_taken_up_where_it_broke(host, tmp_path):
    host.cut = 2
    path, seen = fetch(row(host), tmp_path)
    assert path.read_bytes() == CONTENT
    assert host.ranges[0] is None and all(asked for asked in host.ranges[1:]) and len(host.ranges) == 3
    assert seen[-1] == ("x.safetensors", len(CONTENT), len(CONTENT))


def test_a_wrong_file_never_gets_its_name(host, tmp_path):
    host.content = CONTENT[:-1] + b"!"
    with pytest.raises(models.ModelError, match="digest"):
        fetch(row(host), tmp_path)
    assert list((tmp_path / "vae").iterdir()) == []


def test_what_is_there_already_is_not_fetched(host, tmp_path):
    fetch(row(host), tmp_path)
    host.ranges.clear()
    fetch(row(host), tmp_path)
    assert host.ranges == []


def test_a_digest_nobody_wrote_down_is_checked_against_the_host_and_pinned(host, tmp_path):
    host.etag = DIGEST
    unknown = row(host, sha256=None, bytes=None)
    fetch(unknown, tmp_path)
    assert models.Lock(tmp_path / "models.lock.json").seen == {"x.safetensors": DIGEST}
    (tmp_path / "vae" / "x.safetensors").unlink()
    host.content, host.etag = CONTENT + b"changed", None
    with pytest.raises(models.ModelError, match=DIGEST):
        fetch(unknown, tmp_path)


def test_a_host_that_contradicts_itself_is_not_believed(host, tmp_path):
    host.etag = "0" * 64
    with pytest.raises(models.ModelError, match="expected 0000"):
        fetch(row(host, sha256=None, bytes=None), tmp_path)


def test_every_model_has_a_folder_a_licence_a_tier_and_an_address():
    for model in models.read_models():
        assert model["folder"] and model["licence"] and model["source"].startswith("https://")
        assert model["tier"] in ("image", "clip-2", "clip-3")
        assert model["sha256"] is None or len(model["sha256"]) == 64

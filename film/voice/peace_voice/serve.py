"""The voice service: `POST /say` answers with sound and when each of its sounds is heard, `GET /health` with the languages
that are there. `python -m peace_voice.serve --port 8080`; with --port 0 it says on its first line where it listens."""
import argparse
import base64
import json
import os
import select
import socket
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec

import numpy as np

from .english import English
from .thai import NEEDS, Thai

MOST_BYTES = 40_000
# About two minutes of speech. Who asks parts what is longer (film/src/speak/pieces.ts).
MOST_LETTERS = 2_000
KINDS = {"en": (English, ("hibari",)), "th": (Thai, NEEDS)}


def there():
    return [language for language, (_, needs) in KINDS.items() if all(find_spec(name) for name in needs)]


class Absent(Exception):
    """No voice for it."""


class TooLong(Exception):
    """More than is said at once."""


class Gone(Exception):
    """Nobody waits for it any more."""


class Voices:
    """Each opened when it is first asked for, and asked by as many at once as there are cores."""
    def __init__(self):
        self.opened, self.opening = {}, threading.Lock()
        self.turns = threading.BoundedSemaphore(max(1, os.cpu_count() or 1))

    def of(self, language):
        with self.opening:
            if language not in self.opened:
                self.opened[language] = KINDS[language][0]()
            return self.opened[language]

    def say(self, asked, check):
        """`check` raises where nobody waits any more: it is asked while a turn is waited for, and between the parts of a line."""
        language, text = asked["language"], asked["text"]
        if language not in there():
            raise Absent(f"no voice for {language}")
        if len(text) > MOST_LETTERS:
            raise TooLong(f"{len(text)} letters: up to {MOST_LETTERS} are said at once")
        while not self.turns.acquire(timeout=0.5):
            check()
        try:
            check()
            voice = self.of(language)
            wave, sounds, words = voice.say(text, asked["voice"], float(asked.get("pace", 1)), asked.get("pitch"),
                                            asked.get("ms"), check=check)
        finally:
            self.turns.release()
        data = (np.clip(wave, -1, 1) * 32767).astype("<i2").tobytes()
        return {"rate": voice.rate, "model": voice.model, "note": voice.note, "exact": voice.exact,
                "clipped": bool(np.abs(wave).max() > 1), "sounds": sounds, "words": words,
                "pcm": base64.b64encode(data).decode()}


class Door(BaseHTTPRequestHandler):
    voices = Voices()
    protocol_version = "HTTP/1.1"

    def answer(self, status, body):
        data = json.dumps(body, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def check(self):
        """What can be read, and is nothing, is a line that was hung up."""
        readable, _, _ = select.select([self.connection], [], [], 0)
        if readable and self.connection.recv(1, socket.MSG_PEEK) == b"":
            raise Gone

    def do_GET(self):
        self.answer(200, {"languages": there()}) if self.path == "/health" else self.answer(404, {"error": "not found"})

    def do_POST(self):
        size = int(self.headers.get("content-length") or 0)
        body = self.rfile.read(min(size, MOST_BYTES))
        if self.path != "/say" or size > MOST_BYTES:
            return self.answer(404 if self.path != "/say" else 413, {"error": "POST /say, up to 40 kB"})
        try:
            self.answer(200, self.voices.say(json.loads(body), self.check))
        except (Gone, ConnectionError):
            self.close_connection = True
        except Absent as error:
            self.answer(501, {"error": str(error)})
        except TooLong as error:
            self.answer(413, {"error": str(error)})
        except (ValueError, KeyError, TypeError) as error:
            self.answer(400, {"error": str(error)})
        except Exception as error:
            self.answer(500, {"error": f"{type(error).__name__}: {error}"})

    def log_message(self, *_):
        """What is said is nobody's business."""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8080")))
    parser.add_argument("--host", default="127.0.0.1")
    given = parser.parse_args()
    server = ThreadingHTTPServer((given.host, given.port), Door)
    server.daemon_threads = True
    print(json.dumps({"port": server.server_address[1], "languages": there()}), flush=True)
    if given.port == 0:
        # A child ends with whoever started it: its input ends then.
        threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    server.serve_forever()


if __name__ == "__main__":
    main()

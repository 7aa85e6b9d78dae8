"""A film rendered from an OTIO file and the media beside it, by OpenTimelineIO and ffmpeg alone; and how near it is to another.

    python render_otio.py FOLDER FILM      FOLDER has film.otio and media/

Titles are left out. Of what is ours it knows what the file says in its metadata: views, fades, levels, ducking, and that a
dissolve holds the last picture of what was before."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import opentimelineio as otio

FFMPEG = "ffmpeg"
RATE = 48000


def run(*args, **more):
    done = subprocess.run([FFMPEG, "-hide_banner", "-nostdin", "-y", *map(str, args)], capture_output=True, **more)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.decode()[-1500:])
    return done


def ours(item):
    return dict(item.metadata.get("peace", {}))


def speed_of(clip):
    return next((each.time_scalar for each in clip.effects if isinstance(each, otio.schema.LinearTimeWarp)), 1)


def spans(track):
    """Each clip with where it lies, and what it dissolves from."""
    at, over, before = 0, 0, None
    for item in track:
        if isinstance(item, otio.schema.Transition):
            over = round(item.out_offset.value)
            continue
        frames = round(item.source_range.duration.value)
        if isinstance(item, otio.schema.Clip):
            yield item, at, frames, (before if over else None), over
            before = item
        else:
            before = None
        at += frames
        over = 0


def picked(clip, first, count):
    """The frames of a clip's source that are seen, from its own frame `first` on."""
    start, speed = round(clip.source_range.start_time.value), speed_of(clip)
    begin = start + int(first * speed + 1e-9)
    chain = [f"tpad=stop_mode=clone:stop={begin + int(count * speed) + 2}", f"trim=start_frame={begin}", "setpts=PTS-STARTPTS"]
    if speed != 1:
        chain += [f"setpts=(max(0\\,ceil((N+{begin - start})/{speed}-0.000001)-{first}))/(24*TB)", "fps=24"]
    return chain + [f"trim=end_frame={count}", "setpts=PTS-STARTPTS"]


def viewed(clip, first, frames, size):
    view = ours(clip).get("transform")
    if not view:
        return []
    width, height = size
    begin = [float(each) for each in view["from"]]
    end = [float(each) for each in view.get("to", begin)]
    at = [f"({a}+({b - a})*(n+{first})/{max(1, frames - 1)})" for a, b in zip(begin, end)]
    # Filled and cut, as the larger of the two shares says.
    scale = f"max(1/{at[2]}\\,1/{at[3]})"
    x = f"({at[0]}+{at[2]}/2)*{width}*{scale}-{width}/2"
    y = f"({at[1]}+{at[3]}/2)*{height}*{scale}-{height}/2"
    return [f"scale=w='{width}*{scale}':h='{height}*{scale}':eval=frame:flags=bicubic", f"crop={width}:{height}:x='{x}':y='{y}'"]


def mixed(alpha):
    return f"blend=all_expr='A*({alpha})+B*(1-({alpha}))':shortest=1"


def picture(folder, n, span, size):
    """One clip as a lossless file: first what it dissolves or fades through, then the rest."""
    clip, _, frames, before, over = span
    about, width, height = ours(clip), *size
    out = folder / f"clip-{n}.mkv"
    black = f"color=black:s={width}x{height}:r=24,format=yuv420p,trim=end_frame={frames}"
    if not clip.enabled or clip.media_reference is None:
        run("-f", "lavfi", "-i", black, "-c:v", "ffv1", out)
        return out
    media = lambda each: Path(folder.parent / each.media_reference.target_url)
    head = ["fps=24", "format=yuv420p"]
    graph = [f"[0:v]{','.join(head + picked(clip, 0, frames) + viewed(clip, 0, frames, size))}[p0]"]
    inputs, last = ["-i", media(clip)], "p0"
    fade, enter = about.get("fade") or {}, about.get("enter") or {}
    alphas = []
    if fade.get("in"):
        alphas.append(f"(N+1)/{fade['in'] + 1}")
    if fade.get("out"):
        alphas.append(f"({frames}-N)/{fade['out'] + 1}")
    if enter.get("by") == "fade" and enter["frames"]:
        alphas.append(f"(N+1)/{enter['frames'] + 1}")
    if alphas:
        least = "1"
        for each in alphas:
            least = f"min({least},{each})"
        graph.append(f"{black}[black]")
        graph.append(f"[{last}][black]{mixed(least)}[p1]")
        last = "p1"
    if before is not None:
        count = round(before.source_range.duration.value)
        over = min(over, frames)
        if before.enabled:
            inputs += ["-i", media(before)]
            whole = head + picked(before, count - 1, 1) + viewed(before, count - 1, count, size)
            held = f"[1:v]{','.join(whole)},loop=loop={frames}:size=1:start=0,setpts=N/24/TB,trim=end_frame={frames}[held]"
            graph.append(held)
            graph.append(f"[{last}][held]{mixed(f'min(1,(N+1)/{over + 1})')}[p2]")
        else:
            graph.append(f"{black}[dark]")
            graph.append(f"[{last}][dark]{mixed(f'min(1,(N+1)/{over + 1})')}[p2]")
        last = "p2"
    run(*inputs, "-filter_complex", ";".join(graph), "-map", f"[{last}]", "-frames:v", frames, "-r", 24, "-c:v", "ffv1", out)
    return out


def pictures(timeline, folder, size):
    work = folder / "work"
    work.mkdir(exist_ok=True)
    (track,) = [each for each in timeline.video_tracks() if ours(each).get("of") == "picture"]
    total = max(round(each.duration().value) for each in timeline.tracks)
    rows, at = [], 0
    for n, span in enumerate(spans(track)):
        if span[1] > at:
            rows.append((None, span[1] - at))
        rows.append((picture(work, n, span, size) if track.enabled else None, span[2]))
        at = span[1] + span[2]
    if total > at:
        rows.append((None, total - at))
    files = []
    for n, (path, frames) in enumerate(rows):
        if path is None:
            path = work / f"gap-{n}.mkv"
            run("-f", "lavfi", "-i", f"color=black:s={size[0]}x{size[1]}:r=24,format=yuv420p", "-frames:v", frames, "-c:v", "ffv1", path)
        files.append(path)
    listed = work / "list.ffconcat"
    listed.write_text("ffconcat version 1.0\n" + "".join(f"file '{path}'\n" for path in files))
    out = work / "picture.mkv"
    run("-f", "concat", "-safe", 0, "-i", listed, "-c", "copy", out)
    return out


def samples(path):
    raw = run("-i", path, "-vn", "-ac", 1, "-ar", RATE, "-f", "f32le", "pipe:1").stdout
    return np.frombuffer(raw, dtype=np.float32)


def envelope(clip, frames, speed):
    """How loud it is at each frame, of its own level and fades."""
    about = ours(clip)
    points = about.get("level") or []
    start = round(clip.source_range.start_time.value)
    source = start + np.arange(frames) * speed
    db = np.interp(source, [p["at"] for p in points], [p["db"] for p in points]) if points else np.zeros(frames)
    gain = 10 ** (db / 20)
    fade = about.get("fade") or {}
    n = np.arange(frames)
    if fade.get("in"):
        gain = gain * np.minimum(1, (n + 1) / (fade["in"] + 1))
    if fade.get("out"):
        gain = gain * np.minimum(1, (frames - n) / (fade["out"] + 1))
    return gain


def sound(timeline, folder):
    total = max(round(each.duration().value) for each in timeline.tracks)
    mix = np.zeros(total * RATE // 24 + RATE, dtype=np.float64)
    for track in timeline.audio_tracks():
        for clip, at, frames, _, _ in spans(track):
            if not clip.enabled or not track.enabled:
                continue
            speed = speed_of(clip)
            wave = samples(folder / clip.media_reference.target_url)
            begin = round(clip.source_range.start_time.value) * RATE // 24
            count = frames * RATE // 24
            where = begin + np.arange(count) * speed
            heard = np.interp(where, np.arange(len(wave)), wave, right=0)
            gain = np.interp(np.arange(count) * 24 / RATE, np.arange(frames), envelope(clip, frames, speed))
            mix[at * RATE // 24 : at * RATE // 24 + count] += heard * gain
    return mix


def late(a, b):
    """By how many milliseconds the second is later than the first, by how they rise and fall."""
    length = min(len(a), len(b))
    a, b = a[:length], b[:length]
    size = 1 << (2 * length - 1).bit_length()
    both = np.fft.irfft(np.fft.rfft(b, size) * np.conj(np.fft.rfft(a, size)), size)
    most = RATE // 2
    around = np.concatenate([both[-most:], both[: most + 1]])
    return (int(np.argmax(around)) - most) * 1000 / RATE


def same(a, b):
    said = run("-i", a, "-i", b, "-lavfi", "[0:v]format=yuv420p,setpts=N/24/TB[a];[1:v]format=yuv420p,setpts=N/24/TB[b];[a][b]ssim=stats_file=-", "-f", "null", "-")
    each = [float(line.split("All:")[1].split()[0]) for line in said.stdout.decode().splitlines() if "All:" in line]
    return each


def main(folder, film):
    folder, film = Path(folder).resolve(), Path(film).resolve()
    timeline = otio.adapters.read_from_file(str(folder / "film.otio"))
    probe = subprocess.run([FFMPEG, "-hide_banner", "-i", film], capture_output=True).stderr.decode()
    size = next(tuple(map(int, part.split()[0].split("x"))) for part in probe.split(", ") if "x" in part.split(" ")[0] and part.split(" ")[0].replace("x", "").isdigit() and not part.startswith("0x"))
    rendered = pictures(timeline, folder, size)
    ssim = same(rendered, film)
    made, heard = sound(timeline, folder), samples(film)
    frames = max(round(each.duration().value) for each in timeline.tracks)
    print(json.dumps({
        "frames": frames, "compared": len(ssim), "ssim": round(sum(ssim) / len(ssim), 5), "least": round(min(ssim), 4),
        "below": sum(1 for each in ssim if each < 0.97), "lateMs": round(late(made, heard), 2),
        "worst": int(np.argmin(ssim)),
    }))


if __name__ == "__main__":
    FFMPEG = sys.argv[3] if len(sys.argv) > 3 else FFMPEG
    main(sys.argv[1], sys.argv[2])

"""Our worker against the ComfyUI stand-in, one thing going wrong at a time."""

import asyncio
import logging

import pytest

from worker import run as run_module
from worker import templates as templates_module
from worker.outputs import media_type, mp4_is_whole

STILL = {
    "prompt": "เรือลำหนึ่งกลางแม่น้ำ",
    "seed": 5,
    "width": 256,
    "height": 256,
    "drawWidth": 256,
    "drawHeight": 256,
}
LARGER = {**STILL, "width": 512, "height": 512, "drawWidth": 512, "drawHeight": 512}
CLIP = {"prompt": "a boat drifts", "seed": 5, "width": 320, "height": 320, "frames": 16}


def silent(_: int) -> None:
    pass


async def test_a_picture_is_made_uploaded_and_told_with_its_checksum(worker, platform):
    answer = await worker.work(platform.order("flux-schnell", "a1", STILL), silent)
    assert answer["files"] == [
        {"index": 0, "sha256": platform.digest("a1"), "bytes": len(platform.uploads["a1"]), "contentType": "image/png"}
    ]
    assert platform.types["a1"] == "image/png"
    assert platform.claims == ["a1"]


async def test_how_long_it_took_to_be_ready_is_told_once_and_on_which_gpu(worker, platform):
    worker.gpu, worker.ready_ms = "NVIDIA GeForce RTX 4090", 41_000
    first = await worker.work(platform.order("flux-schnell", "r1", STILL), silent)
    second = await worker.work(platform.order("flux-schnell", "r2", STILL), silent)
    assert (first["gpu"], first["coldMs"]) == ("NVIDIA GeForce RTX 4090", 41_000)
    assert second["gpu"] == "NVIDIA GeForce RTX 4090" and "coldMs" not in second


@pytest.mark.parametrize(
    ("template", "slots", "pictures"),
    [
        ("wan-i2v", {**CLIP, "frames": 17}, ("image",)),
        ("wan-camera", {**CLIP, "frames": 17, "camera": "pan-left"}, ("image",)),
        ("ltx-i2v", {**CLIP, "frames": 25}, ("image",)),
        ("wan-5b", {**CLIP, "frames": 25}, ("image",)),
        ("animatediff-v3", CLIP, ()),
        ("svd-1-1", {"seed": 1, "width": 512, "height": 320, "frames": 14}, ("image",)),
        ("sdxl-ipadapter", LARGER, ("reference1",)),
        (
            "sdxl-ipadapter-2",
            {**LARGER, "columnWidth": 256, "column2": 256},
            ("reference1", "reference2"),
        ),
    ],
)
async def test_every_kind_of_output_arrives(worker, platform, template, slots, pictures):
    answer = await worker.work(platform.order(template, template, slots, pictures), silent)
    assert "fault" not in answer, answer
    content = platform.uploads[template]
    assert media_type(content) == answer["files"][0]["contentType"]
    assert answer["files"][0]["contentType"] == ("image/png" if template.startswith("sdxl") else "video/mp4")


async def test_progress_is_told_and_rises(worker, platform):
    seen = []
    await worker.work(platform.order("flux-schnell", "p1", {**STILL, "seed": 77}), seen.append)
    assert seen and seen == sorted(seen) and seen[-1] >= 50


async def test_a_second_claim_is_refused_and_nothing_is_made(worker, platform, comfyui):
    await worker.work(platform.order("flux-schnell", "twice", STILL), silent)
    before = comfyui.ask("/prompt")
    history = len(comfyui.ask("/history"))
    answer = await worker.work(platform.order("flux-schnell", "twice", {**STILL, "seed": 6}), silent)
    assert answer["fault"] == "claim_refused"
    assert (comfyui.ask("/prompt"), len(comfyui.ask("/history"))) == (before, history)


async def test_out_of_memory_once_is_freed_and_forgiven(worker, platform, comfyui):
    comfyui.faults(oom=1, freed=0)
    answer = await worker.work(platform.order("flux-schnell", "m1", {**STILL, "seed": 11}), silent)
    assert "files" in answer
    assert comfyui.ask("/_faults")["freed"] == 1


async def test_out_of_memory_twice_asks_for_a_fresh_worker(worker, platform, comfyui):
    comfyui.faults(oom=2)
    answer = await worker.work(platform.order("flux-schnell", "m2", {**STILL, "seed": 12}), silent)
    assert (answer["fault"], answer["refreshWorker"]) == ("out_of_memory", True)


async def test_a_model_that_is_not_there_is_named(worker, platform):
    worker.templates = {**worker.templates}
    template = {**worker.templates["sdxl"]}
    loader = {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "gone.safetensors"}}
    template["graph"] = {**template["graph"], "1": loader}
    worker.templates["sdxl"] = template
    answer = await worker.work(platform.order("sdxl", "missing", LARGER), silent)
    assert answer["fault"] == "missing_model" and "gone.safetensors" in answer["message"]


async def test_a_graph_accepted_in_part_is_a_failure(worker, platform):
    template = {**worker.templates["flux-schnell"]}
    stray = {"class_type": "SaveImage", "inputs": {"images": ["99", 0], "filename_prefix": "y"}}
    template["graph"] = {**template["graph"], "50": stray}
    worker.templates = {**worker.templates, "flux-schnell": template}
    answer = await worker.work(platform.order("flux-schnell", "part", {**STILL, "seed": 13}), silent)
    assert answer["fault"] == "invalid_graph"
    assert platform.uploads == {}


async def test_a_forbidden_node_is_refused_before_comfyui_hears_of_it(worker, platform, monkeypatch):
    template = {**worker.templates["flux-schnell"]}
    written = {"filename_prefix": "x", "codec": "vp9", "fps": 8, "crf": 32}
    evil = {"class_type": "SaveWEBM", "inputs": {"images": ["90", 0], **written}}
    template["graph"] = {**template["graph"], "66": evil}
    worker.templates = {**worker.templates, "flux-schnell": template}
    answer = await worker.work(platform.order("flux-schnell", "evil", STILL), silent)
    assert answer == {"fault": "invalid_graph", "message": "node not allowed: SaveWEBM"}
    # Failure 15, put back in: without the list the same order runs, so the line above is what stops it.
    monkeypatch.setattr(run_module, "check_nodes", lambda graph: None)
    again = await worker.work(platform.order("flux-schnell", "evil-again", STILL), silent)
    assert "files" in again
    assert templates_module.ALLOWED_NODES.isdisjoint({"SaveWEBM"})


async def test_a_socket_that_stalls_loses_nothing(worker, platform, comfyui):
    comfyui.faults(stallSocket=1)
    answer = await worker.work(platform.order("flux-schnell", "stall", {**STILL, "seed": 21}), silent)
    assert "files" in answer


async def test_trusting_the_socket_alone_would_hang(worker, platform, comfyui, monkeypatch):
    """Failure 12, put back in: waiting for the socket's word instead of reading the history."""

    async def socket_only(comfyui, prompt_id, every, nudge):
        await nudge.wait()
        return run_module.verdict(await comfyui.history(prompt_id)) or {}

    monkeypatch.setattr(run_module, "_wait", socket_only)
    fine = await worker.work(platform.order("flux-schnell", "told", {**STILL, "seed": 22}), silent)
    assert "files" in fine
    comfyui.faults(stallSocket=1)
    order = platform.order("flux-schnell", "untold", {**STILL, "seed": 23}, deadlineMs=1500)
    assert (await worker.work(order, silent))["fault"] == "timeout"


async def test_a_socket_lost_or_refused_loses_nothing(worker, platform, comfyui):
    comfyui.faults(dropSocket=1)
    assert "files" in await worker.work(platform.order("flux-schnell", "drop", {**STILL, "seed": 24}), silent)
    comfyui.faults(refuseSocket=9)
    assert "files" in await worker.work(platform.order("flux-schnell", "refuse", {**STILL, "seed": 25}), silent)


async def test_the_deadline_holds_and_stops_comfyui(worker, platform, comfyui):
    comfyui.faults(slowMs=20_000)
    order = platform.order("flux-schnell", "late", {**STILL, "seed": 26}, deadlineMs=1000)
    assert (await worker.work(order, silent))["fault"] == "timeout"
    comfyui.faults(slowMs=0)
    await _idle(comfyui)


async def test_a_cancel_reaches_comfyui(worker, platform, comfyui):
    comfyui.faults(slowMs=8_000)
    order = platform.order("animatediff-v3", "stop", {**CLIP, "seed": 27})
    task = asyncio.create_task(worker.work(order, silent))
    await _running(comfyui)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    comfyui.faults(slowMs=0)
    await _idle(comfyui)
    assert platform.uploads == {}


async def test_an_upload_refused_is_tried_again(worker, platform):
    platform.upload_failures = 2
    assert "files" in await worker.work(platform.order("flux-schnell", "u1", {**STILL, "seed": 28}), silent)


async def test_an_upload_whose_answer_is_lost_is_known_by_the_second_try(worker, platform):
    platform.lose_uploads = 1
    assert "files" in await worker.work(platform.order("flux-schnell", "u2", {**STILL, "seed": 29}), silent)


async def test_an_upload_refused_for_good_is_a_fault(worker, platform):
    platform.upload_failures = 99
    answer = await worker.work(platform.order("flux-schnell", "u3", {**STILL, "seed": 30}), silent)
    assert answer["fault"] == "upload_failed"


async def test_a_video_cut_short_is_no_output(worker, platform, comfyui):
    comfyui.faults(truncate=1)
    answer = await worker.work(platform.order("animatediff-v3", "cut", {**CLIP, "seed": 31}), silent)
    assert answer["fault"] == "no_output" and "cut short" in answer["message"]


async def test_a_result_too_large_is_not_handed_over(worker, platform):
    worker.settings = type(worker.settings)(comfyui_url=worker.settings.comfyui_url, max_result_bytes=100)
    answer = await worker.work(platform.order("flux-schnell", "big", {**STILL, "seed": 32}), silent)
    assert answer["fault"] == "no_output" and "bytes" in answer["message"]


async def test_a_failure_in_a_node_is_a_crash_with_its_reason(worker, platform, comfyui):
    comfyui.faults(broken=1)
    answer = await worker.work(platform.order("flux-schnell", "broken", {**STILL, "seed": 33}), silent)
    assert answer["fault"] == "crashed" and "mat1" in answer["message"]


async def test_a_reference_is_never_followed_elsewhere(worker, platform):
    order = platform.order("svd-1-1", "ssrf", {"seed": 1})
    order["references"] = {"image": f"{platform.base}/elsewhere"}
    answer = await worker.work(order, silent)
    assert answer["fault"] == "invalid_input" and "302" in answer["message"]


async def test_hosts_can_be_held_to_a_list(worker, platform):
    url = worker.settings.comfyui_url
    worker.settings = type(worker.settings)(comfyui_url=url, allowed_hosts=("storage.googleapis.com",))
    answer = await worker.work(platform.order("flux-schnell", "host", STILL), silent)
    assert answer["fault"] == "invalid_input" and platform.claims == []


@pytest.mark.parametrize("given", [None, {}, {"attempt": 5}, {"attempt": "x", "claim": "y"}])
async def test_nonsense_is_answered_not_raised(worker, given):
    assert (await worker.work(given, silent))["fault"] == "invalid_input"


async def test_no_signature_reaches_the_log(worker, platform, caplog):
    from worker.redact import RedactingFilter

    caplog.handler.addFilter(RedactingFilter())
    platform.upload_failures = 99
    with caplog.at_level(logging.DEBUG):
        await worker.work(platform.order("svd-1-1", "quiet", {"seed": 1}, ("image",)), silent)
        logging.getLogger("worker").warning("put %s failed", platform.base + "/put/x?signature=SECRETSIG&x=1")
    assert "SECRET" not in caplog.text and "put" in caplog.text


def test_a_film_cut_anywhere_is_seen(tmp_path):
    import os
    import subprocess

    file = tmp_path / "x.mp4"
    source = ["-f", "lavfi", "-i", "testsrc=size=64x64:rate=8:duration=1"]
    tool = os.environ.get("FFMPEG_PATH", "ffmpeg")
    subprocess.run([tool, "-loglevel", "error", *source, "-pix_fmt", "yuv420p", str(file)], check=True)
    whole = file.read_bytes()
    assert mp4_is_whole(whole)
    assert not any(mp4_is_whole(whole[:end]) for end in range(0, len(whole), 97))


async def _until(comfyui, runs: bool) -> None:
    for _ in range(400):
        if bool(comfyui.ask("/queue")["queue_running"]) == runs:
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"ComfyUI running stays {not runs}")


async def _running(comfyui) -> None:
    await _until(comfyui, True)


async def _idle(comfyui) -> None:
    await _until(comfyui, False)

"""The real runpod SDK and our worker, unmodified, through the queue's own protocol."""

import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
import pytest_asyncio
from stand_ins import VENDORS, Process, free_port, node

from worker.settings import ROOT

STILL = {"prompt": "a quiet room", "seed": 5, "width": 256, "height": 256, "drawWidth": 256, "drawHeight": 256}
CLIP = {"prompt": "a boat drifts", "seed": 5, "width": 320, "height": 320, "frames": 16}


@pytest.fixture(scope="module")
def runpod():
    process = Process("runpod")
    yield process
    process.stop()


class Fleet:
    """One worker process with its ComfyUI, which it starts and watches itself."""

    def __init__(self, runpod: Process, folder: Path, endpoint: str, **more: str) -> None:
        self.runpod, self.endpoint, self.folder = runpod, endpoint, folder
        self.comfyui_port = free_port()
        self.booted = False
        self.faults_file = folder / "faults.json"
        base = f"{runpod.url}/v2/{endpoint}"
        self.log = (folder / "worker.log").open("w")
        environment = {
            **os.environ,
            "RUNPOD_WEBHOOK_GET_JOB": f"{base}/job-take/$ID?gpu=x",
            "RUNPOD_WEBHOOK_POST_OUTPUT": f"{base}/job-done/$RUNPOD_POD_ID/$ID?gpu=x",
            "RUNPOD_WEBHOOK_PING": f"{base}/ping/$RUNPOD_POD_ID",
            "RUNPOD_AI_API_KEY": "rpa_local",
            "RUNPOD_POD_ID": f"pod-{endpoint}",
            "RUNPOD_SKIP_AUTO_SYSTEM_CHECKS": "true",
            "RUNPOD_SKIP_GPU_CHECK": "true",
            "RUNPOD_LOG_LEVEL": "INFO",
            "PEACE_PREFLIGHT": "skip",
            **more,
            "COMFYUI_URL": f"http://127.0.0.1:{self.comfyui_port}",
            "COMFYUI_COMMAND": f"{node()} {VENDORS / 'comfyui' / 'main.ts'}",
            "PEACE_HISTORY_SECONDS": "0.2",
            "PEACE_RETRY_SECONDS": "0.05",
            "PORT": str(self.comfyui_port),
            "STEP_MS": "5",
            "FAULTS_FILE": str(self.faults_file),
        }
        command = [sys.executable, "-m", "worker.main"]
        options = {"cwd": ROOT, "env": environment, "stdout": self.log, "stderr": self.log, "start_new_session": True}
        self.process = subprocess.Popen(command, **options)

    def run(self, order: dict, **more) -> str:
        return self.runpod.ask(f"/v2/{self.endpoint}/run", {"input": order, **more})["id"]

    def status(self, job: str) -> dict:
        return self.runpod.ask(f"/v2/{self.endpoint}/status/{job}")

    def comfyui_faults(self, **counters: int | list) -> None:
        url = f"http://127.0.0.1:{self.comfyui_port}/_faults"
        urllib.request.urlopen(urllib.request.Request(url, json.dumps(counters).encode()), timeout=5).read()

    async def ended(self, job: str) -> dict:
        for _ in range(600):
            seen = await asyncio.to_thread(self.status, job)
            if seen["status"] not in ("IN_QUEUE", "IN_PROGRESS"):
                return seen
            await asyncio.sleep(0.05)
        raise AssertionError(f"still {seen}\n{(self.folder / 'worker.log').read_text()[-3000:]}")

    def stop(self) -> None:
        """The worker, and the ComfyUI it started."""
        self.process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(8)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)


@pytest.fixture(scope="module")
def fleet(runpod, tmp_path_factory):
    made = Fleet(runpod, tmp_path_factory.mktemp("fleet"), "sdk")
    yield made
    made.stop()


@pytest_asyncio.fixture
async def ready(fleet, platform):
    """The first job starts ComfyUI; the others find it there."""
    if fleet.booted:
        return fleet
    job = await asyncio.to_thread(fleet.run, platform.order("flux-schnell", "boot", STILL))
    assert (await fleet.ended(job))["status"] == "COMPLETED"
    platform.uploads.clear()
    fleet.booted = True
    return fleet


async def send(fleet: Fleet, order: dict, **more) -> str:
    return await asyncio.to_thread(fleet.run, order, **more)


async def test_a_picture(ready, platform):
    seen = await ready.ended(await send(ready, platform.order("flux-schnell", "s1", {**STILL, "seed": 1})))
    assert seen["status"] == "COMPLETED"
    assert seen["output"]["files"][0]["sha256"] == platform.digest("s1")


@pytest.mark.parametrize(
    ("template", "slots", "pictures"),
    [("animatediff-v3", CLIP, ()), ("wan-i2v", {**CLIP, "frames": 17}, ("image",))],
)
async def test_a_film_by_images_and_by_gifs(ready, platform, template, slots, pictures):
    seen = await ready.ended(await send(ready, platform.order(template, template, slots, pictures)))
    assert seen["status"] == "COMPLETED", seen
    assert seen["output"]["files"][0]["contentType"] == "video/mp4"
    assert seen["output"]["files"][0]["sha256"] == platform.digest(template)


async def test_a_film_by_video(ready, platform):
    ready.comfyui_faults(underVideo=1)
    seen = await ready.ended(
        await send(ready, platform.order("wan-i2v", "video", {**CLIP, "frames": 17, "seed": 10}, ("image",)))
    )
    assert seen["status"] == "COMPLETED", seen
    assert seen["output"]["files"][0]["contentType"] == "video/mp4"
    assert seen["output"]["files"][0]["sha256"] == platform.digest("video")


async def test_progress_and_a_cancel_in_mid_run(ready, platform):
    ready.comfyui_faults(slowMs=8_000)
    job = await send(ready, platform.order("animatediff-v3", "cancelled", {**CLIP, "seed": 2}))
    for _ in range(400):
        seen = await asyncio.to_thread(ready.status, job)
        if (seen.get("output") or {}).get("percent"):
            break
        await asyncio.sleep(0.05)
    assert seen["status"] == "IN_PROGRESS" and seen["output"]["percent"] > 0
    await asyncio.to_thread(ready.runpod.ask, f"/v2/sdk/cancel/{job}", {})
    ready.comfyui_faults(slowMs=0)
    assert (await ready.ended(job))["status"] == "CANCELLED"
    after = await ready.ended(await send(ready, platform.order("flux-schnell", "after", {**STILL, "seed": 3})))
    assert after["status"] == "COMPLETED"
    assert "cancelled" not in platform.uploads


async def test_out_of_memory_then_success(ready, platform):
    ready.comfyui_faults(oom=1)
    seen = await ready.ended(await send(ready, platform.order("flux-schnell", "oom", {**STILL, "seed": 4})))
    assert seen["status"] == "COMPLETED"


async def test_a_crash_of_comfyui_then_success(ready, platform):
    ready.comfyui_faults(crash=1)
    seen = await ready.ended(await send(ready, platform.order("flux-schnell", "crash", {**STILL, "seed": 5000})))
    assert seen["status"] == "COMPLETED", seen
    assert "started ComfyUI, time 2" in (ready.folder / "worker.log").read_text()


async def test_a_template_that_is_not_known_is_an_invalid_graph(ready, platform):
    seen = await ready.ended(await send(ready, platform.order("no-such", "x1", STILL)))
    assert seen["status"] == "FAILED"
    assert seen["error"].startswith("invalid_graph:") and seen["output"]["fault"] == "invalid_graph"


# ComfyUI's two ways to say it: refused, and accepted with a part left out.
@pytest.mark.parametrize("status", [400, 200])
async def test_a_graph_that_comfyui_will_not_run_is_an_invalid_graph(ready, platform, status):
    wrong = {"type": "required_input_missing", "message": "Required input is missing", "details": "images"}
    told = {"9": {"class_type": "SaveImage", "errors": [wrong], "dependent_outputs": ["9"]}}
    body = {"prompt_id": "0", "number": 1, "error": {"type": "x", "message": "no"}, "node_errors": told}
    ready.comfyui_faults(rules=[{"match": "^POST /prompt$", "do": "fail", "status": status, "body": body}])
    seen = await ready.ended(await send(ready, platform.order("flux-schnell", f"g{status}", {**STILL, "seed": status})))
    assert seen["status"] == "FAILED"
    assert seen["output"]["fault"] == "invalid_graph" and "Required input" in seen["error"]
    assert platform.uploads == {}


async def test_an_upload_refused_then_accepted(ready, platform):
    platform.upload_failures = 2
    seen = await ready.ended(await send(ready, platform.order("flux-schnell", "up", {**STILL, "seed": 6})))
    assert seen["status"] == "COMPLETED" and "up" in platform.uploads


async def test_a_duplicate_delivery_is_refused_at_the_claim(ready, platform):
    ready.runpod.faults(deliverTwice=1)
    job = await send(ready, platform.order("flux-schnell", "dup", {**STILL, "seed": 7}))
    assert (await ready.ended(job))["status"] == "COMPLETED"
    for _ in range(200):
        health = await asyncio.to_thread(ready.runpod.ask, "/v2/sdk/health")
        if health["jobs"]["inQueue"] + health["jobs"]["inProgress"] == 0:
            break
        await asyncio.sleep(0.05)
    assert platform.claims.count("dup") == 1 and list(platform.uploads) == ["dup"]


async def test_a_double_send_is_refused_at_the_claim(ready, platform):
    order = platform.order("flux-schnell", "double", {**STILL, "seed": 8})
    first, second = await send(ready, order), await send(ready, order)
    ends = [await ready.ended(first), await ready.ended(second)]
    assert sorted(end["status"] for end in ends) == ["COMPLETED", "FAILED"]
    assert next(end for end in ends if end["status"] == "FAILED")["output"]["fault"] == "claim_refused"


async def test_a_time_limit_of_the_queue_stops_the_worker(ready, platform):
    ready.comfyui_faults(slowMs=30_000)
    order = platform.order("animatediff-v3", "slow", {**CLIP, "seed": 9})
    seen = await ready.ended(await send(ready, order, policy={"executionTimeout": 5000}))
    ready.comfyui_faults(slowMs=0)
    assert seen["status"] == "TIMED_OUT"


async def test_a_missing_model_is_named(runpod, platform, tmp_path, monkeypatch):
    monkeypatch.setenv("MISSING_MODELS", "flux1-schnell.safetensors")
    bare = Fleet(runpod, tmp_path, "bare")
    try:
        seen = await bare.ended(await send(bare, platform.order("flux-schnell", "bare", STILL)))
        assert seen["output"]["fault"] == "missing_model"
        assert "flux1-schnell.safetensors" in seen["error"]
    finally:
        bare.stop()


async def test_the_log_of_all_this_holds_no_signature(ready):
    assert "SECRET" not in (ready.folder / "worker.log").read_text()


async def test_a_worker_is_warm_before_it_takes_its_first_job(runpod, tmp_path):
    """Nothing is in the queue, so that nobody pays for it."""
    early = Fleet(runpod, tmp_path, "early", PEACE_WARM="animatediff-v3")
    try:
        for _ in range(600):
            if "warm: animatediff-v3" in (tmp_path / "worker.log").read_text():
                break
            await asyncio.sleep(0.05)
        else:
            raise AssertionError((tmp_path / "worker.log").read_text()[-2000:])
        health = await asyncio.to_thread(runpod.ask, "/v2/early/health")
        assert health["jobs"]["completed"] == health["jobs"]["inProgress"] == 0
    finally:
        early.stop()

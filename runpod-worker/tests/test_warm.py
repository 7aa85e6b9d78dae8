"""What waits is warm before the first work is taken, and nobody's work pays for it."""

import logging

from aiohttp import web
from stand_ins import free_port

from worker.settings import Settings
from worker.warm import chosen, prepare, queued


async def asked(answer, status: int = 200):
    """A platform that says what waits."""
    seen: list[str | None] = []

    async def door(request: web.Request) -> web.Response:
        seen.append(request.headers.get("Authorization"))
        return web.json_response(answer, status=status)

    app = web.Application()
    app.router.add_post("/queued", door)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    return f"http://127.0.0.1:{port}/queued", seen, runner


async def test_the_template_most_waited_for_is_made_ready_alone(worker, comfyui, caplog):
    before = set(comfyui.ask("/history"))
    url, seen, runner = await asked({"templates": ["wan-i2v", "flux-schnell"]})
    with caplog.at_level(logging.INFO):
        await prepare(worker, url, "pq_key")
    await runner.cleanup()
    assert "warm: wan-i2v" in caplog.text and "graph of" in caplog.text
    assert seen == ["Bearer pq_key"]
    # Its graph ran and was forgotten again: nothing of it is left to be taken for work.
    assert set(comfyui.ask("/history")) == before
    assert [one["id"] for one in chosen(worker, ["wan-i2v", "flux-schnell"])] == ["wan-i2v"]


async def test_nothing_waits_and_nothing_is_named_nothing_is_read(worker):
    assert chosen(worker, []) == []
    worker.settings = Settings(comfyui_url=worker.settings.comfyui_url, warm=("sdxl", "image"))
    assert [one["id"] for one in chosen(worker, ["no-such"])] == ["sdxl"]


async def test_a_platform_that_does_not_answer_keeps_no_worker_from_work(worker):
    assert await queued(worker, "http://127.0.0.1:1/queued", "k") == []
    url, _, runner = await asked({}, 503)
    assert await queued(worker, url, "k") == []
    await runner.cleanup()

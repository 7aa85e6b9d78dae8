import sys
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

sys.path.insert(0, str(Path(__file__).parent))

from stand_ins import Platform, Process

from worker.settings import Settings
from worker.work import Worker


@pytest.fixture(scope="session")
def comfyui_process():
    process = Process("comfyui", STEP_MS="2")
    yield process
    process.stop()


@pytest.fixture
def comfyui(comfyui_process):
    yield comfyui_process
    names = [name for name in comfyui_process.ask("/_faults") if name != "rules"]
    comfyui_process.faults(**dict.fromkeys(names, 0))


@pytest_asyncio.fixture
async def platform():
    made = await Platform().start()
    yield made
    await made.runner.cleanup()


@pytest_asyncio.fixture
async def worker(comfyui):
    settings = Settings(comfyui_url=comfyui.url, history_seconds=0.1, retry_seconds=0.02, boot_seconds=10)
    async with aiohttp.ClientSession() as session:
        made = Worker(settings, session, "test-worker")
        yield made
        await made.supervisor.close()

"""Can this machine do the work at all? Asked before ComfyUI is started; one that cannot says so and leaves, unpaid."""

import asyncio
import logging
import re
import shutil
from dataclasses import dataclass

from .settings import Settings

log = logging.getLogger("worker.preflight")


class Unfit(Exception):
    """Why this machine cannot do the work."""


@dataclass(frozen=True)
class Gpu:
    name: str
    driver: str
    # The newest CUDA this driver can run, as (major, minor).
    cuda: tuple[int, int]
    total_gb: float
    free_gb: float


def _version(text: str) -> tuple[int, int]:
    major, _, minor = text.partition(".")
    return int(major), int(minor or 0)


def read_gpu(table: str, banner: str) -> Gpu:
    """The first line of nvidia-smi's table, and its plain banner, which alone says the driver's CUDA."""
    first = next((line for line in table.splitlines() if line.strip()), "")
    fields = [field.strip() for field in first.split(",")]
    told = re.search(r"CUDA Version:\s*(\d+\.\d+)", banner)
    if len(fields) != 4 or not all(re.fullmatch(r"\d+", field) for field in fields[2:]):
        raise Unfit("no GPU answers: nvidia-smi lists none")
    if told is None:
        raise Unfit("the driver does not say which CUDA it runs")
    name, driver, total, free = fields
    return Gpu(name, driver, _version(told[1]), int(total) / 1024, int(free) / 1024)


def faults(gpu: Gpu, disk_free_gb: float, settings: Settings) -> list[str]:
    needed = _version(settings.least_cuda)
    found = []
    if gpu.cuda < needed:
        has = ".".join(map(str, gpu.cuda))
        found.append(f"driver {gpu.driver} runs CUDA {has}, the image needs {settings.least_cuda}")
    if gpu.total_gb < settings.least_vram_gb:
        found.append(f"{gpu.name} has {gpu.total_gb:.0f} GB of memory, {settings.least_vram_gb} are needed")
    # Another process holds it: what is taken there will be missing in the middle of a film.
    elif gpu.free_gb < 0.8 * settings.least_vram_gb:
        found.append(f"only {gpu.free_gb:.0f} of {gpu.name}'s {gpu.total_gb:.0f} GB of memory are free")
    if disk_free_gb < settings.least_disk_gb:
        found.append(f"{disk_free_gb:.0f} GB of disk are free, {settings.least_disk_gb} are needed")
    return found


async def _said(*words: str) -> str:
    try:
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(*words, stdout=pipe, stderr=asyncio.subprocess.DEVNULL)
        output, _ = await asyncio.wait_for(process.communicate(), 30)
    except FileNotFoundError as error:
        raise Unfit("there is no nvidia-smi, so no NVIDIA driver") from error
    except TimeoutError as error:
        raise Unfit("the driver does not answer in 30 s") from error
    if process.returncode:
        raise Unfit(f"nvidia-smi ended with {process.returncode}: the driver and the GPU do not speak")
    return output.decode(errors="replace")


async def preflight(settings: Settings) -> Gpu | None:
    """Raises Unfit with every reason; None where there is nothing to look at (a stand-in)."""
    if settings.preflight == "skip":
        return None
    query = "--query-gpu=name,driver_version,memory.total,memory.free"
    table = await _said(settings.nvidia_smi, query, "--format=csv,noheader,nounits")
    gpu = read_gpu(table, await _said(settings.nvidia_smi))
    disk = shutil.disk_usage(settings.comfyui_dir or "/").free / (1 << 30)
    if found := faults(gpu, disk, settings):
        raise Unfit("; ".join(found))
    log.info("%s, driver %s, CUDA %d.%d, %.0f GB", gpu.name, gpu.driver, *gpu.cuda, gpu.total_gb)
    return gpu

"""A machine that cannot do the work says so and leaves, before any work is taken."""

import stat
import subprocess
import sys

import pytest

from worker.preflight import Unfit, faults, preflight, read_gpu
from worker.settings import ROOT, Settings

BANNER = "| NVIDIA-SMI 570.86.15   Driver Version: 570.86.15   CUDA Version: 12.8     |"
TABLE = "NVIDIA GeForce RTX 4090, 570.86.15, 24564, 24100\n"


def smi(folder, table: str = TABLE, banner: str = BANNER, ends: int = 0) -> str:
    """A driver's tool that answers as told."""
    path = folder / "nvidia-smi"
    script = f'#!/bin/sh\ncase "$1" in --query*) printf "%s" "{table}";; *) echo "{banner}";; esac\nexit {ends}\n'
    path.write_text(script)
    path.chmod(path.stat().st_mode | stat.S_IEXEC)
    return str(path)


def test_a_card_is_read_with_the_cuda_of_its_driver():
    gpu = read_gpu(TABLE, BANNER)
    assert (gpu.name, gpu.driver, gpu.cuda) == ("NVIDIA GeForce RTX 4090", "570.86.15", (12, 8))
    assert 23.9 < gpu.total_gb < 24.1


@pytest.mark.parametrize(
    ("table", "banner", "disk", "told"),
    [
        (TABLE, BANNER.replace("12.8", "12.4"), 100, "runs CUDA 12.4, the image needs 12.8"),
        # 12.11 is newer than 12.8, though smaller as a decimal.
        (TABLE, BANNER.replace("12.8", "12.11"), 100, None),
        (TABLE, BANNER.replace("12.8", "13.0"), 100, None),
        ("NVIDIA T4, 570.1, 8192, 8000", BANNER, 100, "has 8 GB of memory, 12 are needed"),
        ("NVIDIA A10, 570.1, 24000, 3000", BANNER, 100, "only 3 of"),
        (TABLE, BANNER, 2, "2 GB of disk are free"),
        (TABLE, BANNER, 100, None),
    ],
)
def test_what_is_missing_is_named(table, banner, disk, told):
    found = faults(read_gpu(table, banner), disk, Settings(least_vram_gb=12))
    assert (told is None and found == []) or told in "; ".join(found)


def test_a_driver_without_a_card_is_no_card():
    with pytest.raises(Unfit, match="no GPU answers"):
        read_gpu("No devices were found\n", BANNER)


async def test_a_fit_machine_is_told_by_its_name(tmp_path):
    gpu = await preflight(Settings(nvidia_smi=smi(tmp_path), comfyui_dir=str(tmp_path), least_disk_gb=0))
    assert gpu is not None and gpu.name.endswith("4090")


@pytest.mark.parametrize(("tool", "told"), [("missing", "no nvidia-smi"), ("broken", "ended with 9")])
async def test_a_machine_without_a_driver_that_answers_is_unfit(tmp_path, tool, told):
    path = str(tmp_path / "none") if tool == "missing" else smi(tmp_path, ends=9)
    with pytest.raises(Unfit, match=told):
        await preflight(Settings(nvidia_smi=path))


def test_the_worker_leaves_and_says_why(tmp_path):
    old = smi(tmp_path, banner=BANNER.replace("12.8", "11.8"))
    env = {
        "PATH": "/usr/bin:/bin",
        "PEACE_NVIDIA_SMI": old,
        "PEACE_RELAY": "http://127.0.0.1:1",
        "PEACE_MACHINE_TOKEN": "t",
    }
    done = subprocess.run(
        [sys.executable, "-m", "worker.main"], cwd=ROOT, env=env, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 78
    assert "cannot do the work" in done.stderr and "CUDA 11.8" in done.stderr

"""What a job leaves on the disk is another user's: it goes when the job ends."""

import logging
import shutil
from pathlib import Path

log = logging.getLogger("worker.cleanup")


def clean(comfyui_dir: str, name: str) -> None:
    """Removes inputs and outputs that carry this run's name. ComfyUI has no call for it, so the disk is needed."""
    if not comfyui_dir:
        return
    for folder in ("input", "output", "temp"):
        base = Path(comfyui_dir) / folder
        if not base.is_dir():
            continue
        for path in base.glob(f"**/{name}*"):
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)
                log.debug("removed %s", path.name)

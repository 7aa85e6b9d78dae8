"""Everything that may be set from outside, read once."""

import os
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in os.environ.get(name, "").replace(",", " ").split() if word)


@dataclass(frozen=True)
class Settings:
    comfyui_url: str = field(default_factory=lambda: os.environ.get("COMFYUI_URL", "http://127.0.0.1:8188").rstrip("/"))
    # When set, ComfyUI is started, watched and restarted by this process.
    comfyui_command: str = field(default_factory=lambda: os.environ.get("COMFYUI_COMMAND", ""))
    comfyui_dir: str = field(default_factory=lambda: os.environ.get("COMFYUI_DIR", ""))
    templates_dir: Path = field(default_factory=lambda: Path(os.environ.get("TEMPLATES_DIR", ROOT / "templates")))
    # Hosts that claims, references and uploads may name; empty means any, for the queue that sends them is our own.
    allowed_hosts: tuple[str, ...] = field(default_factory=lambda: _words("PEACE_ALLOWED_HOSTS"))
    concurrency: int = field(default_factory=lambda: max(1, int(os.environ.get("PEACE_CONCURRENCY", "1"))))
    # What the machine must have before it is asked to work; `skip` where there is no GPU to look at.
    preflight: str = field(default_factory=lambda: os.environ.get("PEACE_PREFLIGHT", ""))
    nvidia_smi: str = field(default_factory=lambda: os.environ.get("PEACE_NVIDIA_SMI", "nvidia-smi"))
    least_cuda: str = field(default_factory=lambda: os.environ.get("PEACE_LEAST_CUDA", "12.8"))
    least_vram_gb: float = field(default_factory=lambda: float(os.environ.get("PEACE_LEAST_VRAM_GB", "12")))
    least_disk_gb: float = field(default_factory=lambda: float(os.environ.get("PEACE_LEAST_DISK_GB", "5")))
    # Where it is told what waits, and by what right: asked once, before the first work is taken.
    queued_url: str = field(default_factory=lambda: os.environ.get("PEACE_QUEUED", ""))
    queued_key: str = field(default_factory=lambda: os.environ.get("PEACE_QUEUED_KEY", ""))
    # Templates, only where nobody can say what waits.
    warm: tuple[str, ...] = field(default_factory=lambda: _words("PEACE_WARM"))
    boot_seconds: float = field(default_factory=lambda: float(os.environ.get("COMFYUI_BOOT_SECONDS", "180")))
    history_seconds: float = field(default_factory=lambda: float(os.environ.get("PEACE_HISTORY_SECONDS", "2")))
    upload_tries: int = field(default_factory=lambda: int(os.environ.get("PEACE_UPLOAD_TRIES", "5")))
    retry_seconds: float = field(default_factory=lambda: float(os.environ.get("PEACE_RETRY_SECONDS", "1")))
    max_result_bytes: int = field(default_factory=lambda: int(os.environ.get("PEACE_MAX_RESULT_BYTES", str(200 << 20))))
    log_level: str = field(default_factory=lambda: os.environ.get("PEACE_LOG_LEVEL", "INFO"))

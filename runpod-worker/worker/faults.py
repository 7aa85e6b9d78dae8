"""The ways work can fail, as the server knows them (core/src/templates names the same words)."""

from typing import Literal

Fault = Literal[
    "missing_model",
    "invalid_graph",
    "invalid_input",
    "out_of_memory",
    "interrupted",
    "crashed",
    "timeout",
    "upload_failed",
    "claim_refused",
    "no_output",
]


class WorkFault(Exception):
    def __init__(self, fault: Fault, message: str, refresh_worker: bool = False) -> None:
        super().__init__(f"{fault}: {message}")
        self.fault = fault
        self.message = message[:500]
        self.refresh_worker = refresh_worker


class ComfyGone(Exception):
    """ComfyUI no longer answers: it crashed, or was never there."""

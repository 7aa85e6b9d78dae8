"""python -m worker.main: takes jobs from RunPod's queue, or from the server's relay when PEACE_RELAY is set (a pod)."""

import asyncio
import logging
import os
import sys

from .preflight import Unfit
from .redact import set_up_logging
from .settings import Settings

log = logging.getLogger("worker.main")


def main() -> None:
    try:
        work()
    except Unfit as reason:
        # Not a failure of any work: none was taken.
        log.error("this machine cannot do the work: %s", reason)
        sys.exit(78)


def work() -> None:
    settings = Settings()
    set_up_logging(settings.log_level)
    # The SDK prints handler outputs at DEBUG, its default.
    os.environ.setdefault("RUNPOD_LOG_LEVEL", "INFO")
    if os.environ.get("PEACE_RELAY"):
        from .relay import serve

        asyncio.run(serve(settings, os.environ["PEACE_RELAY"], os.environ["PEACE_MACHINE_TOKEN"]))
        return
    import runpod

    from .handler import Handler

    handler = Handler(settings)
    asyncio.run(handler.prepare())

    async def handle(job):
        return await handler(job)

    runpod.serverless.start({"handler": handle, "concurrency_modifier": lambda _: settings.concurrency})


if __name__ == "__main__":
    main()

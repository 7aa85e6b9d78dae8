"""Signed URLs are keys. Nothing that leaves this process as text may carry a query string."""

import logging
import re

_query = re.compile(r"(https?://[^\s\"'<>?]+)\?[^\s\"'<>]*")


def redact(text: str) -> str:
    return _query.sub(r"\1?…", text)


class RedactingFilter(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = redact(record.getMessage())
        record.args = ()
        if record.exc_info:
            record.exc_text = redact(logging.Formatter().formatException(record.exc_info))
            record.exc_info = None
        return True


def set_up_logging(level: str) -> None:
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for handler in logging.getLogger().handlers:
        handler.addFilter(RedactingFilter())
    logging.getLogger("urllib3").setLevel(logging.WARNING)

"""The licences of the packages named, and of all that they bring, as JSON."""

import importlib.metadata as metadata
import json
import re
import sys

found: dict[str, str] = {}
followed: set[tuple[str, str]] = set()


def licence_of(about) -> str:
    if said := about.get("License-Expression"):
        return said
    classes = [each.split(" :: ")[-1] for each in about.get_all("Classifier") or [] if each.startswith("License ::")]
    return " AND ".join(classes) or (about.get("License") or "not said").split("\n")[0]


def follow(name: str, extras: list[str]) -> None:
    known = re.sub(r"[-_.]+", "-", name).lower()
    if (known, ",".join(extras)) in followed:
        return
    followed.add((known, ",".join(extras)))
    try:
        package = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        # Asked for on other machines than this one.
        return
    found[known] = licence_of(package.metadata)
    for need in package.requires or []:
        asked, _, condition = need.partition(";")
        if "extra ==" in condition and not any(re.search(rf"extra == ['\"]{extra}['\"]", condition) for extra in extras):
            continue
        parts = re.match(r"([A-Za-z0-9._-]+)(?:\[([^\]]*)\])?", asked)
        if parts:
            follow(parts[1], (parts[2] or "").split(","))


for wanted in sys.argv[1:]:
    follow(wanted, [])
print(json.dumps(dict(sorted(found.items()))))

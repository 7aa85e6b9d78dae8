"""Makes or changes the RunPod endpoint: python deploy.py --image REGISTRY/worker:slim [--endpoint ID] [--volume ID].

Reads RUNPOD_API_KEY. Prints the endpoint's id, which goes to the functions as RUNPOD_ENDPOINT_ID.
"""

import argparse
import json
import os
import sys
import urllib.error
import urllib.request

BASE = os.environ.get("RUNPOD_REST_URL", "https://rest.runpod.io/v1")


def ask(method: str, path: str, body: dict | None = None) -> dict:
    key = os.environ.get("RUNPOD_API_KEY")
    if not key:
        sys.exit("RUNPOD_API_KEY is not set.")
    data = None if body is None else json.dumps(body).encode()
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    request = urllib.request.Request(BASE + path, data, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as reply:
            return json.loads(reply.read() or b"{}")
    except urllib.error.HTTPError as error:
        sys.exit(f"RunPod answered {error.code}: {error.read().decode(errors='replace')[:500]}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--image", required=True)
    parser.add_argument("--name", default="peace-script-ai")
    parser.add_argument("--endpoint", help="the endpoint to change; without it a new one is made")
    parser.add_argument("--volume", help="a network volume with the models")
    parser.add_argument("--gpu", action="append", default=[], help="in order of preference")
    parser.add_argument("--workers", type=int, default=3)
    parser.add_argument("--warm", default="image")
    options = parser.parse_args()
    template = ask(
        "POST",
        "/templates",
        {
            "name": f"{options.name}-{os.urandom(3).hex()}",
            "imageName": options.image,
            "isServerless": True,
            "containerDiskInGb": 40,
            "env": {"PEACE_WARM_TIERS": options.warm, "PEACE_CONCURRENCY": "1"},
        },
    )
    endpoint = {
        "templateId": template["id"],
        "workersMin": 0,
        "workersMax": options.workers,
        "idleTimeout": 10,
        "flashboot": True,
        "executionTimeoutMs": 900_000,
        "scalerType": "QUEUE_DELAY",
        "scalerValue": 4,
    }
    if options.volume:
        endpoint["networkVolumeId"] = options.volume
    if options.endpoint:
        made = ask("PATCH", f"/endpoints/{options.endpoint}", endpoint)
    else:
        gpus = options.gpu or ["NVIDIA GeForce RTX 4090", "NVIDIA L40S"]
        made = ask("POST", "/endpoints", {**endpoint, "name": options.name, "gpuTypeIds": gpus})
    print(made["id"])


if __name__ == "__main__":
    main()

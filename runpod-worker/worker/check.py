"""Does this ComfyUI have what the graph asks for? Asked before it is submitted."""

from typing import Any

from .comfyui import ComfyUI
from .faults import WorkFault


def _choices(description: list[Any]) -> list[Any] | None:
    """A list of allowed values is written in two ways: in place of the type, or under COMBO's options."""
    if not description:
        return None
    if isinstance(description[0], list):
        return description[0]
    if description[0] == "COMBO" and len(description) > 1:
        return description[1].get("options")
    return None


def is_loader(class_type: str) -> bool:
    return "Loader" in class_type or class_type.startswith("ADE_Load")


async def check_models(comfyui: ComfyUI, graph: dict[str, Any]) -> None:
    infos = {name: await comfyui.object_info(name) for name in {node["class_type"] for node in graph.values()}}
    for name, info in infos.items():
        if not info:
            raise WorkFault("invalid_graph", f"ComfyUI has no node {name}")
    for node in graph.values():
        if not is_loader(node["class_type"]):
            continue
        inputs = infos[node["class_type"]]["input"]
        described = {**inputs.get("required", {}), **inputs.get("optional", {})}
        for key, value in node["inputs"].items():
            choices = _choices(described.get(key, []))
            if isinstance(value, str) and choices is not None and value not in choices:
                raise WorkFault("missing_model", f"{value} ({node['class_type']})")


def refusal(body: Any) -> WorkFault:
    """What a refused prompt means."""
    if not isinstance(body, dict):
        return WorkFault("invalid_graph", "ComfyUI refused the graph")
    errors = [
        (node.get("class_type", ""), error)
        for node in (body.get("node_errors") or {}).values()
        for error in node.get("errors", [])
    ]
    for class_type, error in errors:
        if error.get("type") == "value_not_in_list" and is_loader(class_type):
            value = (error.get("extra_info") or {}).get("received_value", "")
            return WorkFault("missing_model", f"{value} ({class_type})")
    told = "; ".join(f"{class_type}: {error.get('message')} {error.get('details')}" for class_type, error in errors)
    return WorkFault("invalid_graph", told or str((body.get("error") or {}).get("message", "refused")))

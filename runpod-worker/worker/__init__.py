"""Peace Script AI's worker around ComfyUI: takes a unit, claims it, makes it, uploads it."""

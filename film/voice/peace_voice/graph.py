"""The model's own file, read as protobuf just far enough to open it at its pitch: the curve becomes an input, so that
tones can be drawn into it, and an output, so that it can be seen first. The library for such edits is 25 MB."""


def _varint(data, at):
    shift = value = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def _as_varint(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def _field(number, payload):
    return _as_varint(number << 3 | 2) + _as_varint(len(payload)) + payload


def _fields(data):
    """(number, payload or None, whole field) of each field of a message."""
    at = 0
    while at < len(data):
        begin = at
        tag, at = _varint(data, at)
        kind = tag & 7
        payload = None
        if kind == 0:
            _, at = _varint(data, at)
        elif kind == 2:
            size, at = _varint(data, at)
            payload = data[at:at + size]
            at += size
        else:
            at += 8 if kind == 1 else 4
        yield tag >> 3, payload, data[begin:at]


MODEL_GRAPH, GRAPH_NODE, GRAPH_INPUT, GRAPH_OUTPUT = 7, 1, 11, 12
NODE_INPUT, NODE_OUTPUT = 1, 2


def _value(name, dims):
    """ValueInfoProto of floats: its name, and its shape where we know it."""
    shape = b"".join(_field(1, _as_varint(1 << 3) + _as_varint(d) if isinstance(d, int) else _field(2, d.encode()))
                     for d in dims)
    tensor = _as_varint(1 << 3) + _as_varint(1) + (_field(2, shape) if dims else b"")
    return _field(1, name.encode()) + _field(2, _field(1, tensor))


def _edited(model, edit):
    return b"".join(_field(MODEL_GRAPH, edit(payload)) if number == MODEL_GRAPH else whole
                    for number, payload, whole in _fields(model))


def only_to(model, names):
    """With these as its only outputs, and without the nodes that come after them: they would be reckoned all the same."""
    def ends(node, number):
        return [bytes(payload).decode() for field, payload, _ in _fields(node) if field == number]

    def edit(graph):
        parts = [(number, payload, whole) for number, payload, whole in _fields(graph) if number != GRAPH_OUTPUT]
        needed, kept = set(names), []
        # Nodes stand in the order in which they are reckoned.
        for number, payload, whole in reversed(parts):
            if number == GRAPH_NODE:
                if needed.isdisjoint(ends(payload, NODE_OUTPUT)):
                    continue
                needed.update(ends(payload, NODE_INPUT))
            kept.append(bytes(whole))
        return b"".join(reversed(kept)) + b"".join(_field(GRAPH_OUTPUT, _value(name, ())) for name in names)
    return _edited(model, edit)


def with_input(model, name, dims):
    """What a node made under this name comes from outside now."""
    def renamed(node):
        return b"".join(_field(NODE_OUTPUT, (name + "_own").encode())
                        if number == NODE_OUTPUT and payload == name.encode() else whole
                        for number, payload, whole in _fields(node))

    def edit(graph):
        wanted = name.encode()
        parts = [_field(GRAPH_NODE, renamed(payload)) if number == GRAPH_NODE and wanted in payload else bytes(whole)
                 for number, payload, whole in _fields(graph)]
        return b"".join(parts) + _field(GRAPH_INPUT, _value(name, dims))
    return _edited(model, edit)

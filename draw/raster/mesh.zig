// Meshes and the lines on them, laid out as src/raster/pack.ts writes them; and the memory they are put in.
pub const Line = extern struct {
    points: [*]f32,
    count: u32,
    weight: f32,
    bias: f32,
    taper: f32,
    over: f32,
    alpha: f32,
    shortest: f32,
    step: f32,
    wobble: f32,
    rounds: u32,
    straight: u32,
    seed: i32,
    // 0 always, 1 where its normal faces us, 2 the edge of one face, 3 of two
    kind: u32,
    first: [3]f32,
    second: [3]f32,
    colour: u32,
    one_sided: u32,
};
pub const Mesh = extern struct {
    vertices: u32,
    triangles: u32,
    positions: [*]f32,
    normals: [*]f32,
    indices: [*]u32,
    materials: [*]u8,
    screen: [*]f32,
    // 1 one-sided, 2 closed
    sides: u32,
    object: u32,
    edges: u32,
    triangle_edges: [*]u32,
    edge_ends: [*]u32,
    facing: [*]f32,
    weight: f32,
    bias: f32,
    rounds: u32,
    shortest: f32,
    soft: u32,
    visible: u32,
    lines: u32,
    line: [*]Line,
};

var top: usize = 0;
pub export fn memory_from(base: usize) void {
    top = (base + 15) & ~@as(usize, 15);
}
pub export fn allocate(bytes: usize) usize {
    const at = top;
    top = (top + bytes + 15) & ~@as(usize, 15);
    const need = (top + 65535) / 65536;
    const have = @wasmMemorySize(0);
    if (need > have) _ = @wasmMemoryGrow(0, need - have + 64);
    return at;
}
pub export fn mark() usize {
    return top;
}
pub export fn release(to: usize) void {
    top = to;
}

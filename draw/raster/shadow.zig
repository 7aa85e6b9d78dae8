// What the light sees: one map, of the set alone and with its people.
const f = @import("frame.zig");
const span = @import("triangles.zig").span;
const Mesh = @import("mesh.zig").Mesh;
const side = f.shadow_side;

pub var map: [side * side]f32 = undefined;
var set_alone: [side * side]f32 = undefined;
pub var coarse: [f.shaft_side * f.shaft_side]f32 = undefined;

pub export fn shadow_clear() void {
    @memset(map[0..], -1e9);
}
pub export fn shadow_keep() void {
    @memcpy(set_alone[0..], map[0..]);
}
pub export fn shadow_restore(ua: u32, va: u32, ub: u32, vb: u32) void {
    var v = va;
    while (v < vb) : (v += 1) @memcpy(map[v * side + ua .. v * side + ub], set_alone[v * side + ua .. v * side + ub]);
}
pub export fn shadow_coarse() void {
    for (0..f.shaft_side) |v| for (0..f.shaft_side) |u| {
        coarse[v * f.shaft_side + u] = map[(v * 8 + 4) * side + u * 8 + 4];
    };
}
pub export fn shadow_mesh(m: *Mesh) void {
    const p = f.parameters;
    const s = m.screen;
    for (0..m.vertices) |i| {
        const at = [3]f32{ m.positions[i * 3], m.positions[i * 3 + 1], m.positions[i * 3 + 2] };
        s[i * 5] = (f.dot(p.shadow_x, at) - p.shadow_from[0]) * p.shadow_scale[0];
        s[i * 5 + 1] = (f.dot(p.shadow_y, at) - p.shadow_from[1]) * p.shadow_scale[1];
        s[i * 5 + 2] = f.dot(p.shadow_z, at);
    }
    for (0..m.triangles) |i| {
        const a = s + m.indices[i * 3] * 5;
        const b = s + m.indices[i * 3 + 1] * 5;
        const c = s + m.indices[i * 3 + 2] * 5;
        triangle(a, b, c);
    }
}
fn triangle(a: [*]f32, b: [*]f32, c: [*]f32) void {
    const x0 = a[0];
    const y0 = a[1];
    const x1 = b[0];
    const y1 = b[1];
    const x2 = c[0];
    const y2 = c[1];
    const area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
    if (area == 0) return;
    const first = f.greatest(0, f.whole(@ceil(f.least(y0, f.least(y1, y2)) - 0.5)));
    const last = f.least(@as(i32, side) - 1, f.whole(@floor(f.greatest(y0, f.greatest(y1, y2)) - 0.5)));
    const over = 1 / area;
    const zdx = ((b[2] - a[2]) * (y2 - y0) - (c[2] - a[2]) * (y1 - y0)) * over;
    const zdy = ((c[2] - a[2]) * (x1 - x0) - (b[2] - a[2]) * (x2 - x0)) * over;
    const steps = @as(f.Four, @splat(zdx)) * f.iota;
    var y = first;
    while (y <= last) : (y += 1) {
        const yc = f.float(y) + 0.5;
        var xl: f32 = 0;
        var xr: f32 = 0;
        span(yc, x0, y0, x1, y1, x2, y2, &xl, &xr);
        const xa = f.greatest(0, f.whole(@ceil(xl - 0.5)));
        const xb = f.least(@as(i32, side) - 1, f.whole(@floor(xr - 0.5)));
        var z = a[2] + (f.float(xa) + 0.5 - x0) * zdx + (yc - y0) * zdy;
        var x = xa;
        while (x + 3 <= xb) : (x += 4) {
            const k: usize = @intCast(y * @as(i32, side) + x);
            const old: f.Four = map[k..][0..4].*;
            map[k..][0..4].* = f.greatest(old, @as(f.Four, @splat(z)) + steps);
            z += 4 * zdx;
        }
        while (x <= xb) : (x += 1) {
            const k: usize = @intCast(y * @as(i32, side) + x);
            if (z > map[k]) map[k] = z;
            z += zdx;
        }
    }
}

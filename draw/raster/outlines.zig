// Where a smooth surface turns away from us: its zero line, walked from triangle to triangle.
const f = @import("frame.zig");
const Mesh = @import("mesh.zig").Mesh;
const strokes = @import("strokes.zig");

const most_edges = 60000;
var next: [most_edges][2]i32 = undefined;
var begun = false;
var done: [most_edges]u8 = @splat(0);
var touched: [most_edges]u32 = undefined;
var chain: [strokes.most_run][3]f32 = undefined;

pub export fn outlines(m: *Mesh) void {
    if (m.edges > most_edges) return;
    if (!begun) for (&next) |*pair| {
        pair.* = .{ -1, -1 };
    };
    begun = true;
    const eye = f.parameters.eye;
    const g = m.facing;
    for (0..m.vertices) |i| {
        const p = m.positions + i * 3;
        const n = m.normals + i * 3;
        g[i] = n[0] * (p[0] - eye[0]) + n[1] * (p[1] - eye[1]) + n[2] * (p[2] - eye[2]) + 1e-7;
    }
    var count: u32 = 0;
    for (0..m.triangles) |q| {
        const a = g[m.indices[q * 3]] < 0;
        const b = g[m.indices[q * 3 + 1]] < 0;
        const c = g[m.indices[q * 3 + 2]] < 0;
        if (a == b and b == c) continue;
        var crossed: [3]u32 = undefined;
        var crossings: usize = 0;
        for (0..3) |k| {
            const e = m.triangle_edges[q * 3 + k];
            if ((g[m.edge_ends[e * 2]] < 0) != (g[m.edge_ends[e * 2 + 1]] < 0)) {
                crossed[crossings] = e;
                crossings += 1;
            }
        }
        if (crossings != 2) continue;
        for (0..2) |k| {
            const e = crossed[k];
            const other: i32 = @intCast(crossed[1 - k]);
            if (next[e][0] < 0) {
                next[e][0] = other;
                touched[count] = e;
                count += 1;
            } else next[e][1] = other;
        }
    }
    for (0..2) |pass| for (0..count) |at| {
        const start = touched[at];
        if (done[start] != 0 or (pass == 0 and next[start][1] >= 0)) continue;
        walk(m, start);
    };
    for (0..count) |at| {
        next[touched[at]] = .{ -1, -1 };
        done[touched[at]] = 0;
    }
}
fn walk(m: *Mesh, start: u32) void {
    const g = m.facing;
    var n: usize = 0;
    var now = start;
    while (true) {
        done[now] = 1;
        const a = m.edge_ends[now * 2];
        const b = m.edge_ends[now * 2 + 1];
        const s = g[a] / (g[a] - g[b]);
        if (n < chain.len - 2) {
            for (0..3) |k| chain[n][k] = m.positions[a * 3 + k] + (m.positions[b * 3 + k] - m.positions[a * 3 + k]) * s;
            n += 1;
        }
        const x = next[now][0];
        const y = next[now][1];
        if (x >= 0 and done[@intCast(x)] == 0) {
            now = @intCast(x);
        } else if (y >= 0 and done[@intCast(y)] == 0) {
            now = @intCast(y);
        } else break;
    }
    const walked = n;
    const home: i32 = @intCast(start);
    if (n > 2 and (next[now][0] == home or next[now][1] == home)) {
        chain[n] = chain[0];
        n += 1;
    }
    if (n < 2) return;
    const seed: i32 = @intCast((if (m.object == 0) 1 else m.object) * 17 + walked);
    strokes.polyline(@ptrCast(&chain), n, &.{ .weight = m.weight, .bias = m.bias, .taper = 0.5, .over = 0, .alpha = 1, .shortest = m.shortest, .step = 5, .wobble = 0.8, .rounds = m.rounds, .straight = false, .outline = true, .soft = m.soft != 0, .seed = seed, .colour = 0 });
}

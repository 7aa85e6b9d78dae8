// Depth and owner of every pixel, four at a time.
const f = @import("frame.zig");
const Mesh = @import("mesh.zig").Mesh;
const Four = f.Four;

// Where a row crosses a triangle.
pub inline fn span(y: f32, x0: f32, y0: f32, x1: f32, y1: f32, x2: f32, y2: f32, left: *f32, right: *f32) void {
    var a: f32 = 1e9;
    var b: f32 = -1e9;
    if ((y0 <= y) != (y1 <= y)) {
        const t = x0 + (y - y0) / (y1 - y0) * (x1 - x0);
        a = f.least(a, t);
        b = f.greatest(b, t);
    }
    if ((y1 <= y) != (y2 <= y)) {
        const t = x1 + (y - y1) / (y2 - y1) * (x2 - x1);
        a = f.least(a, t);
        b = f.greatest(b, t);
    }
    if ((y2 <= y) != (y0 <= y)) {
        const t = x2 + (y - y2) / (y0 - y2) * (x0 - x2);
        a = f.least(a, t);
        b = f.greatest(b, t);
    }
    left.* = a;
    right.* = b;
}

// A corner is x, y, 1/z, light, form.
fn triangle(a: [*]const f32, b: [*]const f32, c: [*]const f32, flip: f32, whose: u32) void {
    const x0 = a[0];
    const y0 = a[1];
    const z0 = a[2];
    const x1 = b[0];
    const y1 = b[1];
    const z1 = b[2];
    const x2 = c[0];
    const y2 = c[1];
    const z2 = c[2];
    const area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
    if (area == 0 or area != area) return;
    const w: i32 = @intCast(f.width);
    const first = f.greatest(0, f.whole(@ceil(f.least(y0, f.least(y1, y2)) - 0.5)));
    const last = f.least(@as(i32, @intCast(f.height)) - 1, f.whole(@floor(f.greatest(y0, f.greatest(y1, y2)) - 0.5)));
    if (first > last) return;
    const leftmost = f.least(x0, f.least(x1, x2));
    const rightmost = f.greatest(x0, f.greatest(x1, x2));
    if (rightmost < 0 or leftmost > f.float(w) or @ceil(leftmost - 0.5) > @floor(rightmost - 0.5)) return;
    if (f.seen_count >= f.most_seen - 1) return;
    const over = 1 / area;
    const ay = y2 - y0;
    const by = y1 - y0;
    const ax = x1 - x0;
    const bx = x2 - x0;
    const zdx = ((z1 - z0) * ay - (z2 - z0) * by) * over;
    const zdy = ((z2 - z0) * ax - (z1 - z0) * bx) * over;
    const id = f.seen_count;
    var hit = false;
    const steps = @as(Four, @splat(zdx)) * f.iota;
    var y = first;
    while (y <= last) : (y += 1) {
        const yc = f.float(y) + 0.5;
        var xl: f32 = 0;
        var xr: f32 = 0;
        span(yc, x0, y0, x1, y1, x2, y2, &xl, &xr);
        const xa = f.greatest(0, f.whole(@ceil(xl - 0.5)));
        const xb = f.least(w - 1, f.whole(@floor(xr - 0.5)));
        if (xa > xb) continue;
        var z = z0 + (f.float(xa) + 0.5 - x0) * zdx + (yc - y0) * zdy;
        var i: usize = @intCast(y * w + xa);
        var x = xa;
        while (x <= xb) : (x += 4) {
            var zv = @as(Four, @splat(z)) + steps;
            const limit: Four = @splat(f.float(xb - x));
            zv = @select(f32, f.iota <= limit, zv, @as(Four, @splat(-1)));
            const old: Four = f.depth[i..][0..4].*;
            const nearer = zv > old;
            if (@reduce(.Or, nearer)) {
                hit = true;
                f.depth[i..][0..4].* = @select(f32, nearer, zv, old);
                const was: f.Words = f.owner[i..][0..4].*;
                f.owner[i..][0..4].* = @select(u32, nearer, @as(f.Words, @splat(id)), was);
            }
            z += 4 * zdx;
            i += 4;
        }
    }
    if (!hit) return;
    const k0 = a[3] * flip;
    const k1 = b[3] * flip;
    const k2 = c[3] * flip;
    const f0 = a[4] * flip;
    const f1 = b[4] * flip;
    const f2 = c[4] * flip;
    const kx = ((k1 - k0) * ay - (k2 - k0) * by) * over;
    const ky = ((k2 - k0) * ax - (k1 - k0) * bx) * over;
    const fx = ((f1 - f0) * ay - (f2 - f0) * by) * over;
    const fy = ((f2 - f0) * ax - (f1 - f0) * bx) * over;
    f.seen[id] = .{ .lit = k0 - kx * x0 - ky * y0, .lit_x = kx, .lit_y = ky, .form = f0 - fx * x0 - fy * y0, .form_x = fx, .form_y = fy, .whose = whose, .pad = 0 };
    f.seen_count += 1;
}

fn clipped(corners: [3][*]f32, sides: u32, whose: u32) void {
    const focal = f.parameters.focal;
    var inside: [3][5]f32 = undefined;
    for (corners, 0..) |q, j| {
        if (q[2] > 0) {
            const z = 1 / q[2];
            inside[j] = .{ (q[0] - f.half_w) * z / focal, -(q[1] - f.half_h) * z / focal, z, q[3], q[4] };
        } else inside[j] = .{ q[0], q[1], q[2] + 100, q[3], q[4] };
    }
    var out: [5][5]f32 = undefined;
    var count: usize = 0;
    for (0..3) |j| {
        const a = inside[j];
        const b = inside[(j + 1) % 3];
        if (a[2] > f.near) {
            out[count] = a;
            count += 1;
        }
        if ((a[2] > f.near) != (b[2] > f.near)) {
            const u = (f.near + 1e-4 - a[2]) / (b[2] - a[2]);
            for (0..5) |k| out[count][k] = a[k] + (b[k] - a[k]) * u;
            count += 1;
        }
    }
    for (0..count) |j| {
        const over = 1 / out[j][2];
        out[j][0] = f.half_w + focal * out[j][0] * over;
        out[j][1] = f.half_h - focal * out[j][1] * over;
        out[j][2] = over;
    }
    var j: usize = 1;
    while (j + 1 < count) : (j += 1) {
        const a = &out[0];
        const b = &out[j];
        const c = &out[j + 1];
        const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
        if (area > 0 and (sides & 1) != 0) continue;
        triangle(a, b, c, if (area > 0) -1 else 1, whose);
    }
}

pub export fn raster_mesh(m: *Mesh) void {
    const p = f.parameters;
    var any = false;
    var i: usize = 0;
    while (i < m.vertices) : (i += 1) {
        const at = m.positions + i * 3;
        const normal = [3]f32{ m.normals[i * 3], m.normals[i * 3 + 1], m.normals[i * 3 + 2] };
        const s = m.screen + i * 5;
        const d = [3]f32{ at[0] - p.eye[0], at[1] - p.eye[1], at[2] - p.eye[2] };
        const z = f.dot(p.forward, d);
        const x = f.dot(p.right, d);
        const y = f.dot(p.up, d);
        if (z > f.near) {
            const over = 1 / z;
            s[0] = f.half_w + p.focal * x * over;
            s[1] = f.half_h - p.focal * y * over;
            s[2] = over;
            any = true;
        } else {
            s[0] = x;
            s[1] = y;
            s[2] = z - 100;
        }
        s[3] = f.dot(p.light, normal);
        s[4] = f.dot(p.fill, normal);
    }
    m.visible = @intFromBool(any);
    if (!any) return;
    i = 0;
    while (i < m.triangles) : (i += 1) {
        const a = m.screen + m.indices[i * 3] * 5;
        const b = m.screen + m.indices[i * 3 + 1] * 5;
        const c = m.screen + m.indices[i * 3 + 2] * 5;
        const whose = @as(u32, m.materials[i]) | (m.object << 8);
        if (a[2] > 0 and b[2] > 0 and c[2] > 0) {
            const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
            if (area > 0 and (m.sides & 3) != 0) continue;
            triangle(a, b, c, if (area > 0) -1 else 1, whose);
        } else if (a[2] > 0 or b[2] > 0 or c[2] > 0) clipped(.{ a, b, c }, m.sides, whose);
    }
}

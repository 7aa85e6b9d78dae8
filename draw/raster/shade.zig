// The washes: light in five steps, form in three; one sample a block of four where they agree.
const f = @import("frame.zig");
const shadow = @import("shadow.zig");
const side = f.shadow_side;

pub var eye_in_light: [3]f32 = undefined;
var along_right: [3]f32 = undefined;
var along_up: [3]f32 = undefined;
var along_forward: [3]f32 = undefined;
var hatch_here: bool = false;
var over_focal: f32 = 0;

fn lightness(a: f32, b: f32, d: f32, k: f32) f32 {
    if (k <= 0) return 0;
    const p = &f.parameters;
    const dx = along_right[0] * a + along_up[0] * b + along_forward[0];
    const dy = along_right[1] * a + along_up[1] * b + along_forward[1];
    const dz = along_right[2] * a + along_up[2] * b + along_forward[2];
    const u = (eye_in_light[0] + d * dx) * p.shadow_scale[0];
    const v = (eye_in_light[1] + d * dy) * p.shadow_scale[1];
    const limit = eye_in_light[2] + d * dz + 0.028 + 0.03 * (1 - k);
    var lit: f32 = 1;
    if (u > 3 and v > 3 and u < side - 4 and v < side - 4) {
        const map = &shadow.map;
        const q = @as(usize, @intFromFloat(v)) * side + @as(usize, @intFromFloat(u));
        const s0 = map[q - 1 - 2 * side] < limit;
        const s1 = map[q + 2 - side] < limit;
        const s2 = map[q - 1 + 2 * side] < limit;
        const s3 = map[q + 2 + side] < limit;
        if (s0 == s1 and s1 == s2 and s2 == s3 and (map[q] < limit) == s0) {
            lit = if (s0) 1 else 0;
        } else {
            const fu = u - @floor(u);
            const fv = v - @floor(v);
            var sum: f32 = 0;
            const across: f.Four = .{ 1 - fu, 1, 1, fu };
            const down = [4]f32{ 1 - fv, 1, 1, fv };
            for (0..4) |row| {
                const from: f.Four = map[q + row * side - side - 1 ..][0..4].*;
                sum += down[row] * @reduce(.Add, @select(f32, from < @as(f.Four, @splat(limit)), across, @as(f.Four, @splat(0))));
            }
            lit = f.within((sum / 9 - 0.5) * 2.6 + 0.5, 0, 1);
        }
    }
    return lit * (if (k > 0.16) @as(f32, 1) else if (k < 0.06) 0 else (k - 0.06) * 10);
}

fn shade(x: usize, y: usize) u32 {
    const i = y * f.width + x;
    const t = &f.seen[f.owner[i]];
    const material = t.whose & 255;
    hatch_here = false;
    if (material == 0) return f.sky[y];
    const p = &f.parameters;
    const xf = f.float(x) + 0.5;
    const yf = f.float(y) + 0.5;
    const a = (xf - f.half_w) * over_focal;
    const b = -(yf - f.half_h) * over_focal;
    const d = 1 / f.depth[i];
    const lit = lightness(a, b, d, t.lit + t.lit_x * xf + t.lit_y * yf);
    const form = t.form + t.form_x * xf + t.form_y * yf;
    const flag = f.flags[material];
    var step: usize = if (form > 0.30) 0 else if (form > -0.12) 1 else 2;
    var dim: f32 = 0;
    if (p.ceiling[0] != 0 and flag & 4 == 0) {
        const wy = p.eye[1] + d * (p.right[1] * a + p.up[1] * b + p.forward[1]);
        dim = f.within((wy - p.ceiling[1]) / (p.ceiling[2] - p.ceiling[1]), 0, 1) * p.ceiling[3] * (1 - lit * 0.7);
    }
    if (flag & 1 != 0) {
        const wx = p.eye[0] + d * (p.right[0] * a + p.up[0] * b + p.forward[0]);
        const wz = p.eye[2] + d * (p.right[2] * a + p.up[2] * b + p.forward[2]);
        const count: usize = @intFromFloat(p.blobs);
        for (0..count) |j| {
            const ax = (wx - f.blobs[j * 4]) * f.blobs[j * 4 + 2];
            const az = (wz - f.blobs[j * 4 + 1]) * f.blobs[j * 4 + 3];
            if (ax * ax + az * az < 1) {
                if (step < 2) step += 1;
                break;
            }
        }
    }
    if (flag & 2 != 0 and form > 0.74) step = 3;
    hatch_here = (flag & 10) == 8 and step == 2 and lit < 0.3;
    const light: usize = @intFromFloat(lit * 4 + 0.5);
    const at = (material * 20 + light * 4 + step) * 4;
    var c: f.Four = f.tones[at..][0..4].*;
    if (dim > 0) c *= @splat(1 - dim);
    const fade = if (flag & 16 != 0) 0 else f.fades[@intFromFloat(f.least(@as(f32, 1023), d * 16.667))];
    c += (f.Four{ p.haze[0], p.haze[1], p.haze[2], 255 } - c) * @as(f.Four, @splat(fade));
    return f.packed_colour(c);
}
inline fn apart(a: u32, b: u32) bool {
    if (a == b) return false;
    inline for (.{ 0, 8, 16 }) |s| {
        const x: i32 = @intCast((a >> s) & 255);
        const y: i32 = @intCast((b >> s) & 255);
        if (x - y > 6 or y - x > 6) return true;
    }
    return false;
}
inline fn between(a: u32, b: u32) u32 {
    return (a & b) + (((a ^ b) & 0xfefefefe) >> 1);
}

pub export fn shade_all() void {
    const p = &f.parameters;
    const w = f.width;
    const half = w / 2;
    const rows = f.height / 2;
    eye_in_light = .{ f.dot(p.shadow_x, p.eye) - p.shadow_from[0], f.dot(p.shadow_y, p.eye) - p.shadow_from[1], f.dot(p.shadow_z, p.eye) };
    inline for (.{ p.shadow_x, p.shadow_y, p.shadow_z }, 0..) |axis, q| {
        along_right[q] = f.dot(axis, p.right);
        along_up[q] = f.dot(axis, p.up);
        along_forward[q] = f.dot(axis, p.forward);
    }
    over_focal = 1 / p.focal;
    const out = &f.shaded;
    for (0..rows) |by| for (0..half) |bx| {
        out[by * 2 * w + bx * 2] = shade(bx * 2, by * 2);
        f.hatched[by * half + bx] = @intFromBool(hatch_here);
    };
    for (0..rows) |by| for (0..half) |bx| {
        const i = by * 2 * w + bx * 2;
        const c = out[i];
        const right = bx + 1 < half;
        const below = by + 1 < rows;
        const r = if (right) out[i + 2] else c;
        const b = if (below) out[i + 2 * w] else c;
        const d = if (right and below) out[i + 2 * w + 2] else c;
        const whose = f.seen[f.owner[i]].whose;
        const same = f.seen[f.owner[i + 1]].whose == whose and f.seen[f.owner[i + w]].whose == whose and f.seen[f.owner[i + w + 1]].whose == whose;
        if (same and !apart(c, r) and !apart(c, b) and !apart(c, d)) {
            out[i + 1] = between(c, r);
            out[i + w] = between(c, b);
            out[i + w + 1] = between(between(c, r), between(b, d));
            f.edge[by * half + bx] = 0;
        } else {
            out[i + 1] = shade(bx * 2 + 1, by * 2);
            out[i + w] = shade(bx * 2, by * 2 + 1);
            out[i + w + 1] = shade(bx * 2 + 1, by * 2 + 1);
            f.edge[by * half + bx] = 1;
        }
    };
}

// Strokes drawn far to near, thick where depth parts and thin where one person's surfaces nearly touch.
const f = @import("frame.zig");
const brush = @import("brush.zig");
const s = @import("strokes.zig");

var order: [s.most_strokes]u32 = undefined;
var half: [s.most_run]f32 = undefined;
var one_object: bool = false;

fn gap(x: f32, y: f32, nx: f32, ny: f32) f32 {
    one_object = false;
    const w: i32 = @intCast(f.width);
    const h: i32 = @intCast(f.height);
    const ax = f.whole(@floor(x + nx * 3.5));
    const ay = f.whole(@floor(y + ny * 3.5));
    const bx = f.whole(@floor(x - nx * 3.5));
    const by = f.whole(@floor(y - ny * 3.5));
    if (ax < 0 or ay < 0 or ax >= w or ay >= h or bx < 0 or by < 0 or bx >= w or by >= h) return 0.2;
    const i: usize = @intCast(ay * w + ax);
    const j: usize = @intCast(by * w + bx);
    const za: f32 = if (f.depth[i] > 0) 1 / f.depth[i] else 99;
    const zb: f32 = if (f.depth[j] > 0) 1 / f.depth[j] else 99;
    const c: usize = @intCast(f.least(w * h - 1, f.greatest(0, f.whole(@floor(y)) * w + f.whole(@floor(x)))));
    one_object = (f.seen[f.owner[i]].whose >> 8) == (f.seen[f.owner[j]].whose >> 8) and (f.seen[f.owner[c]].whose >> 8) > 0;
    return @abs(za - zb);
}
fn sort(low: i32, high: i32) void {
    if (low >= high) return;
    var i = low;
    var j = high;
    const pivot = s.strokes[order[@intCast(@divTrunc(low + high, 2))]].over_z;
    while (i <= j) {
        while (s.strokes[order[@intCast(i)]].over_z < pivot) i += 1;
        while (s.strokes[order[@intCast(j)]].over_z > pivot) j -= 1;
        if (i <= j) {
            const t = order[@intCast(i)];
            order[@intCast(i)] = order[@intCast(j)];
            order[@intCast(j)] = t;
            i += 1;
            j -= 1;
        }
    }
    sort(low, j);
    sort(i, high);
}
fn rounded(p: [][3]f32, rounds: u32) void {
    for (0..rounds) |_| {
        var px = p[0][0];
        var py = p[0][1];
        var i: usize = 1;
        while (i + 1 < p.len) : (i += 1) {
            const cx = p[i][0];
            const cy = p[i][1];
            p[i][0] = (px + 2 * cx + p[i + 1][0]) / 4;
            p[i][1] = (py + 2 * cy + p[i + 1][1]) / 4;
            px = cx;
            py = cy;
        }
    }
}
// A ruled line made by hand: it wavers a little and runs past its corner.
fn wavered(p: [][3]f32, stroke: *const s.Stroke) void {
    const n = p.len;
    const dx = p[n - 1][0] - p[0][0];
    const dy = p[n - 1][1] - p[0][1];
    const long = f.greatest(1e-3, @sqrt(dx * dx + dy * dy));
    const most = f.least(1.1, long / 70) * stroke.manner.wobble;
    for (p, 0..) |*q, i| {
        const t = f.float(i) / f.float(n - 1);
        const d = brush.noise(t * long / 55, stroke.manner.seed) * most;
        q[0] -= dy / long * d;
        q[1] += dx / long * d;
    }
    const over = stroke.manner.over;
    if (over <= 0 or long <= 24) return;
    if (stroke.starts) {
        p[0][0] -= dx / long * over;
        p[0][1] -= dy / long * over;
    }
    if (stroke.ends) {
        p[n - 1][0] += dx / long * over;
        p[n - 1][1] += dy / long * over;
    }
}
fn measure(p: [][3]f32, stroke: *const s.Stroke, weight: f32) void {
    const n = p.len;
    const o = &stroke.manner;
    var g: f32 = 0;
    var parted: f32 = 1;
    const tail = f.least(stroke.long * 0.42, 46);
    for (0..n) |i| {
        const t: f32 = f.float(i) / f.float(n - 1);
        const end = f.least(t, 1 - t) * stroke.long;
        var k = (1 - o.taper) + o.taper * f.smooth(0, tail, end);
        k *= 1 + 0.16 * brush.noise(f.float(i) * 0.31 + f.float(o.seed), o.seed);
        if (o.outline) {
            if (i % 2 == 0) {
                const q = p[f.least(n - 1, i + 1)];
                const r = p[if (i > 0) i - 1 else 0];
                const dx = q[0] - r[0];
                const dy = q[1] - r[1];
                const l = f.greatest(1e-3, @sqrt(dx * dx + dy * dy));
                g = gap(p[i][0], p[i][1], -dy / l, dx / l);
                parted = if (one_object) f.smooth(0.006, 0.030, g) else 1;
            }
            k *= (0.78 + 0.64 * f.smooth(0.08, 0.9, g)) * (if (o.soft) parted else 1);
        }
        half[i] = weight * k * 0.5;
    }
    for (0..2) |_| {
        var i: usize = 1;
        while (i + 1 < n) : (i += 1) half[i] = (half[i - 1] + half[i] * 2 + half[i + 1]) / 4;
    }
}
pub export fn ink() void {
    const p = &f.parameters;
    for (0..s.stroke_count) |i| order[i] = @intCast(i);
    if (s.stroke_count > 0) sort(0, @as(i32, @intCast(s.stroke_count)) - 1);
    for (0..s.stroke_count) |at| {
        const stroke = &s.strokes[order[at]];
        const o = &stroke.manner;
        const line = s.points[stroke.from..][0..stroke.count];
        const z = 1 / stroke.over_z;
        const scale = p.focal / z;
        const fade = f.fades[@intFromFloat(f.least(1023, f.greatest(0, z) * 16.667))];
        if (fade > 0.93) continue;
        if (o.rounds > 0 and !o.straight) rounded(line, o.rounds + (if (o.outline) @as(u32, @intFromFloat(f.least(12, scale / 170))) else 0));
        if (o.straight) wavered(line, stroke);
        const weight = o.weight * p.widths[@intFromFloat(f.least(31, f.greatest(0, scale / 40)))] * (1 - 0.45 * fade);
        measure(line, stroke, weight);
        const haze = f.Four{ p.haze[0], p.haze[1], p.haze[2], 254 };
        const c = f.channels(o.colour);
        const base: f.Four = if (o.colour == 0) .{ p.ink[0], p.ink[1], p.ink[2], 254 } else .{ f.float(c[0]), f.float(c[1]), f.float(c[2]), 254 };
        const colour = base + (haze - base) * @as(f.Four, @splat(fade * 0.85));
        brush.next_stroke();
        for (0..stroke.count - 1) |i| {
            if (f.greatest(half[i], half[i + 1]) > 0.05) brush.capsule(line[i][0], line[i][1], line[i + 1][0], line[i + 1][1], half[i], half[i + 1], colour, o.alpha);
        }
    }
    s.forget();
}

// Lines in the world become strokes on the paper: projected, cut where something stands before them, kept to be drawn.
const f = @import("frame.zig");
const mesh = @import("mesh.zig");

pub const Manner = struct { weight: f32, bias: f32, taper: f32, over: f32, alpha: f32, shortest: f32, step: f32, wobble: f32, rounds: u32, straight: bool, outline: bool, soft: bool, seed: i32, colour: u32 };
pub const Stroke = struct { from: u32, count: u32, long: f32, over_z: f32, starts: bool, ends: bool, manner: Manner };
pub const most_strokes = 8000;
const most_points = 400000;
pub const most_run = 20000;
pub var strokes: [most_strokes]Stroke = undefined;
pub var stroke_count: u32 = 0;
pub var points: [most_points][3]f32 = undefined;
pub var point_count: u32 = 0;
var run: [most_run][3]f32 = undefined;
var run_count: u32 = 0;
var shown: [most_run]u8 = undefined;

pub fn forget() void {
    stroke_count = 0;
    point_count = 0;
}
pub fn visible(x: f32, y: f32, over_z: f32, bias: f32) bool {
    const w: i32 = @intCast(f.width);
    const h: i32 = @intCast(f.height);
    const px = f.whole(@floor(x));
    const py = f.whole(@floor(y));
    if (px < 1 or py < 1 or px >= w - 1 or py >= h - 1) return px > -40 and py > -40 and px < w + 40 and py < h + 40;
    const z = 1 / over_z;
    const limit = 1 / (z - bias - z * 0.004);
    const i: usize = @intCast(py * w + px);
    const row = f.width;
    const d = &f.depth;
    return d[i] <= limit or d[i - 1] <= limit or d[i + 1] <= limit or d[i - row] <= limit or d[i + row] <= limit or d[i - row - 1] <= limit or d[i + row + 1] <= limit or d[i - row + 1] <= limit or d[i + row - 1] <= limit;
}
fn flush(manner: *const Manner) void {
    const n = run_count;
    run_count = 0;
    if (n < 2) return;
    for (0..n) |i| shown[i] = @intFromBool(visible(run[i][0], run[i][1], run[i][2], manner.bias));
    for (1..n - 1) |i| {
        if (shown[i] == 0 and shown[i - 1] != 0 and shown[i + 1] != 0) shown[i] = 1;
    }
    var i: usize = 0;
    while (i < n) {
        if (shown[i] == 0) {
            i += 1;
            continue;
        }
        var j = i;
        while (j + 1 < n and shown[j + 1] != 0) j += 1;
        if (j > i) keep(i, j, n, manner);
        i = j + 1;
    }
}
fn keep(i: usize, j: usize, n: usize, manner: *const Manner) void {
    var long: f32 = 0;
    var sum: f32 = 0;
    for (i..j) |k| {
        const dx = run[k + 1][0] - run[k][0];
        const dy = run[k + 1][1] - run[k][1];
        long += @sqrt(dx * dx + dy * dy);
    }
    const count: u32 = @intCast(j + 1 - i);
    if (long <= manner.shortest or stroke_count >= most_strokes or point_count + count >= most_points) return;
    for (i..j + 1) |k| {
        points[point_count + k - i] = run[k];
        sum += run[k][2];
    }
    strokes[stroke_count] = .{ .from = point_count, .count = count, .long = long, .over_z = sum / f.float(count), .starts = i == 0, .ends = j == n - 1, .manner = manner.* };
    stroke_count += 1;
    point_count += count;
}
fn in_camera(p: [*]const f32) [3]f32 {
    const q = &f.parameters;
    const d = [3]f32{ p[0] - q.eye[0], p[1] - q.eye[1], p[2] - q.eye[2] };
    return .{ f.dot(q.right, d), f.dot(q.up, d), f.dot(q.forward, d) };
}
pub fn polyline(from: [*]const f32, n: usize, manner: *const Manner) void {
    run_count = 0;
    if (n < 2) return;
    var a = in_camera(from);
    for (1..n) |i| {
        const b = in_camera(from + i * 3);
        segment(a, b, manner);
        a = b;
    }
    flush(manner);
}
fn segment(a: [3]f32, b: [3]f32, manner: *const Manner) void {
    const focal = f.parameters.focal;
    if (a[2] < f.near and b[2] < f.near) return flush(manner);
    var p = a;
    var q = b;
    if (a[2] < f.near or b[2] < f.near) {
        const t = (f.near - a[2]) / (b[2] - a[2]);
        const cut = [3]f32{ a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, f.near };
        if (a[2] < f.near) {
            flush(manner);
            p = cut;
        } else q = cut;
    }
    const za = 1 / p[2];
    const zb = 1 / q[2];
    const x0 = f.half_w + focal * p[0] * za;
    const y0 = f.half_h - focal * p[1] * za;
    const dx = f.half_w + focal * q[0] * zb - x0;
    const dy = f.half_h - focal * q[1] * zb - y0;
    var t0: f32 = 0;
    var t1: f32 = 1;
    const w = f.parameters.width + 60;
    const h = f.parameters.height + 60;
    inline for (.{ .{ -dx, x0 + 60 }, .{ dx, w - x0 }, .{ -dy, y0 + 60 }, .{ dy, h - y0 } }) |side| {
        const along: f32 = side[0];
        const left: f32 = side[1];
        if (along == 0) {
            if (left < 0) t1 = -1;
        } else {
            const r = left / along;
            if (along < 0) {
                if (r > t0) t0 = r;
            } else if (r < t1) t1 = r;
        }
    }
    if (t0 >= t1) return flush(manner);
    if (t0 > 0) flush(manner);
    const long = @sqrt(dx * dx + dy * dy) * (t1 - t0);
    const steps: usize = f.greatest(1, @as(usize, @intFromFloat(@ceil(long / manner.step))));
    if (run_count == 0) {
        run[0] = .{ x0 + dx * t0, y0 + dy * t0, za + (zb - za) * t0 };
        run_count = 1;
    }
    for (1..steps + 1) |k| {
        const t = t0 + (t1 - t0) * f.float(k) / f.float(steps);
        if (run_count >= most_run) break;
        run[run_count] = .{ x0 + dx * t, y0 + dy * t, za + (zb - za) * t };
        run_count += 1;
    }
    if (t1 < 1) flush(manner);
}
fn facing(normal: [3]f32, at: [3]f32) bool {
    const eye = f.parameters.eye;
    return f.dot(normal, .{ eye[0] - at[0], eye[1] - at[1], eye[2] - at[2] }) > 0;
}
pub export fn lines(m: *mesh.Mesh) void {
    for (0..m.lines) |i| {
        const l = &m.line[i];
        const p = l.points;
        var weight = l.weight;
        if (l.kind == 1 and !facing(l.first, .{ p[0], p[1], p[2] })) continue;
        if (l.kind >= 2) {
            const middle = [3]f32{ (p[0] + p[3]) / 2, (p[1] + p[4]) / 2, (p[2] + p[5]) / 2 };
            const a = facing(l.first, middle);
            const b = if (l.kind == 3) facing(l.second, middle) else a;
            if (!a and !b and (l.one_sided != 0 or l.kind == 3)) continue;
            if (l.kind == 3 and a == b) weight *= 0.72;
        }
        polyline(p, l.count, &.{ .weight = weight, .bias = l.bias, .taper = l.taper, .over = l.over, .alpha = l.alpha, .shortest = l.shortest, .step = l.step, .wobble = l.wobble, .rounds = l.rounds, .straight = l.straight != 0, .outline = false, .soft = false, .seed = l.seed, .colour = l.colour });
    }
}

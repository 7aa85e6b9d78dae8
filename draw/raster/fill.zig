// Small filled shapes of a face: eyes, mouths. A clip keeps an iris in its eye; what stands before it hides it.
const f = @import("frame.zig");

const most_corners = 96;
var clip: [f.most]u8 = undefined;
var clip_box: [4]i32 = .{ 0, 0, 0, 0 };
var clipping = false;

const Box = struct { xa: i32, ya: i32, xb: i32, yb: i32 };
fn box_of(points: [*]const f32, n: usize) Box {
    var b = Box{ .xa = 100000, .ya = 100000, .xb = -1, .yb = -1 };
    for (0..n) |i| {
        b.xa = f.least(b.xa, f.whole(@floor(points[i * 2])));
        b.ya = f.least(b.ya, f.whole(@floor(points[i * 2 + 1])));
        b.xb = f.greatest(b.xb, f.whole(@ceil(points[i * 2])));
        b.yb = f.greatest(b.yb, f.whole(@ceil(points[i * 2 + 1])));
    }
    return .{ .xa = f.greatest(0, b.xa), .ya = f.greatest(0, b.ya), .xb = f.least(@as(i32, @intCast(f.width)) - 1, b.xb), .yb = f.least(@as(i32, @intCast(f.height)) - 1, b.yb) };
}
var row: [1280 + 2]f32 = undefined;
// How much of each pixel of a row lies within, from four lines through it.
fn cover_row(points: [*]const f32, n: usize, y: i32, b: Box) void {
    @memset(row[@intCast(b.xa)..@intCast(b.xb + 2)], 0);
    for (0..4) |sub| {
        const yc = f.float(y) + (f.float(sub) + 0.5) / 4;
        var cross: [most_corners]f32 = undefined;
        var count: usize = 0;
        for (0..n) |i| {
            const j = if (i + 1 < n) i + 1 else 0;
            const y0 = points[i * 2 + 1];
            const y1 = points[j * 2 + 1];
            if ((y0 <= yc) == (y1 <= yc)) continue;
            const x = points[i * 2] + (yc - y0) / (y1 - y0) * (points[j * 2] - points[i * 2]);
            var at = count;
            while (at > 0 and cross[at - 1] > x) : (at -= 1) cross[at] = cross[at - 1];
            cross[at] = x;
            count += 1;
        }
        var k: usize = 0;
        while (k + 1 < count) : (k += 2) {
            const l = f.greatest(f.float(b.xa), cross[k]);
            const r = f.least(f.float(b.xb + 1), cross[k + 1]);
            if (r <= l) continue;
            var x = f.whole(@floor(l));
            while (x <= f.least(b.xb, f.whole(@floor(r)))) : (x += 1) {
                const part = f.least(r, f.float(x + 1)) - f.greatest(l, f.float(x));
                if (part > 0) row[@intCast(x)] += part / 4;
            }
        }
    }
}
pub export fn clip_to(points: [*]const f32, n: u32) void {
    clipping = n > 2 and n <= most_corners;
    if (!clipping) return;
    const b = box_of(points, n);
    clip_box = .{ b.xa, b.ya, b.xb, b.yb };
    if (b.xa > b.xb) return;
    var y = b.ya;
    while (y <= b.yb) : (y += 1) {
        cover_row(points, n, y, b);
        var x = b.xa;
        while (x <= b.xb) : (x += 1) clip[@as(usize, @intCast(y)) * f.width + @as(usize, @intCast(x))] = @intFromFloat(f.least(@as(f32, 1), row[@intCast(x)]) * 255);
    }
}
pub export fn fill(points: [*]const f32, n: u32, red: f32, green: f32, blue: f32, alpha: f32, over_z: f32) void {
    if (n < 3 or n > most_corners) return;
    const z = 1 / over_z;
    const limit = 1 / (z - 0.03);
    const b = box_of(points, n);
    if (b.xa > b.xb) return;
    const colour = f.Four{ red, green, blue, 254 };
    var y = b.ya;
    while (y <= b.yb) : (y += 1) {
        if (clipping and (y < clip_box[1] or y > clip_box[3])) continue;
        cover_row(points, n, y, b);
        var x = b.xa;
        while (x <= b.xb) : (x += 1) {
            const i = @as(usize, @intCast(y)) * f.width + @as(usize, @intCast(x));
            var cover = f.least(@as(f32, 1), row[@intCast(x)]) * alpha;
            if (cover <= 0.004 or f.depth[i] > limit) continue;
            if (clipping) {
                if (x < clip_box[0] or x > clip_box[2]) continue;
                cover *= f.float(clip[i]) / 255;
            }
            const q = f.channels(f.frame[i]);
            const c = f.Four{ f.float(q[0]), f.float(q[1]), f.float(q[2]), 255 };
            f.frame[i] = f.packed_colour(c + (colour - c) * @as(f.Four, @splat(cover)) + @as(f.Four, @splat(0.5)));
        }
    }
}

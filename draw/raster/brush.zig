// A stroke is capsules; where they overlap, the darker of two counts once.
const f = @import("frame.zig");

var stroke: u16 = 0;
var whose: [f.most]u16 = @splat(0);
var covered: [f.most]u8 = @splat(0);

pub fn next_stroke() void {
    stroke +%= 1;
    if (stroke == 0) {
        @memset(whose[0..], 0);
        stroke = 1;
    }
}
pub fn blend(i: usize, cover: f32, colour: f.Four, alpha: f32) void {
    const before: f32 = if (whose[i] == stroke) f.float(covered[i]) / 255 else 0;
    if (cover <= before) return;
    whose[i] = stroke;
    covered[i] = @intFromFloat(cover * 255);
    const more = (cover - before) * alpha / f.greatest(0.001, 1 - before * alpha);
    const q = f.channels(f.frame[i]);
    const c = f.Four{ f.float(q[0]), f.float(q[1]), f.float(q[2]), 255 };
    f.frame[i] = f.packed_colour(c + (colour - c) * @as(f.Four, @splat(more)) + @as(f.Four, @splat(0.5)));
}
pub fn capsule(ax: f32, ay: f32, bx: f32, by: f32, r0: f32, r1: f32, colour: f.Four, alpha: f32) void {
    const w: i32 = @intCast(f.width);
    const widest = f.greatest(r0, r1) + 1;
    const xa = f.greatest(0, f.whole(@floor(f.least(ax, bx) - widest)));
    const xb = f.least(w - 1, f.whole(@ceil(f.greatest(ax, bx) + widest)));
    const ya = f.greatest(0, f.whole(@floor(f.least(ay, by) - widest)));
    const yb = f.least(@as(i32, @intCast(f.height)) - 1, f.whole(@ceil(f.greatest(ay, by) + widest)));
    if (xa > xb or ya > yb) return;
    const dx = bx - ax;
    const dy = by - ay;
    const over = 1 / f.greatest(1e-6, dx * dx + dy * dy);
    const one: f.Four = @splat(1);
    const none: f.Four = @splat(0);
    const steep = @abs(dy) > 0.3;
    const slope = if (steep) dx / dy else 0;
    const reach = if (steep) widest * @sqrt(dx * dx + dy * dy) / @abs(dy) + 1 else 0;
    var y = ya;
    while (y <= yb) : (y += 1) {
        const py = f.float(y) + 0.5 - ay;
        var x = xa;
        var last = xb;
        if (steep) {
            const centre = ax + py * slope;
            x = f.greatest(xa, f.whole(@floor(centre - reach)));
            last = f.least(xb, f.whole(@ceil(centre + reach)));
        }
        while (x <= last) : (x += 4) {
            const px = @as(f.Four, @splat(f.float(x) + 0.5 - ax)) + f.iota;
            const t = f.least(one, f.greatest(none, (px * @as(f.Four, @splat(dx)) + @as(f.Four, @splat(py * dy))) * @as(f.Four, @splat(over))));
            const ex = px - t * @as(f.Four, @splat(dx));
            const ey = @as(f.Four, @splat(py)) - t * @as(f.Four, @splat(dy));
            const r = @as(f.Four, @splat(r0)) + t * @as(f.Four, @splat(r1 - r0));
            const cover = f.least(one, f.least(r + r, r + @as(f.Four, @splat(0.5)) - @sqrt(ex * ex + ey * ey)));
            if (!@reduce(.Or, cover > none)) continue;
            inline for (0..4) |lane| {
                if (x + lane <= xb and cover[lane] > 0.004) blend(@intCast(y * w + x + lane), cover[lane], colour, alpha);
            }
        }
    }
}
pub export fn dot(x: f32, y: f32, r: f32, red: f32, green: f32, blue: f32, alpha: f32) void {
    next_stroke();
    capsule(x, y, x, y, r, r, .{ red, green, blue, 254 }, alpha);
}
fn hash(n: i32) f32 {
    const u: u32 = @bitCast(n);
    var x: u32 = (u ^ (u >> 15)) *% 0x2c1b3c6d;
    x = (x ^ (x >> 12)) *% 0x297a2d39;
    return f.float(x ^ (x >> 15)) / 4294967296.0;
}
pub fn noise(x: f32, seed: i32) f32 {
    const i: i32 = f.whole(@floor(x));
    const part = x - @floor(x);
    const t = part * part * (3 - 2 * part);
    const a = hash(i *% 7919 +% seed *% 131);
    const b = hash((i + 1) *% 7919 +% seed *% 131);
    return (a + (b - a) * t) * 2 - 1;
}

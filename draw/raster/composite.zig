// Washes smoothed at their edges, light laid over, all of it on the marker's paper.
const f = @import("frame.zig");
const air = &@import("shafts.zig").air;
const Bytes = @Vector(16, u8);
const Wide = @Vector(16, u16);

fn shaft_row(y: usize, row: []u8) void {
    const w = f.width / 8;
    const fy = f.greatest(0, (f.float(y) - 3.5) / 8);
    const y0: usize = @intFromFloat(fy);
    const t: u32 = @intFromFloat((fy - @floor(fy)) * 8);
    const y1 = f.least(f.height / 8 - 1, y0 + 1);
    var before: u32 = 0;
    for (0..w + 1) |x| {
        const at = f.least(w - 1, x);
        const now: u32 = @as(u32, air[y0 * w + at]) * (8 - t) + @as(u32, air[y1 * w + at]) * t;
        if (x == 0) {
            for (0..4) |q| row[q] = @intCast(now / 8);
        } else for (0..8) |q| {
            const to = x * 8 - 4 + q;
            if (to < f.width) row[to] = @intCast((before * @as(u32, @intCast(8 - q)) + now * @as(u32, @intCast(q))) >> 6);
        }
        before = now;
    }
}
fn smoothed(i: usize) u32 {
    const w = f.width;
    const o = &f.shaded;
    const near = f.channels(o[i - 1]) + f.channels(o[i + 1]) + f.channels(o[i - w]) + f.channels(o[i + w]);
    const corners = f.channels(o[i - w - 1]) + f.channels(o[i - w + 1]) + f.channels(o[i + w - 1]) + f.channels(o[i + w + 1]);
    const sum = f.channels(o[i]) * @as(f.Words, @splat(4)) + near * @as(f.Words, @splat(2)) + corners + @as(f.Words, @splat(8));
    const r = sum >> @splat(4);
    return r[0] | (r[1] << 8) | (r[2] << 16) | 0xff000000;
}
pub export fn composite(shaft: u32) void {
    const w = f.width;
    const half = w / 2;
    var row: [1280 + 16]u8 = undefined;
    const beam_four: @Vector(4, u16) = @intFromFloat(f.Four{ f.parameters.beam[0], f.parameters.beam[1], f.parameters.beam[2], 0 });
    const beam: Wide = @shuffle(u16, beam_four, undefined, @Vector(16, i32){ 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3 });
    for (0..f.height) |y| {
        if (shaft != 0) shaft_row(y, row[0..]);
        @memcpy(f.frame[y * w .. y * w + w], f.shaded[y * w .. y * w + w]);
        if (y > 0 and y < f.height - 1) {
            const edges = f.edge[(y / 2) * half ..][0..half];
            for (1..half - 1) |bx| {
                if (edges[bx] == 0) continue;
                inline for (0..2) |q| f.frame[y * w + bx * 2 + q] = smoothed(y * w + bx * 2 + q);
            }
        }
        var x: usize = 0;
        while (x < w) : (x += 4) {
            const i = y * w + x;
            const raw: Bytes = @bitCast(@as(f.Words, f.frame[i..][0..4].*));
            var d: Wide = raw;
            if (shaft != 0) {
                const four: @Vector(4, u16) = @as(@Vector(4, u8), row[x..][0..4].*);
                const alpha: Wide = @shuffle(u16, four, undefined, @Vector(16, i32){ 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3 });
                const t = (beam * alpha) >> @splat(8);
                d = d + (((@as(Wide, @splat(255)) - d) * t) >> @splat(8));
            }
            const paper: Wide = @as(Bytes, @bitCast(@as(f.Words, f.marker[i..][0..4].*)));
            d = (d * paper + @as(Wide, @splat(128))) >> @splat(8);
            const out: Bytes = @truncate(d);
            f.frame[i..][0..4].* = @as(f.Words, @bitCast(out)) | @as(f.Words, @splat(0xff000000));
        }
    }
}

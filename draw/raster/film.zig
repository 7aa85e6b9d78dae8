// The frame as an encoder wants it: BT.709, limited range, a quarter of the colour.
const f = @import("frame.zig");
pub export var planes: [f.most * 3 / 2]u8 = undefined;

pub export fn to_planes() void {
    const w = f.width;
    const n = w * f.height;
    for (0..f.height / 2) |by| for (0..w / 2) |bx| {
        const i = by * 2 * w + bx * 2;
        var sum: f.Words = @splat(0);
        for ([4]usize{ 0, 1, w, w + 1 }) |o| {
            const c = f.channels(f.frame[i + o]);
            sum += c;
            planes[i + o] = @intCast(16 + ((c[0] * 47 + c[1] * 157 + c[2] * 16 + 128) >> 8));
        }
        const r: i32 = @intCast(sum[0]);
        const g: i32 = @intCast(sum[1]);
        const b: i32 = @intCast(sum[2]);
        planes[n + by * (w / 2) + bx] = @intCast(128 + ((-26 * r - 87 * g + 112 * b + 512) >> 10));
        planes[n + n / 4 + by * (w / 2) + bx] = @intCast(128 + ((112 * r - 102 * g - 10 * b + 512) >> 10));
    };
}

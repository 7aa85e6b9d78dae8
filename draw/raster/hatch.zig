// Hatching in the form's own shadow.
const f = @import("frame.zig");
const brush = @import("brush.zig");

pub export fn hatch() void {
    const ca: f32 = 0.58168;
    const sa: f32 = -0.81342;
    const p = &f.parameters;
    const colour = f.Four{ p.ink[0], p.ink[1], p.ink[2], 254 };
    const reach = p.width + p.height;
    var q: f32 = -reach;
    while (q < reach) : (q += 7.5) {
        const wave = brush.noise(q * 0.37, 5) * 2;
        var on = false;
        var lx: f32 = 0;
        var ly: f32 = 0;
        var count: u32 = 0;
        var t: f32 = -reach;
        while (t < reach) : (t += 5) {
            const x = f.half_w - q * sa + t * ca + wave;
            const y = f.half_h + q * ca + t * sa;
            if (x < 0 or y < 0 or x >= p.width or y >= p.height) {
                on = false;
                continue;
            }
            if (f.hatched[@as(usize, @intFromFloat(y / 2)) * (f.width / 2) + @as(usize, @intFromFloat(x / 2))] != 0) {
                if (!on) {
                    on = true;
                    lx = x + brush.noise(q + t, 2) * 2;
                    ly = y;
                    count = 0;
                }
                count += 1;
            } else if (on) {
                on = false;
                if (count > 2) {
                    brush.next_stroke();
                    brush.capsule(lx, ly, x - ca * 4, y - sa * 4, 0.525, 0.525, colour, 0.30);
                }
            }
        }
    }
}

// Light in the air: the coarse shadow map is marched at an eighth of the picture's size.
const f = @import("frame.zig");
const shadow = @import("shadow.zig");
const shade = @import("shade.zig");

const steps = 22;
pub var air: [160 * 160]u8 = undefined;

pub export fn shafts() void {
    const p = &f.parameters;
    const w = f.width / 8;
    const h = f.height / 8;
    const side = f.shaft_side;
    for (0..h) |y| for (0..w) |x| {
        const over = f.depth[(y * 8 + 4) * f.width + x * 8 + 4];
        const far: f32 = f.least(if (over > 0) 1 / over else 12, 12);
        const a = (f.float(x * 8 + 4) - f.half_w) / p.focal;
        const b = -(f.float(y * 8 + 4) - f.half_h) / p.focal;
        const v = [3]f32{ p.right[0] * a + p.up[0] * b + p.forward[0], p.right[1] * a + p.up[1] * b + p.forward[1], p.right[2] * a + p.up[2] * b + p.forward[2] };
        var from: f32 = 0.9;
        var to: f32 = far;
        inline for (0..3) |k| {
            const iv = 1 / (if (@abs(v[k]) < 1e-6) 1e-6 else v[k]);
            const one = (p.room[k] - p.eye[k]) * iv;
            const two = (p.room[3 + k] - p.eye[k]) * iv;
            from = f.greatest(from, f.least(one, two));
            to = f.least(to, f.greatest(one, two));
        }
        const du = f.dot(p.shadow_x, v) * p.shadow_scale[0] / 8;
        const dv = f.dot(p.shadow_y, v) * p.shadow_scale[1] / 8;
        const dz = f.dot(p.shadow_z, v);
        const eu = shade.eye_in_light[0] * p.shadow_scale[0] / 8;
        const ev = shade.eye_in_light[1] * p.shadow_scale[1] / 8;
        const ez = shade.eye_in_light[2] + 0.03;
        const each = far / steps;
        var sum: f32 = 0;
        const jitter = f.float((x * 7 + y * 13) % 8) / 8;
        for (0..steps) |k| {
            const d = (f.float(k) + jitter) * each;
            if (d < from or d > to) continue;
            const u = eu + du * d;
            const t = ev + dv * d;
            if (u < 0 or t < 0 or u >= side or t >= side) continue;
            if (shadow.coarse[@as(usize, @intFromFloat(t)) * side + @as(usize, @intFromFloat(u))] < ez + dz * d) sum += each;
        }
        const q = sum * p.shaft;
        air[y * w + x] = @intFromFloat(255 * (1 - 1 / (1 + q + q * q * 0.5 + q * q * q / 6)));
    };
    // The grain of the march is taken out.
    for (0..h) |y| for (0..w) |x| {
        const x1 = f.least(x + 1, w - 1);
        const y1 = f.least(y + 1, h - 1);
        air[y * w + x] = @intCast((@as(u32, air[y * w + x]) + air[y * w + x1] + air[y1 * w + x] + air[y1 * w + x1] + 2) / 4);
    };
}

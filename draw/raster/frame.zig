// What all parts of the core share: the buffers of one frame, the camera and the light, small arithmetic.
pub const Four = @Vector(4, f32);
pub const Words = @Vector(4, u32);
pub const most: usize = 1280 * 720;
pub const room: usize = 64;
pub const shadow_side: usize = 2048;
pub const shaft_side: usize = 256;
pub const near: f32 = 0.06;

// In the order in which src/raster/parameters.ts writes them.
pub const Parameters = extern struct {
    width: f32,
    height: f32,
    eye: [3]f32,
    right: [3]f32,
    up: [3]f32,
    forward: [3]f32,
    focal: f32,
    light: [3]f32,
    fill: [3]f32,
    blobs: f32,
    ceiling: [4]f32,
    haze: [3]f32,
    shadow_x: [3]f32,
    shadow_y: [3]f32,
    shadow_z: [3]f32,
    shadow_from: [2]f32,
    shadow_scale: [2]f32,
    shaft: f32,
    beam: [3]f32,
    room: [6]f32,
    ink: [3]f32,
    widths: [32]f32,
};
pub export var parameters: Parameters = undefined;
pub var width: usize = 1280;
pub var height: usize = 720;
pub var half_w: f32 = 640;
pub var half_h: f32 = 360;

pub export var depth: [most + room]f32 = undefined;
pub export var owner: [most + room]u32 = undefined;
pub export var shaded: [most + 1280 + room]u32 = undefined;
pub export var frame: [most + room]u32 = undefined;
pub export var marker: [most + room]u32 = undefined;
pub export var tones: [256 * 20 * 4]f32 = undefined;
// 1 floor, 2 hair, 4 figure, 8 hatched, 16 clear of haze
pub export var flags: [256]u8 = undefined;
pub export var fades: [1024]f32 = undefined;
pub export var sky: [1280]u32 = undefined;
pub export var blobs: [64 * 4]f32 = undefined;
pub var edge: [most / 4]u8 = undefined;
pub var hatched: [most / 4]u8 = undefined;

// A triangle that is seen: how light and form run over the screen, and whose it is.
pub const Seen = extern struct { lit: f32, lit_x: f32, lit_y: f32, form: f32, form_x: f32, form_y: f32, whose: u32, pad: u32 };
pub const most_seen = 160000;
pub var seen: [most_seen]Seen = undefined;
pub var seen_count: u32 = 1;

pub const iota: Four = .{ 0, 1, 2, 3 };

// Zig's own float min and max become calls in WebAssembly (NaN rules); a select is one instruction.
pub inline fn least(a: anytype, b: anytype) @TypeOf(a, b) {
    const T = @TypeOf(a, b);
    const x: T = a;
    const y: T = b;
    return if (T == Four) @select(f32, x < y, x, y) else if (x < y) x else y;
}
pub inline fn greatest(a: anytype, b: anytype) @TypeOf(a, b) {
    const T = @TypeOf(a, b);
    const x: T = a;
    const y: T = b;
    return if (T == Four) @select(f32, x > y, x, y) else if (x > y) x else y;
}
pub inline fn within(x: f32, a: f32, b: f32) f32 {
    return least(b, greatest(a, x));
}
pub inline fn whole(x: f32) i32 {
    return @intFromFloat(within(x, -100000, 100000));
}
pub inline fn float(x: anytype) f32 {
    return @floatFromInt(x);
}
pub inline fn dot(a: [3]f32, b: [3]f32) f32 {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
pub fn smooth(a: f32, b: f32, x: f32) f32 {
    const t = within((x - a) / (b - a), 0, 1);
    return t * t * (3 - 2 * t);
}
pub inline fn packed_colour(c: Four) u32 {
    const q: @Vector(4, i32) = @intFromFloat(c);
    const u: Words = @bitCast(q);
    return u[0] | (u[1] << 8) | (u[2] << 16) | 0xff000000;
}
pub inline fn channels(a: u32) Words {
    return .{ a & 255, (a >> 8) & 255, (a >> 16) & 255, 0 };
}

pub export fn begin() void {
    width = @intFromFloat(parameters.width);
    height = @intFromFloat(parameters.height);
    half_w = parameters.width / 2;
    half_h = parameters.height / 2;
    @memset(depth[0 .. width * height + room], 0);
    @memset(owner[0 .. width * height + room], 0);
    seen_count = 1;
    seen[0].whose = 0;
}

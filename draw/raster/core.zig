// A picture in WebAssembly: depth, washes, light in the air, ink. What src/raster calls is what these export.
comptime {
    _ = @import("frame.zig");
    _ = @import("mesh.zig");
    _ = @import("triangles.zig");
    _ = @import("shadow.zig");
    _ = @import("shade.zig");
    _ = @import("shafts.zig");
    _ = @import("composite.zig");
    _ = @import("brush.zig");
    _ = @import("strokes.zig");
    _ = @import("outlines.zig");
    _ = @import("ink.zig");
    _ = @import("hatch.zig");
    _ = @import("fill.zig");
    _ = @import("film.zig");
}

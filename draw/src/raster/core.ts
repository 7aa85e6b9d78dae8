import { coreBytes } from './core-bytes.ts'

// The raster core, built from ../../raster/core.zig. One instance holds one picture at a time.
type Address = { value: number }
type CoreExports = {
  memory: WebAssembly.Memory
  __heap_base?: Address
  memory_from(base: number): void
  allocate(bytes: number): number
  mark(): number
  release(to: number): void
  begin(): void
  raster_mesh(mesh: number): void
  shadow_clear(): void
  shadow_keep(): void
  shadow_restore(ua: number, va: number, ub: number, vb: number): void
  shadow_coarse(): void
  shadow_mesh(mesh: number): void
  shade_all(): void
  shafts(): void
  composite(shaft: number): void
  dot(x: number, y: number, r: number, red: number, green: number, blue: number, alpha: number): void
  lines(mesh: number): void
  outlines(mesh: number): void
  ink(): void
  hatch(): void
  clip_to(points: number, count: number): void
  fill(points: number, count: number, red: number, green: number, blue: number, alpha: number, overZ: number): void
  to_planes(): void
} & Record<
  'parameters' | 'depth' | 'owner' | 'frame' | 'marker' | 'tones' | 'flags' | 'fades' | 'sky' | 'blobs' | 'planes',
  Address
>

// Arrays over the core's memory are made when they are asked for: it may have grown since.
export type Core = {
  run: CoreExports
  base: number
  floats(at: number, count: number): Float32Array
  words(at: number, count: number): Uint32Array
  bytes(at: number, count: number): Uint8Array
  put(values: Float32Array | Uint32Array | Uint8Array): number
}

export const openCore = (): Core => {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(coreBytes()))
  const run = instance.exports as unknown as CoreExports
  run.memory_from(run.__heap_base?.value ?? run.memory.buffer.byteLength)
  const floats = (at: number, count: number) => new Float32Array(run.memory.buffer, at, count)
  const words = (at: number, count: number) => new Uint32Array(run.memory.buffer, at, count)
  const bytes = (at: number, count: number) => new Uint8Array(run.memory.buffer, at, count)
  const put: Core['put'] = (values) => {
    const at = run.allocate(values.byteLength)
    bytes(at, values.byteLength).set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    return at
  }
  return { run, base: run.mark(), floats, words, bytes, put }
}

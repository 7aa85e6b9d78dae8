import { drawFace } from '../head/face.ts'
import { dot, smooth, subtract, times, unit, type Vector, within } from '../math/vector.ts'
import type { InkLine } from '../mesh/mesh.ts'
import { openCore } from '../raster/core.ts'
import { type Packed, pack, packStrokes, type Shared } from '../raster/pack.ts'
import { inkWidths, type Parameters, writeParameters } from '../raster/parameters.ts'
import { type Camera, type Lens, lensOf } from './lens.ts'
import { airOf, type ShadowFrame, shadowRect } from './light.ts'
import { markerPaper } from './marker.ts'
import { type Palette, paletteOf } from './palette.ts'
import type { Scene, SceneSet } from './scene.ts'
import { tonesOf } from './tones.ts'

export type Size = { width: number; height: number }
// The picture in the core's memory: copied by who keeps it.
export type Pressed = Size & { rgba: () => Uint8Array; planes: () => Uint8Array; depth: () => Float32Array; lens: Lens }
export type Press = { draw: (scene: Scene, camera: Camera & { focus?: number }, size: Size) => Pressed }

const most = 1280 * 720

// Draws scenes, one after another. What stays (the set, its shadows, the paper) is laid out once.
export const openPress = (): Press => {
  const core = openCore()
  const { run } = core
  let shared: Shared = new Map()
  let papers = { width: 0, height: 0 }
  let palette: { of: Palette; key: string } | undefined
  let laid:
    | {
        set: SceneSet
        packed: Packed[]
        mark: number
        shadow: ShadowFrame
        covered?: readonly [number, number, number, number]
      }
    | undefined
  let stood: { meshes: Scene['meshes']; packed: Packed[] } | undefined

  const paper = ({ width, height }: Size): void => {
    if (papers.width === width && papers.height === height) return
    core.words(run.marker.value, width * height).set(markerPaper(width, height))
    papers = { width, height }
  }
  const coloured = (scene: Scene): Palette => {
    const key = JSON.stringify([scene.moment.palette, scene.moment.light.kind])
    if (palette?.key === key) return palette.of
    const of = paletteOf(scene.moment.palette, scene.moment.light.kind)
    const { tones, flags } = tonesOf(of)
    core.floats(run.tones.value, tones.length).set(tones)
    core.bytes(run.flags.value, flags.length).set(flags)
    palette = { of, key }
    return of
  }
  const layOut = (scene: Scene, parameters: (shadow: ShadowFrame) => void): NonNullable<typeof laid> => {
    if (laid?.set !== scene.set) {
      run.release(core.base)
      shared = new Map()
      const packed = scene.set.meshes.map((mesh) => pack(core, mesh, shared, true))
      for (const { meshes } of scene.people)
        for (const { topology } of meshes)
          if (topology)
            for (const part of [topology.triangleEdges, topology.ends])
              if (!shared.has(part)) shared.set(part, core.put(part))
      laid = { set: scene.set, packed, mark: run.mark(), shadow: scene.set.shadow }
      stood = undefined
      parameters(laid.shadow)
      run.shadow_clear()
      for (const { at, mesh } of packed) if (mesh.shadow) run.shadow_mesh(at)
      run.shadow_keep()
    }
    if (stood?.meshes !== scene.meshes) {
      run.release(laid.mark)
      const packed = scene.meshes.map((mesh) => pack(core, mesh, shared, false))
      stood = { meshes: scene.meshes, packed }
      parameters(laid.shadow)
      if (laid.covered) run.shadow_restore(...laid.covered)
      laid.covered = shadowRect(laid.shadow, scene.meshes)
      for (const { at, mesh } of packed) if (mesh.shadow) run.shadow_mesh(at)
      run.shadow_coarse()
    }
    return laid
  }
  const air = (scene: Scene, focus: number | undefined): void => {
    const { fog, fogNear, fogLong } = airOf(scene.moment)
    const fades = new Float32Array(1024)
    for (let i = 0; i < 1024; i++) {
      const z = i * 0.06
      const far = fog * (1 - Math.exp(-Math.max(0, z - fogNear) / fogLong))
      const soft = focus === undefined ? 0 : smooth(focus + 0.8, focus + 5.5, z) * scene.softness(focus)
      fades[i] = within(far + soft, 0, 0.95)
    }
    core.floats(run.fades.value, 1024).set(fades)
  }
  const sky = (lens: Lens, { sky: tones }: Palette): void => {
    const level = Math.sqrt(lens.forward[0] ** 2 + lens.forward[2] ** 2)
    const horizon = lens.height / 2 + (lens.forward[1] / Math.max(0.05, level)) * lens.focal
    const rows = new Uint32Array(lens.height)
    for (let y = 0; y < lens.height; y++) {
      const t = within((y - horizon + lens.height * 0.9) / (lens.height * 0.9))
      const [a, b, s] = t < 0.55 ? [tones[2], tones[1], t / 0.55] : [tones[1], tones[0], (t - 0.55) / 0.45]
      const c = (q: 0 | 1 | 2): number => Math.round(a[q] + (b[q] - a[q]) * s)
      rows[y] = c(0) | (c(1) << 8) | (c(2) << 16) | 0xff000000
    }
    core.words(run.sky.value, lens.height).set(rows)
  }
  const faces = (scene: Scene, lens: Lens, colours: Palette): void => {
    for (const { face } of scene.people) {
      const drawn = drawFace(face, lens, colours)
      if (drawn.strokes.length === 0) continue
      const mark = run.mark()
      const flat = (points: readonly (readonly [number, number])[]): number =>
        core.put(Float32Array.from(points.flat()))
      for (const fill of drawn.fills) {
        run.clip_to(fill.within ? flat(fill.within) : 0, fill.within?.length ?? 0)
        run.fill(flat(fill.points), fill.points.length, ...fill.colour, fill.alpha, fill.overZ)
      }
      const strokes = drawn.strokes.map(
        (stroke): InkLine => ({ bias: 0.011, shortest: 1.5, ...stroke, plain: stroke.points.length > 11 }),
      )
      run.lines(packStrokes(core, strokes))
      run.ink()
      run.release(mark)
    }
  }

  return {
    draw(scene, camera, size) {
      const width = size.width - (size.width % 4)
      const height = size.height - (size.height % 2)
      if (width * height > most) throw new RangeError(`a picture of ${width} by ${height} is more than the core holds`)
      const lens = lensOf(camera, width, height)
      const colours = coloured(scene)
      paper({ width, height })
      const { light, set } = scene.moment
      const fill = unit([
        lens.right[0] * -0.55 - lens.forward[0] * 0.55,
        lens.right[1] * -0.55 - lens.forward[1] * 0.55 + 0.75,
        lens.right[2] * -0.55 - lens.forward[2] * 0.55,
      ])
      const shaft = airOf(scene.moment).shaft
      const written = (shadow: ShadowFrame): void => {
        const parameters: Parameters = {
          ...{ width, height, eye: lens.eye, right: lens.right, up: lens.up, forward: lens.forward, focal: lens.focal },
          ...{ light: unit(light.dir), fill, blobs: Math.min(64, scene.blobs.length), shaft, beam: colours.beam },
          ceiling: set.inside ? [1, set.room.to[1] * 0.42, set.room.to[1], 0.24] : [0, 0, 1, 0],
          ...{ haze: colours.haze, ink: colours.ink, room: [...set.room.from, ...set.room.to], widths: inkWidths },
          ...{ shadowX: shadow.turn.x, shadowY: shadow.turn.y, shadowZ: shadow.turn.z },
          ...{ shadowFrom: shadow.from, shadowScale: shadow.scale },
        }
        writeParameters(core, parameters)
      }
      const { packed } = layOut(scene, written)
      written(scene.set.shadow)
      const blobs = scene.blobs.slice(0, 64).flatMap(([x, z, wide, deep]) => [x, z, 1 / wide, 1 / deep])
      core.floats(run.blobs.value, blobs.length).set(blobs)
      air(scene, camera.focus)
      sky(lens, colours)
      // Of this picture alone.
      const kept = run.mark()
      const loose = scene.loose.map((mesh) => pack(core, mesh, shared, false))
      run.begin()
      const seen = [...(stood?.packed ?? []), ...packed, ...loose].filter(
        ({ mesh }) => !isBehind(mesh.hiddenFrom, lens.eye),
      )
      for (const { at } of seen) run.raster_mesh(at)
      run.shade_all()
      if (shaft > 0.02) run.shafts()
      run.composite(shaft > 0.02 ? 1 : 0)
      scene.overlay?.(lens, run.dot)
      run.hatch()
      for (const each of seen) {
        if (!each.mesh.inked) continue
        if (each.smooth) run.outlines(each.at)
        run.lines(each.at)
      }
      run.ink()
      faces(scene, lens, colours)
      run.release(kept)
      return {
        ...{ width, height, lens },
        rgba: () => core.bytes(run.frame.value, width * height * 4),
        planes: () => {
          run.to_planes()
          return core.bytes(run.planes.value, (width * height * 3) / 2)
        },
        depth: () => core.floats(run.depth.value, width * height),
      }
    },
  }
}

const isBehind = (plane: { point: Vector; normal: Vector } | undefined, eye: Vector): boolean =>
  plane !== undefined && dot(subtract(eye, plane.point), times(plane.normal, 1)) < 0

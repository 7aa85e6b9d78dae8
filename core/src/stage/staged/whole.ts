import type { Figure } from '../figure.ts'
import type { Mark, Prop } from '../mark.ts'
import type { Point } from '../space.ts'
import { wrapped } from '../vector.ts'
import type { StagedFigure, StagedMark, StagedProp } from './staged-shot.ts'

// Between the stage's metres and radians and the whole numbers of a plan, both ways.
type Whole = [number, number, number]
export const thousandths = (x: number): number => Math.round(x * 1000) + 0
// A hand may turn a thing round and round.
export const wholeTurn = (x: number): number => thousandths(Math.abs(x) > 2 * Math.PI ? wrapped(x) : x)
export const real = (x: number): number => x / 1000
export const wholePoint = ([x, y, z]: Point): Whole => [thousandths(x), thousandths(y), thousandths(z)]
export const realPoint = ([x, y, z]: Whole): Point => [real(x), real(y), real(z)]

type Cloth = Figure['wear']['over'] | Figure['wear']['head'] | Figure['wear']['top'] | Figure['wear']['bottom']
const wholeCloth = ({ tone, accent, pattern }: Cloth) => ({
  tone: thousandths(tone),
  ...(accent ? { accent: true as const } : {}),
  ...(pattern === 'plain' ? {} : { pattern }),
})
const realCloth = ({ tone, accent, pattern }: Pick<StagedFigure['top'], 'tone' | 'accent' | 'pattern'>) => ({
  tone: real(tone),
  accent: accent === true,
  pattern: pattern ?? ('plain' as const),
})
const nothing = { cut: 'none', tone: 1, accent: false, pattern: 'plain' } as const

export const wholeFigure = ({ body, hair, wear }: Figure): StagedFigure => ({
  tall: thousandths(body.height),
  age: body.age,
  sex: body.sex,
  build: body.build,
  skin: thousandths(body.skin),
  hair: {
    cut: hair.cut,
    tone: thousandths(hair.tone),
    ...(hair.beard === 'none' ? {} : { beard: hair.beard }),
  },
  outfit: wear.outfit,
  top: { cut: wear.top.cut, sleeve: thousandths(wear.top.sleeve), ...wholeCloth(wear.top) },
  bottom: { cut: wear.bottom.cut, length: thousandths(wear.bottom.length), ...wholeCloth(wear.bottom) },
  ...(wear.over.cut === 'none' ? {} : { over: { cut: wear.over.cut, ...wholeCloth(wear.over) } }),
  ...(wear.head.cut === 'none' ? {} : { head: { cut: wear.head.cut, ...wholeCloth(wear.head) } }),
  feet: wear.feet,
  ...(wear.trims.length === 0 ? {} : { trims: [...wear.trims] }),
})

export const realFigure = (staged: StagedFigure): Figure => ({
  body: {
    height: real(staged.tall),
    age: staged.age,
    sex: staged.sex,
    build: staged.build,
    skin: real(staged.skin),
  },
  hair: { cut: staged.hair.cut, tone: real(staged.hair.tone), beard: staged.hair.beard ?? 'none' },
  wear: {
    outfit: staged.outfit,
    top: { cut: staged.top.cut, sleeve: real(staged.top.sleeve), ...realCloth(staged.top) },
    bottom: { cut: staged.bottom.cut, length: real(staged.bottom.length), ...realCloth(staged.bottom) },
    over: staged.over ? { cut: staged.over.cut, ...realCloth(staged.over) } : { ...nothing },
    head: staged.head ? { cut: staged.head.cut, ...realCloth(staged.head) } : { ...nothing },
    feet: staged.feet,
    trims: staged.trims ?? [],
  },
})

const sides = <A, B>(of: { left?: A | undefined; right?: A | undefined }, each: (one: A) => B) => ({
  ...(of.left === undefined ? {} : { left: each(of.left) }),
  ...(of.right === undefined ? {} : { right: each(of.right) }),
})

export const wholeMark = (mark: Mark): StagedMark => ({
  at: wholePoint(mark.at),
  face: wholeTurn(mark.face),
  pose: mark.pose,
  ...(mark.look === undefined ? {} : { look: typeof mark.look === 'string' ? mark.look : wholePoint(mark.look) }),
  ...(mark.expression === 'neutral' ? {} : { expression: mark.expression }),
  ...(mark.speaks ? { speaks: true as const } : {}),
  ...(mark.holds === undefined ? {} : { holds: sides(mark.holds, (prop) => prop) }),
  ...(mark.reach === undefined ? {} : { reach: sides(mark.reach, wholePoint) }),
  ...(mark.on === undefined ? {} : { on: thousandths(mark.on.height) }),
})

export const realMark = (staged: StagedMark): Mark => ({
  at: realPoint(staged.at),
  face: real(staged.face),
  pose: staged.pose,
  ...(staged.look === undefined
    ? {}
    : { look: typeof staged.look === 'string' ? staged.look : realPoint(staged.look) }),
  expression: staged.expression ?? 'neutral',
  ...(staged.speaks ? { speaks: true } : {}),
  ...(staged.holds === undefined ? {} : { holds: sides(staged.holds, (prop) => prop) }),
  ...(staged.reach === undefined ? {} : { reach: sides(staged.reach, realPoint) }),
  ...(staged.on === undefined ? {} : { on: { piece: 'on', place: 'on', height: real(staged.on) } }),
})

export const wholeProp = (prop: Prop): StagedProp => ({
  kind: prop.kind,
  ...(prop.kind === 'thing' && prop.name !== '' ? { name: prop.name } : {}),
  at: wholePoint(prop.at),
  face: wholeTurn(prop.face),
  size: wholePoint(prop.size),
  ...(prop.heldBy === undefined ? {} : { heldBy: prop.heldBy }),
  ...(prop.accent ? { accent: true as const } : {}),
})

export const realProp = (staged: StagedProp): Prop => ({
  kind: staged.kind,
  name: staged.name ?? '',
  at: realPoint(staged.at),
  face: real(staged.face),
  size: realPoint(staged.size),
  ...(staged.heldBy === undefined ? {} : { heldBy: staged.heldBy }),
  ...(staged.accent ? { accent: true } : {}),
})

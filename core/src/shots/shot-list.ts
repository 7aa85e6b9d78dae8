import { csvCell } from '../csv/index.ts'
import type { Scene } from '../screenplay/scene.ts'
import type { Character } from '../story/character.ts'
import type { Shot } from './shot.ts'

export type ShotRow = { number: number; scene: Scene; shot: Shot; ms: number }
export type ShotListWords = Record<
  | 'number'
  | 'scene'
  | 'size'
  | 'angle'
  | 'move'
  | 'lens'
  | 'seconds'
  | 'characters'
  | 'description'
  | 'line'
  | 'props'
  | 'sound',
  string
>

const spoken = ({ scene, shot }: ShotRow): string => {
  const shown = new Set(shot.elementIds)
  return scene.elements
    .filter(({ id, kind }) => shown.has(id) && (kind === 'dialogue' || kind === 'lyric'))
    .map(({ text }) => text)
    .join(' / ')
}

// RFC 4180, with the mark that tells a spreadsheet it is UTF-8: Thai would be nonsense without.
export const printShotList = (
  rows: readonly ShotRow[],
  characters: readonly Pick<Character, 'id' | 'name'>[],
  heads: ShotListWords,
  name: (value: string) => string = (value) => value,
): string => {
  const names = new Map(characters.map((each) => [each.id, each.name]))
  const lines = rows.map((row) => {
    const { shot } = row
    return [
      String(row.number),
      row.scene.heading?.text ?? '',
      name(shot.size),
      name(shot.angle),
      name(shot.move),
      name(shot.lens),
      (row.ms / 1000).toFixed(1),
      shot.characterIds.flatMap((id) => names.get(id) ?? []).join('; '),
      shot.description,
      spoken(row),
      shot.props.join('; '),
      [...shot.ambience, ...shot.effects].map(name).join('; '),
    ]
  })
  return `\uFEFF${[Object.values(heads), ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')}`
}

import { digest, type FilmData } from '../build/index.ts'
import type { Version } from './approval.ts'

const shortMark = (value: unknown): string => digest(value).slice(0, 16)

const versionOf = (pieces: Record<string, string>): Version => ({ mark: digest(pieces), pieces })

// What the script says, whoever wrote it and when.
export const scriptVersion = ({ scenes }: Pick<FilmData, 'scenes'>): Version =>
  versionOf(
    Object.fromEntries(
      scenes.map(({ id, rank, heading, elements }) => [
        id,
        shortMark({ rank, heading, said: elements.map(({ kind, text }) => [kind, text]) }),
      ]),
    ),
  )

// What the board shows. A take is chosen after.
export const boardVersion = ({ shots }: Pick<FilmData, 'shots'>): Version =>
  versionOf(
    Object.fromEntries(
      shots.map(({ id, updatedAt: _, updatedBy: __, stillTake: ___, clipTake: ____, byHand: _____, ...shown }) => [
        id,
        shortMark(shown),
      ]),
    ),
  )

export const cutVersion = (filmId: string, cutKey: string | undefined): Version =>
  versionOf(cutKey === undefined ? {} : { [filmId]: cutKey })

import { factsOf, type UnitSpec, unitKindSchema } from '@peace/core/build'
import { wordsOf } from '@peace/core/moderation'
import { type Verdicts, verdictOn } from '../moderator.ts'
import type { Moderation } from '../ports.ts'
import type { ArtifactRow } from '../rows.ts'
import type { Faults } from './faults.ts'
import type { Process } from './process.ts'
import type { Random } from './random.ts'

// A classifier that says no, says nothing, says it late, or speaks of something else; and what it has passed, for the
// oracle: nothing is made of words, and nothing is shown, that it has not.
// `texts`: what it was shown, by its hash; `lines`: of those it has passed.
export type Looks = { verdicts: Map<string, readonly string[]>; texts: Map<string, string>; lines: Set<string> }
export const noLooks = (): Looks => ({ verdicts: new Map(), texts: new Map(), lines: new Set() })

const filesHash = (files: readonly { path: string }[]): string => files.map(({ path }) => path).join(' ')

const isPassed = ({ verdicts }: Looks, hash: string): boolean => verdicts.get(hash)?.length === 0

export const isShownUnseen = (looks: Looks, { kind, quality, source, files }: ArtifactRow): boolean =>
  source === 'made' &&
  quality !== 'draft' &&
  factsOf(unitKindSchema.parse(kind)).looked === 'picture' &&
  !isPassed(looks, filesHash(files))

const linesOf = (text: string | undefined): string[] => text?.split('\n') ?? []

export const isSaidUnseen = ({ lines }: Looks, spec: UnitSpec): boolean =>
  wordsOf([{ spec }]).some(({ text }) => linesOf(text).some((line) => !lines.has(line)))

type Ground = { faults: Faults; random: Random; looks: Looks }
const patienceMs = 20_000

export const simModeration = ({ faults, random, looks }: Ground, process: Process): Moderation => {
  const verdicts: Verdicts = {
    read: (hash) => process.step('verdict', () => looks.verdicts.get(hash), { call: true }),
    keep: (hash, refused) =>
      process.step(
        'keep-verdict',
        () => {
          looks.verdicts.set(hash, refused)
          if (refused.length === 0) for (const line of linesOf(looks.texts.get(hash))) looks.lines.add(line)
        },
        { call: true },
      ),
  }
  const ask = async (hash: string, refuses: number) => {
    const ms = faults.happens('moderator-late') ? random.between(patienceMs, 120_000) : random.between(200, 3_000)
    await process.step('classify', () => undefined, { call: true, ms })
    if (faults.happens('moderator-silent')) throw new Error('no word')
    if (faults.happens('moderator-for-another')) return { item: `not ${hash}`, refused: [] }
    return { item: hash, refused: faults.happens('moderator-refuses', refuses) ? ['violence'] : [] }
  }
  const look = (hash: string, refuses: number) =>
    verdictOn(
      verdicts,
      hash,
      () => ask(hash, refuses),
      () => process.step('patience', () => undefined, { ms: patienceMs }),
    )
  return {
    film: async (_film, words) => words.map(({ hash }) => isPassed(looks, hash)),
    words: (_place, { hash, text }) => {
      looks.texts.set(hash, text)
      return look(hash, 0.002)
    },
    result: async ({ spec }, files) =>
      spec.quality === 'draft' || factsOf(spec.kind).looked !== 'picture'
        ? { is: 'passed' }
        : look(filesHash(files), 0.03),
  }
}

import {
  type Applied,
  applyOperations,
  automaticCut,
  type Cut,
  type CutOperation,
  type CutRecord,
  type Deed,
  type Entry,
  historyOf,
  layOut,
  type Montage,
  merged,
  mostInOne,
  nextTurn,
  operationsIn,
  type Sources,
  sourcesOf,
  standing,
  stepsOf,
  viewsFor,
} from '@peace/core/cutting'
import { paths } from '@peace/core/paths'
import { contentTables } from '@peace/core/stored'
import { useCallback, useMemo, useRef, useState } from 'react'
import { newId } from '../../data/ids.ts'
import { useCollection } from '../../data/live.ts'
import { createDocument, write } from '../../data/write.ts'
import { useFilm } from '../../session/film.tsx'
import { useArtifacts } from '../../session/film-content.ts'
import { type FilmFrames, useFrames } from '../../session/film-frames.ts'
import { useHere } from '../../session/workspaces.tsx'

export type CutHere = {
  found: FilmFrames
  cut: Cut
  montage: Montage
  // The film as the script makes it, with none of the edits.
  automatic: Montage
  sources: Sources
  lengths: ReadonlyMap<string, number>
  collisions: Applied['collisions']
  history: Entry[]
  steps: ReturnType<typeof stepsOf>
  perform: (deeds: readonly Deed[]) => void
  // As it would be, while a hand still drags.
  tried: (deeds: readonly Deed[]) => Cut
  problem: unknown
}

export const useCuts = (): CutRecord[] => {
  const { film, workspaceId } = useFilm()
  const found = useCollection(paths.cuts(workspaceId, film.id), contentTables.cut)
  return found.status === 'ready' ? found.data : []
}

const withoutNothing = <T>(value: T): T => JSON.parse(JSON.stringify(value))

// Adds to this tab's own document; when that is full, to the next.
const useOwnEdits = (cutId: string, refused: (problem: unknown) => void) => {
  const { film, workspaceId } = useFilm()
  const { profile } = useHere()
  const own = useRef<{ id: string; cutId: string; operations: object[] }>(undefined)
  return useCallback(
    (added: readonly CutOperation[]) => {
      for (let rest = added; rest.length > 0; ) {
        const open = own.current?.cutId === cutId && own.current.operations.length < mostInOne ? own.current : undefined
        const room = mostInOne - (open?.operations.length ?? 0)
        const now = rest.slice(0, room).map(({ by: _, ...each }) => withoutNothing(each))
        rest = rest.slice(room)
        const id = open?.id ?? newId()
        const operations = [...(open?.operations ?? []), ...now]
        own.current = { id, cutId, operations }
        const path = paths.edit(workspaceId, film.id, id)
        const stamp = { updatedAt: Date.now(), updatedBy: profile.id }
        if (open) write(path, { operations, ...stamp }, refused)
        else createDocument(path, { id, cutId, operations, ...stamp }).catch(refused)
      }
    },
    [cutId, film.id, workspaceId, profile.id, refused],
  )
}

export const useCut = (cutId: string, record: CutRecord | undefined): CutHere | undefined => {
  const { film, workspaceId } = useFilm()
  const { profile } = useHere()
  const found = useFrames()
  const artifacts = useArtifacts()
  const edits = useCollection(paths.edits(workspaceId, film.id), contentTables.edit, {
    where: [['cutId', '==', cutId]],
  })
  const [problem, setProblem] = useState<unknown>()
  const [mine, setMine] = useState<{ cutId: string; operations: CutOperation[] }>({ cutId, operations: [] })
  const keep = useOwnEdits(cutId, setProblem)
  const made = artifacts.status === 'ready' ? artifacts.data : undefined
  const stored = edits.status === 'ready' ? edits.data : undefined
  const lengths = useMemo(
    () => new Map((made ?? []).flatMap(({ key, ms }) => (ms ? [[key, ms] as const] : []))),
    [made],
  )
  const units = found?.units
  const data = found?.film
  const name = record?.name ?? film.title
  const aspect = record?.aspect ?? film.settings.aspect
  const automatic = useMemo(
    () =>
      units &&
      automaticCut(
        { id: cutId, filmId: film.id, name: name || 'film', rate: 24, aspect },
        units,
        (unit) => lengths.get(unit),
        data && viewsFor(data, aspect),
      ),
    [units, lengths, cutId, film.id, name, aspect, data],
  )
  const sources = useMemo(() => sourcesOf(units ?? []), [units])
  const all = useMemo(
    () => merged([...(stored ?? []).map(operationsIn), mine.cutId === cutId ? mine.operations : []]),
    [stored, mine, cutId],
  )
  const applied = useMemo(() => automatic && applyOperations(automatic, standing(all)), [automatic, all])
  const cut = useMemo(() => applied && layOut(applied.montage), [applied])
  const latest = useRef(all)
  latest.current = all
  const perform = useCallback(
    (deeds: readonly Deed[]) => {
      if (deeds.length === 0) return
      const turn = nextTurn(latest.current)
      const added = deeds.map(
        (deed, n) => ({ ...deed, id: newId(), by: profile.id, madeAt: Date.now(), turn: turn + n }) as CutOperation,
      )
      latest.current = merged([latest.current, added])
      setMine((before) => ({
        cutId,
        operations: [...(before.cutId === cutId ? before.operations : []), ...added],
      }))
      keep(added)
    },
    [profile.id, cutId, keep],
  )
  const montage = applied?.montage
  const tried = useCallback(
    (deeds: readonly Deed[]): Cut => {
      if (!montage) throw new Error('nothing to try it on')
      const trial = deeds.map((deed, n) => ({ ...deed, id: `try-${n}`, by: 'try', madeAt: 0, turn: n }) as CutOperation)
      return layOut(applyOperations(montage, trial).montage)
    },
    [montage],
  )
  return useMemo(
    () =>
      found && stored && automatic && applied && cut
        ? {
            ...{ found, cut, automatic, sources, lengths, perform, tried, problem },
            montage: applied.montage,
            collisions: applied.collisions,
            history: historyOf(all),
            steps: stepsOf(all, profile.id),
          }
        : undefined,
    [found, stored, automatic, applied, cut, sources, lengths, perform, tried, problem, all, profile.id],
  )
}

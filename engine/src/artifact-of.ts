import { madeFrom, type UnitSpec } from '@peace/core/build'
import type { JobPlan } from './plans.ts'
import type { ArtifactRow, AttemptRow, JobRow, Kept, UnitRow } from './rows.ts'

// How what was made is filed: what it is, where it lies, who made it and why they, and from what.

export type Planned = { spec: UnitSpec; plan: JobPlan; maxHeight: JobRow['maxHeight'] }

// What was made here had no choice; of the others it is told why, and what had failed before.
const whyHere = ({ decision }: AttemptRow, said: UnitRow['said']): Pick<ArtifactRow['provenance'], 'why'> => {
  const { reason, score, runnerUp } = decision
  if (typeof reason !== 'string') return {}
  const scored = typeof score === 'number' ? { score } : {}
  const second = typeof runnerUp === 'string' ? { runnerUp } : {}
  return { why: { reason, ...scored, ...second, tried: said.slice(-10) } }
}

// Kept with it, so that the page can say later what has changed since.
const madeFromOf = ({ spec, plan: { units, at }, maxHeight }: Planned): ArtifactRow['madeFrom'] =>
  madeFrom(
    spec,
    (key) => {
      const place = at.get(key)
      return place === undefined ? undefined : units[place]
    },
    maxHeight === undefined ? undefined : { maxHeight },
  )

export const artifactOf = (
  attempt: AttemptRow,
  kept: Kept,
  planned: Planned,
  said: UnitRow['said'],
  now: number,
): ArtifactRow => ({
  key: attempt.unitKey,
  workspaceId: attempt.workspaceId,
  filmId: attempt.filmId,
  kind: attempt.kind,
  subject: attempt.subject,
  quality: planned.spec.quality,
  take: planned.spec.take,
  source: 'made',
  files: kept.files,
  ...(kept.ms === undefined ? {} : { ms: kept.ms }),
  provenance: {
    backend: attempt.backend,
    model: kept.model,
    attemptId: attempt.id,
    ...(kept.notice ? { notice: kept.notice } : {}),
    ...(kept.note ? { note: kept.note } : {}),
    ...whyHere(attempt, said),
  },
  madeFrom: madeFromOf(planned),
  paidMillis: 0,
  hidden: true,
  createdAt: now,
})

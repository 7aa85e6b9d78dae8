import { z } from 'zod'
import { type Job, jobSchema } from './job.ts'
import { isFinal } from './progress.ts'
import { inLine } from './waiting.ts'

// A build as the page of all builds reads it: with the line it waits in, and the letters of its pieces.
export const buildSchema = jobSchema.extend({ paid: z.boolean().default(false), marks: z.string().default('') })
export type Build = z.infer<typeof buildSchema>

export type WaitsFor =
  // In its workspace's line; paid work by what the plan allows at once, drafts by the places there are for all.
  | { is: 'turn'; place: number; paid: boolean }
  | { is: 'answer'; until: number }
  | { is: 'machine' }
  // Held for looking.
  | { is: 'look'; words: number; results: number }

const isWaiting = ({ state }: Pick<Job, 'state'>): boolean =>
  state === 'PENDING' || state === 'VALIDATING' || state === 'QUEUED'

// Those of one workspace that wait in line, in their order: paid work and drafts each by themselves.
export const waitingLine = (builds: readonly Build[], paid: boolean): Build[] =>
  inLine(
    builds
      .filter((each) => isWaiting(each) && each.paid === paid)
      .map((each) => ({ id: each.id, since: each.waitsSince ?? each.createdAt, build: each })),
  ).map(({ build }) => build)

// Why a build does not go on; undefined when it does.
export const waitsFor = (build: Build, all: readonly Build[]): WaitsFor | undefined => {
  if (isFinal(build.state)) return undefined
  if (isWaiting(build)) {
    const line = waitingLine(all, build.paid)
    return { is: 'turn', place: line.findIndex(({ id }) => id === build.id) + 1, paid: build.paid }
  }
  if (build.question) return { is: 'answer', until: build.question.until }
  const { held } = build
  if (held && !build.marks.includes('u')) return { is: 'look', words: held.words, results: held.results }
  // Pieces stand in a machine's line, and none of them is being made.
  return build.marks.includes('q') && !build.marks.includes('u') ? { is: 'machine' } : undefined
}

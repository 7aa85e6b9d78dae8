import { type ArtifactFile, factsOf } from '@peace/core/build'
import type { Fault, Made, WorkOrder } from './backend.ts'
import type { Seen } from './moderator.ts'
import type { Ports } from './ports.ts'
import type { Kept } from './rows.ts'
import type { Outcome } from './settle.ts'

export const bad = (code: Fault['code'], message: string): Fault => ({ code, message, next: 'again' })

// Done means: the bytes are in our own keeping, of the right type, and as long and large as asked.
const flawIn = ({ spec }: WorkOrder, files: readonly ArtifactFile[]): Fault | undefined => {
  const { file, type, leastMs, leastSize } = factsOf(spec.kind).right(spec.fields)
  const main = files.find(({ role }) => role === file)
  if (!main) return bad('empty', `no ${file} file`)
  if (files.some(({ bytes }) => bytes === 0)) return bad('empty', 'a file without bytes')
  if (!type.test(main.contentType)) return bad('corrupt', main.contentType)
  if (leastMs !== undefined && (main.ms ?? leastMs) < leastMs) return bad('corrupt', `${main.ms} ms of ${leastMs}`)
  const { width, height } = leastSize ?? { width: 0, height: 0 }
  return (main.width ?? width) < width || (main.height ?? height) < height
    ? bad('corrupt', `${main.width}x${main.height}`)
    : undefined
}

export class Refused extends Error {
  override name = 'Refused'
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.message)
    this.fault = fault
  }
}

// Files a result and looks at it. What is wrong with the result itself is a fault; a keeping that fails is thrown,
// and tried again without making anything anew.
export const keepResult = async (ports: Ports, order: WorkOrder, made: Made): Promise<Outcome> => {
  const { attemptId } = order
  const { costMicros } = made
  if (made.files.length === 0)
    return { attemptId, is: 'failed', fault: bad('empty', 'success without output'), costMicros }
  const files = await ports.blobs.keep(order, made)
  const fault = flawIn(order, files)
  if (fault) return { attemptId, is: 'failed', fault, costMicros }
  return outcomeOf(order, { ...made, files }, await lookAt(ports, order, files))
}

// Whoever cannot look says nothing, and nothing is not a pass.
export const lookAt = (ports: Ports, order: WorkOrder, files: readonly ArtifactFile[]): Promise<Seen> =>
  ports.moderation.result(order, files).catch(() => ({ is: 'unseen' }))

export const outcomeOf = ({ attemptId }: Pick<WorkOrder, 'attemptId'>, kept: Kept, seen: Seen): Outcome => {
  if (seen.is === 'passed') return { attemptId, is: 'done', kept }
  if (seen.is === 'unseen') return { attemptId, is: 'held', kept }
  const fault = bad('filtered', `moderation: ${seen.categories.join(', ')}`)
  return { attemptId, is: 'failed', fault, costMicros: kept.costMicros }
}

import { DomainError } from '@peace/core/errors'
import { files } from '@peace/core/paths'
import { needsEnglish, type TemplateOrder, templateOrder, type WorkInput } from '@peace/core/templates'
import { ownOrder, type Workflow } from '@peace/core/workflows'
import type { WorkOrder } from '@peace/engine/ports'
import { claimUrl } from './addresses.ts'
import { inEnglish } from './english.ts'
import type { Keeping } from './keeping.ts'
import { lastFrame } from './last-frame.ts'

const marginMs = 10 * 60_000

const fileOf = ({ needs }: WorkOrder, key: string | undefined) =>
  needs.find((need) => need.key === key)?.artifact.files.find(({ role }) => role === 'main')

// The picture a clip begins with: the still, or the last frame of the piece before it.
export const firstFramePath = async (order: WorkOrder, keeping: Keeping): Promise<string | undefined> => {
  if (order.spec.kind !== 'clip') return undefined
  const { before, still } = order.spec.inputs
  const file = fileOf(order, before ?? still)
  if (!file) return undefined
  if (!file.contentType.startsWith('video/')) return file.path
  return lastFrame(keeping, file.path, `${files.incoming(order.attemptId, 0)}-first.png`)
}

const pathFor = async (order: WorkOrder, keeping: Keeping, picture: { portrait: number } | { firstFrame: true }) => {
  if ('firstFrame' in picture) return firstFramePath(order, keeping)
  return order.spec.kind === 'still' ? fileOf(order, order.spec.inputs.portraits[picture.portrait])?.path : undefined
}

const slotsFor = async ({ template, slots }: TemplateOrder, workspaceId: string): Promise<TemplateOrder['slots']> => {
  const { prompt } = slots
  if (typeof prompt !== 'string' || !needsEnglish(template, prompt)) return slots
  return { ...slots, prompt: await inEnglish(prompt, workspaceId) }
}

export type Work = { input: WorkInput; template: TemplateOrder }

// The order for a ComfyUI somewhere: which graph, what fills it, where the pictures lie and where the result goes.
// Every address in it is ours.
export const workFor = async (
  order: WorkOrder,
  keeping: Keeping,
  now: number,
  available?: ReadonlySet<string>,
  lookMayChange = false,
  // A graph of the workspace's own, for a machine that has said yes to it.
  own?: Workflow,
): Promise<Work | undefined> => {
  const template = own ? ownOrder(order.spec, own) : templateOrder(order.spec, available, lookMayChange)
  if (!template) return undefined
  const lastsMs = Math.max(60_000, order.deadlineAt - now) + marginMs
  const references: Record<string, string> = {}
  for (const [slot, picture] of Object.entries(template.pictures)) {
    const path = await pathFor(order, keeping, picture)
    if (!path) throw new DomainError('not-found', { what: 'picture', slot })
    references[slot] = await keeping.readUrl(path, lastsMs)
  }
  const contentType = template.template.makes === 'image' ? 'image/png' : 'video/mp4'
  const put = await keeping.writeUrl(files.incoming(order.attemptId, 0), lastsMs, contentType)
  const input: WorkInput = {
    attempt: order.attemptId,
    claim: claimUrl(order.attemptId, order.nonce),
    template: template.template.id,
    ...(own ? { own: template.template } : {}),
    slots: await slotsFor(template, order.workspaceId),
    references,
    uploads: [put.url],
    uploadHeaders: put.headers,
    deadlineMs: Math.max(1000, order.deadlineAt - now),
  }
  return { input, template }
}

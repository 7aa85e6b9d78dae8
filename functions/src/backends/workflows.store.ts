import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { Template } from '@peace/core/templates'
import {
  type GivenWorkflow,
  makesOf,
  mostWorkflows,
  notSaid,
  ownTemplate,
  ownTemplateId,
  pointProblems,
  readGraph,
  sumOf,
  type Workflow,
  workflowSchema,
} from '@peace/core/workflows'
import type { Firestore } from 'firebase-admin/firestore'
import type { z } from 'zod'
import { readDocument, readIfReadable } from '../documents.store.ts'
import { rememberedBy } from '../jobs/remembered.ts'
import { inEmulator } from '../params.ts'

// Graphs that a workspace brought. Whatever the page said of one is looked at again here.

export const readWorkflows = async (store: Firestore, workspaceId: string): Promise<Workflow[]> => {
  const { docs } = await store.collection(paths.workflows(workspaceId)).limit(mostWorkflows).get()
  return docs
    .flatMap((each) => readIfReadable(tables.workflow, each) ?? [])
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
}

export const refuseUnfit = ({ graph: text, points, makes }: GivenWorkflow): void => {
  const { graph, problems } = readGraph(text)
  const forbidden = problems.flatMap(({ why, what = '' }) => (why === 'node-not-allowed' ? [what] : []))
  if (forbidden.length > 0) throw new DomainError('node-not-allowed', { nodes: forbidden.join(', ').slice(0, 400) })
  const [first] = problems.length > 0 ? problems : pointProblems(graph, points, makes)
  if (first) throw new DomainError('workflow-not-fit', { why: first.why, what: first.what ?? '' })
  if (makesOf(graph) !== makes) throw new DomainError('workflow-not-fit', { why: 'makes-nothing', what: makes })
}

type Asked = { workspaceId: string; workflowId: string; by: string; now: number } & GivenWorkflow

// The same id again is the same graph, changed.
export const saveWorkflow = async (store: Firestore, { workspaceId, workflowId, by, now, ...given }: Asked) => {
  refuseUnfit(given)
  const sum = sumOf(given)
  const ref = store.doc(paths.workflow(workspaceId, workflowId))
  await store.runTransaction(async (tx) => {
    const [before, all] = await Promise.all([
      tx.get(ref),
      tx.get(store.collection(paths.workflows(workspaceId)).limit(mostWorkflows).select()),
    ])
    if (!before.exists && all.size >= mostWorkflows)
      throw new DomainError('too-many-workflows', { most: mostWorkflows })
    const born = before.exists
      ? readDocument(tables.workflow, before)
      : { enabled: true, createdAt: now, createdBy: by }
    const { enabled, createdAt, createdBy } = born
    tx.set(ref, { ...given, id: workflowId, sum, enabled, createdAt, createdBy } satisfies Workflow)
  })
  return { templateId: ownTemplateId({ id: workflowId, sum }) }
}

export const switchWorkflow = async (store: Firestore, workspaceId: string, workflowId: string, enabled: boolean) => {
  const ref = store.doc(paths.workflow(workspaceId, workflowId))
  if (!(await ref.get()).exists) throw new DomainError('not-found', { what: 'workflow' })
  await ref.update({ enabled })
}

export const removeWorkflow = (store: Firestore, workspaceId: string, workflowId: string) =>
  store.doc(paths.workflow(workspaceId, workflowId)).delete()

const standingSchema = workflowSchema.pick({ id: true, enabled: true, sum: true })
type Standing = z.infer<typeof standingSchema>

const readStanding = async (store: Firestore, workspaceId: string): Promise<Standing[]> => {
  const { docs } = await store
    .collection(paths.workflows(workspaceId))
    .limit(mostWorkflows)
    .select('id', 'enabled', 'sum')
    .get()
  return docs.flatMap((each) => standingSchema.safeParse(each.data()).data ?? [])
}

// Every unit and every word of a machine asks for them: what was changed may be known some seconds later. Whole graphs are large,
// so those of few workspaces are kept.
const latelyMs = inEmulator ? 0 : 20_000
export const workflowsLately = (store: () => Firestore, keptMs = latelyMs) => ({
  used: rememberedBy(keptMs, 10, async (workspaceId) =>
    (await readWorkflows(store(), workspaceId)).filter(({ enabled }) => enabled),
  ),
  standing: rememberedBy(keptMs, 500, (workspaceId) => readStanding(store(), workspaceId)),
})

const atOnce = 3
// Those a machine has said nothing of yet.
export const unseenBy = async (
  store: Firestore,
  workspaceId: string,
  standing: readonly Standing[],
  said: Readonly<Record<string, unknown>>,
): Promise<Template[]> => {
  const unseen = notSaid(standing, said).slice(0, atOnce)
  const read = await Promise.all(unseen.map(({ id }) => store.doc(paths.workflow(workspaceId, id)).get()))
  return read.flatMap((each) => {
    const workflow = readIfReadable(tables.workflow, each)
    return workflow ? [ownTemplate(workflow)] : []
  })
}

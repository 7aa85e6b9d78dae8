import { type DueLine, restAheadMs, rested, type Turn, turnsOf, type Webhook } from '@peace/core/hooks'
import { paths } from '@peace/core/paths'
import { firestore } from '../firebase.ts'
import { log } from '../log/log.ts'
import { pagesOf } from '../pages.store.ts'

// What is due, however much of it is one workspace's: read on until there are enough to serve, or as far as a minute reads.

const lines = () => firestore().collection(paths.hookLines())
const pageSize = 500
const mostPages = 20
const enough = { workspaces: 50, hooks: 300 }

export const dueTurns = async (now: number): Promise<{ well: Turn[]; failing: Turn[] }> => {
  const all = lines().where('dueAt', '<=', now).orderBy('dueAt').select('dueAt', 'hookId', 'workspaceId')
  const due: DueLine[] = []
  const seen = { workspaces: new Set<string>(), hooks: new Set<string>() }
  let pages = 0
  for await (const docs of pagesOf(all, pageSize)) {
    for (const each of docs) {
      const line = { id: each.id, hookId: String(each.get('hookId')), workspaceId: String(each.get('workspaceId')) }
      due.push(line)
      seen.workspaces.add(line.workspaceId)
      seen.hooks.add(line.hookId)
    }
    pages += 1
    if (pages >= mostPages || seen.workspaces.size >= enough.workspaces || seen.hooks.size >= enough.hooks) break
  }
  if (pages >= mostPages) log.warn('more lines are due than a minute reads', { read: due.length })
  const turns = turnsOf(due)
  if (turns.length === 0) return { well: [], failing: [] }
  const hooks = await firestore().getAll(...turns.map(({ hookId }) => firestore().doc(paths.webhook(hookId))), {
    fieldMask: ['failingSince'],
  })
  const failing = new Set(hooks.flatMap((each) => (each.get('failingSince') === undefined ? [] : [each.id])))
  return {
    well: turns.filter(({ hookId }) => !failing.has(hookId)),
    failing: turns.filter(({ hookId }) => failing.has(hookId)),
  }
}

// All that waits for an address that did not answer waits together. Who changed a line meanwhile was right.
export const restAll = async (hook: Webhook, now: number): Promise<void> => {
  if (hook.state !== 'on') return
  const writer = firestore().bulkWriter()
  writer.onWriteError(() => false)
  // Only what would be sent before it: all else rests already, and after each try it would be read again.
  const all = lines()
    .where('hookId', '==', hook.id)
    .where('dueAt', '<=', now + restAheadMs)
    .orderBy('dueAt')
    .select('dueAt')
  for await (const docs of pagesOf(all, pageSize))
    for (const each of docs) {
      const dueAt: unknown = each.get('dueAt')
      const until = typeof dueAt === 'number' ? rested({ dueAt }, hook, now) : undefined
      if (until === undefined) continue
      writer.update(each.ref, { dueAt: until }, { lastUpdateTime: each.updateTime }).catch(() => undefined)
    }
  await writer.close()
}

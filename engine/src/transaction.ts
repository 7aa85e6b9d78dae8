import type { Ports, StoreTransaction, Unreadable } from './ports.ts'
import type { OutboxRow, Priority, Rows, Table, Task } from './rows.ts'

// One transaction: what was read, what is changed, which tasks are owed for it. Writes wait until the end, so that
// the parts of a change may read in any order.
export type Transaction = {
  now: number
  newId(): string
  get<T extends Table>(table: T, id: string): Promise<Rows[T] | undefined>
  getMany<T extends Table>(table: T, ids: readonly string[], unreadable?: Unreadable): Promise<(Rows[T] | undefined)[]>
  put<T extends Table>(table: T, id: string, row: Rows[T]): void
  // Only if there is none: where it is sure that nobody wrote it, it need not be read.
  create<T extends Table>(table: T, id: string, row: Rows[T]): void
  remove(table: Table, id: string): void
  owe(task: Task, how: { priority: Priority; at?: number }): void
  // What some row's `dueAt` sees to anyhow, only sooner: it is sent after the change and may be lost.
  remind(task: Task, how: { priority: Priority; at?: number; name?: string }): void
}

export type TransactionPorts = Pick<Ports, 'clock' | 'ids' | 'store' | 'tasks'>

type Sent = { owed: OutboxRow[]; reminders: OutboxRow[] }
type Open = { tx: Transaction; write(): Sent }

const isAmong = (rows: readonly OutboxRow[], task: Task): boolean =>
  rows.some((each) => JSON.stringify(each.task) === JSON.stringify(task))

const openTransaction = (ports: TransactionPorts, store: StoreTransaction): Open => {
  const read = new Map<string, unknown>()
  const damaged = new Set<string>()
  const changed = new Map<string, () => void>()
  const owed: OutboxRow[] = []
  const reminders: OutboxRow[] = []
  const now = ports.clock.now()
  const tx: Transaction = {
    now,
    newId: () => ports.ids.next(),
    async get(table, id) {
      const name = `${table}/${id}`
      if (!read.has(name)) read.set(name, await store.get(table, id))
      return read.get(name) as Rows[typeof table] | undefined
    },
    async getMany(table, ids, unreadable) {
      const missing = [...new Set(ids)].filter((id) => !read.has(`${table}/${id}`))
      if (missing.length > 0) {
        const rows = await store.getMany(table, missing, (id) => damaged.add(`${table}/${id}`))
        missing.forEach((id, at) => {
          read.set(`${table}/${id}`, rows[at])
        })
      }
      for (const id of ids) if (damaged.has(`${table}/${id}`)) unreadable?.(id)
      return ids.map((id) => read.get(`${table}/${id}`) as Rows[typeof table] | undefined)
    },
    put(table, id, row) {
      read.set(`${table}/${id}`, row)
      changed.set(`${table}/${id}`, () => store.put(table, id, row))
    },
    create(table, id, row) {
      read.set(`${table}/${id}`, row)
      changed.set(`${table}/${id}`, () => store.create(table, id, row))
    },
    remove(table, id) {
      read.set(`${table}/${id}`, undefined)
      changed.set(`${table}/${id}`, () => store.remove(table, id))
    },
    owe(task, { priority, at = now }) {
      if (!isAmong(owed, task)) owed.push({ id: ports.ids.next(), priority, task, dueAt: at })
    },
    remind(task, { priority, at = now, name }) {
      if (!isAmong(reminders, task)) reminders.push({ id: name ?? ports.ids.next(), priority, task, dueAt: at })
    },
  }
  const write = () => {
    for (const put of changed.values()) put()
    for (const row of owed) store.put('outbox', row.id, row)
    return { owed, reminders }
  }
  return { tx, write }
}

// The outbox: a task owed is written with the change that owes it, and sent after. What is not sent here, because
// this process ends or the queue is away, the sweep sends.
export const sendOwed = async (ports: TransactionPorts, owed: readonly OutboxRow[]): Promise<void> => {
  const sent: string[] = []
  const now = ports.clock.now()
  for (const row of owed) {
    if (!ports.tasks.waits && row.dueAt > now) continue
    try {
      await ports.tasks.send(row)
      sent.push(row.id)
    } catch {
      // It stays owed.
    }
  }
  if (sent.length > 0) await ports.store.drop('outbox', sent)
}

export const sendReminders = async (ports: TransactionPorts, reminders: readonly OutboxRow[]): Promise<void> => {
  const now = ports.clock.now()
  for (const row of reminders) {
    if (!ports.tasks.waits && row.dueAt > now) continue
    await ports.tasks.remind(row).catch(() => undefined)
  }
}

export const transact = async <T>(
  ports: TransactionPorts,
  name: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => {
  let sent: Sent = { owed: [], reminders: [] }
  const result = await ports.store.run(name, async (store) => {
    const open = openTransaction(ports, store)
    const value = await work(open.tx)
    sent = open.write()
    return value
  })
  await sendOwed(ports, sent.owed)
  await sendReminders(ports, sent.reminders)
  return result
}

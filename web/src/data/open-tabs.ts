// Which tabs still stand: each holds a lock for as long as it writes in a film, and the browser lets go of it when the tab
// is gone, however it went. Where there are no locks, only the rooms of this page are known.
type Locks = Pick<LockManager, 'request'>

const here = new Set<string>()
const ofThisPage: Locks = {
  request: async (name: string, _: unknown, work?: unknown) => {
    const act = work as (lock: object | null) => Promise<unknown>
    if (here.has(name)) return act(null)
    here.add(name)
    return act({ name }).finally(() => here.delete(name))
  },
} as Locks

// Stands as the tab of that name, unless it still stands itself. Answers with what ends it.
export const standAsTab = (filmId: string, tab: string): Promise<(() => void) | undefined> => {
  const locks: Locks = navigator.locks ?? ofThisPage
  const name = `peace.writing.${filmId}.${tab}`
  return new Promise((answer) => {
    locks
      .request(name, { ifAvailable: true }, (lock) =>
        lock ? new Promise<void>((end) => answer(end)) : Promise.resolve(answer(undefined)),
      )
      // A browser that gives no lock still writes; what others left is then left to them.
      .catch(() => answer(undefined))
  })
}

// Virtual time. One thing happens at a time; what happens next is decided by when, then by who asked first.
type Event = { at: number; n: number; run: () => void }

export type Scheduler = {
  now(): number
  after(ms: number, run: () => void): void
  jump(ms: number): void
  // Runs what is next and lets all that follows from it without waiting happen too.
  step(): Promise<boolean>
  waiting(): number
}

export const startAt = Date.UTC(2026, 10, 21, 3)

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

// `idle`: when nothing real is under way any more; time stands still until then.
export const scheduler = (idle: () => Promise<void> = async () => undefined): Scheduler => {
  const heap: Event[] = []
  let time = startAt
  let count = 0
  const sooner = (a: Event, b: Event) => a.at < b.at || (a.at === b.at && a.n < b.n)
  const push = (event: Event) => {
    heap.push(event)
    let child = heap.length - 1
    while (child > 0) {
      const parent = (child - 1) >> 1
      const above = heap[parent] as Event
      if (!sooner(event, above)) break
      heap[child] = above
      child = parent
    }
    heap[child] = event
  }
  const pop = (): Event | undefined => {
    const first = heap[0]
    const last = heap.pop()
    if (!first || !last || heap.length === 0) return first
    let parent = 0
    for (;;) {
      let child = parent * 2 + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && sooner(heap[child + 1] as Event, heap[child] as Event)) child += 1
      if (!sooner(heap[child] as Event, last)) break
      heap[parent] = heap[child] as Event
      parent = child
    }
    heap[parent] = last
    return first
  }
  return {
    now: () => time,
    after: (ms, run) => push({ at: time + Math.max(0, ms), n: count++, run }),
    jump: (ms) => {
      time += ms
    },
    waiting: () => heap.length,
    step: async () => {
      const event = pop()
      if (!event) return false
      // After a jump, what is overdue happens now.
      time = Math.max(time, event.at)
      event.run()
      await settled()
      await idle()
      return true
    },
  }
}

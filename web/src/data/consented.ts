// Events that wait for a person's consent: sent once it is given, forgotten if it is not, stopped when it is taken back.

export type Values = Record<string, string | number>
export type Event = readonly [name: string, values: Values]
export type Collector = { send: (name: string, values: Values) => void; enable: (on: boolean) => void }

const most = 20

export const makeAnalytics = (load: () => Promise<Collector | undefined>) => {
  let allowed: boolean | undefined
  let waiting: Event[] = []
  let loading: Promise<Collector | undefined> | undefined
  const collector = () => {
    loading ??= load().catch(() => undefined)
    return loading
  }
  const flush = async () => {
    const found = await collector()
    if (!allowed) return
    for (const [name, values] of waiting.splice(0)) found?.send(name, values)
  }
  return {
    // What happens before the account's wish is known waits for it.
    allow: async (wish: boolean) => {
      const before = allowed
      allowed = wish
      if (!wish) waiting = []
      if (wish || loading) (await collector())?.enable(wish)
      if (wish && before !== wish) await flush()
    },
    track: async (name: string, values: Values = {}) => {
      if (allowed === false) return
      waiting = [...waiting, [name, values] as const].slice(-most)
      if (allowed) await flush()
    },
  }
}

import type { Faults } from './faults.ts'
import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'

// Something running somewhere: a task, a call, a trigger. It may end between any two of its steps, and then nothing
// of it happens any more; what it had already done stays.
export type Process = {
  readonly name: string
  readonly isAlive: () => boolean
  step<T>(label: string, effect: () => T, how?: { write?: boolean; call?: boolean; ms?: number }): Promise<T>
  every(ms: number, run: () => void): () => void
}

export type Spawner = {
  scheduler: Scheduler
  random: Random
  faults: Faults
  trace(line: string): void
}

const never = new Promise<never>(() => {})

export const startProcess = (
  { scheduler, random, faults, trace }: Spawner,
  name: string,
  mortal: boolean,
  onDeath: () => void,
): Process => {
  let alive = true
  // A machine may stand still for minutes, and go on as if nothing had been.
  let stillUntil = 0
  const standStill = () => {
    if (!mortal || scheduler.now() < stillUntil || !faults.happens('process-stalls')) return
    stillUntil = scheduler.now() + random.between(60_000, 420_000)
    trace(`${name} stands still`)
  }
  const die = (
    kind: 'crash-before-write' | 'crash-after-write' | 'crash-before-call' | 'crash-after-call',
  ): boolean => {
    if (!mortal || !alive || !faults.happens(kind)) return false
    alive = false
    trace(`${name} dies, ${kind}`)
    scheduler.after(random.between(500, 5_000), onDeath)
    return true
  }
  return {
    name,
    isAlive: () => alive,
    step: (label, effect, { write = false, call = false, ms } = {}) => {
      if (!alive) return never
      if (write && die('crash-before-write')) return never
      if (call && die('crash-before-call')) return never
      return new Promise((resolve, reject) => {
        const happen = () => {
          if (!alive) return
          standStill()
          if (scheduler.now() < stillUntil) return scheduler.after(stillUntil - scheduler.now(), happen)
          trace(`${name} ${label}`)
          try {
            const value = effect()
            if (write && die('crash-after-write')) return
            if (call && die('crash-after-call')) return
            resolve(value)
          } catch (error) {
            reject(error)
          }
        }
        scheduler.after(ms ?? random.between(1, 25), happen)
      })
    },
    every: (ms, run) => {
      let going = true
      const again = () =>
        scheduler.after(ms, () => {
          if (!alive || !going) return
          if (scheduler.now() >= stillUntil) run()
          again()
        })
      again()
      return () => {
        going = false
      }
    },
  }
}

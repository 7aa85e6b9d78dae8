import { setTimeout as wait } from 'node:timers/promises'
import type { HeartbeatRequest } from '@peace/core/machines'
import type { WorkInput, WorkOutput } from '@peace/core/templates'
import type { Comfy } from './comfyui.ts'
import { doOrder } from './do-order.ts'
import { ownGraphs } from './own-graphs.ts'
import { type Server, Unpaired } from './server.ts'

// Works until told to stop. A lost network and a sleep of the machine are only pauses: what was in hand is told when
// there is someone to tell, and the platform decides whether it still counts.
export type LoopOptions = {
  server: Server
  comfy: Comfy
  concurrency: number
  templates: () => readonly string[]
  // ComfyUI's own folder, where it is known.
  folder?: string | undefined
  version: string
  beatMs?: number
  idleMs?: number
  say: (line: string) => void
  signal: AbortSignal
}
type Running = { percent: number; cancel: AbortController; done: Promise<void> }

const waitForWorkMs = 20_000

export const workLoop = async (options: LoopOptions): Promise<void> => {
  const { server, comfy, say, signal } = options
  const running = new Map<string, Running>()
  const over = new AbortController()
  const ended = AbortSignal.any([signal, over.signal])
  let beatMs = options.beatMs ?? 15_000
  const own = ownGraphs(comfy)

  const unpaired = (error: unknown) => {
    if (!(error instanceof Unpaired)) return false
    say('This machine is no longer paired; its work ends here.')
    for (const { cancel } of running.values()) cancel.abort()
    over.abort()
    return true
  }

  const word = async (state: HeartbeatRequest['state']): Promise<HeartbeatRequest> => ({
    state: state === 'ready' && !(await comfy.alive()) ? 'installing' : state,
    running: [...running].map(([attempt, { percent }]) => ({ attempt, percent })),
    templates: [...options.templates()],
    workflows: own.said(),
    concurrency: options.concurrency,
    agentVersion: options.version,
  })

  const beat = async () => {
    while (!ended.aborted) {
      try {
        const answer = await server.heartbeat(await word('ready'))
        beatMs = options.beatMs ?? answer.everySeconds * 1000
        for (const attempt of answer.cancel) running.get(attempt)?.cancel.abort()
        for (const graph of answer.look ?? []) own.show(graph)
        void own.lookAround(Date.now())
      } catch (error) {
        if (!unpaired(error)) say('The platform cannot be reached; trying again.')
      }
      await wait(beatMs, undefined, { signal: ended }).catch(() => undefined)
    }
  }

  const tell = async (attempt: string, output: WorkOutput) => {
    for (let turn = 0; !over.signal.aborted && turn < 60; turn++) {
      try {
        return await server.result(attempt, output)
      } catch (error) {
        if (unpaired(error)) return
        // Refused: it was taken from us while we slept.
        if (error instanceof Error && error.name === 'Refused' && !/^5/.test(error.message))
          return say(`${attempt}: no longer wanted`)
        await wait(Math.min(60_000, 1_000 * 2 ** turn))
      }
    }
  }

  const begin = (order: WorkInput) => {
    const cancel = new AbortController()
    const entry: Running = { percent: 0, cancel, done: Promise.resolve() }
    const report = (percent: number) => {
      entry.percent = percent
    }
    say(`${order.attempt}: ${order.template}`)
    entry.done = doOrder(order, comfy, report, AbortSignal.any([cancel.signal, signal]), options.folder)
      .then((output) => {
        say(
          `${order.attempt}: ${'fault' in output ? `${output.fault} (${output.message})` : `done in ${output.ms} ms`}`,
        )
        return tell(order.attempt, output)
      })
      .finally(() => running.delete(order.attempt))
    running.set(order.attempt, entry)
  }

  const take = async () => {
    while (!ended.aborted) {
      try {
        if (running.size >= options.concurrency) await Promise.race([...running.values()].map(({ done }) => done))
        else if (await comfy.alive()) {
          const order = await server.work(waitForWorkMs)
          if (order) begin(order)
          else await wait(options.idleMs ?? 3_000, undefined, { signal: ended })
        } else await wait(5_000, undefined, { signal: ended })
      } catch (error) {
        if (ended.aborted || unpaired(error)) break
        await wait(5_000, undefined, { signal: ended }).catch(() => undefined)
      }
    }
  }

  await Promise.all([beat(), take()])
  await Promise.all([...running.values()].map(({ done }) => done))
  if (!over.signal.aborted) await server.heartbeat({ state: 'stopping', running: [] }).catch(() => undefined)
}

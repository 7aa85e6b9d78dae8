import { createServer, type Server } from 'node:http'
import { z } from 'zod'
import { fallsInto } from './cron.ts'
import { dueWork } from './due-work.ts'
import { host } from './ports.ts'

// The emulators start no schedule by themselves; this does, on the minute, and at once when asked.

const scheduled = z.object({
  name: z.string(),
  id: z.string(),
  schedule: z.object({ schedule: z.string() }),
})
const backends = z.object({
  backends: z.array(z.object({ functionTriggers: z.array(z.unknown()) })),
})
type Scheduled = z.infer<typeof scheduled>

export interface TickerOptions {
  readonly functionsPort: number
  readonly firestorePort: number
  readonly projectId: string
  readonly controlPort: number
  // False for tests that tick when they want to.
  readonly byItself: boolean
  readonly onFailure: (name: string, reason: string) => void
}

export interface Ticker {
  stop(): Promise<void>
}

export async function startTicker(options: TickerOptions): Promise<Ticker> {
  const origin = `http://${host}:${options.functionsPort}`

  const list = async (): Promise<readonly Scheduled[]> => {
    const reply = backends.parse(await (await fetch(`${origin}/backends`)).json())
    return reply.backends
      .flatMap((backend) => backend.functionTriggers)
      .flatMap((trigger) => {
        const found = scheduled.safeParse(trigger)
        return found.success ? [found.data] : []
      })
  }

  const runNow = async ({ id, schedule }: Scheduled): Promise<number> => {
    const reply = await fetch(`${origin}/functions/projects/${options.projectId}/triggers/${id}-0`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-cloudscheduler-jobname': id,
        'x-cloudscheduler-scheduletime': new Date().toISOString(),
      },
      body: JSON.stringify({ schedule: schedule.schedule }),
    })
    await reply.arrayBuffer()
    return reply.status
  }

  const running = new Set<string>()
  const runUnlessRunning = async (one: Scheduled) => {
    if (running.has(one.name)) return
    running.add(one.name)
    try {
      const status = await runNow(one)
      if (status >= 400) options.onFailure(one.name, `answered ${status}`)
    } catch (error) {
      options.onFailure(one.name, String(error))
    } finally {
      running.delete(one.name)
    }
  }

  const tickMinute = async () => {
    const now = new Date()
    const due = (await list().catch(() => [])).filter((one) => fallsInto(one.schedule.schedule, now))
    await Promise.all(due.map(runUnlessRunning))
  }
  let timer: NodeJS.Timeout | undefined
  const waitForMinute = () => {
    timer = setTimeout(
      () => {
        void tickMinute()
        waitForMinute()
      },
      60_000 - (Date.now() % 60_000),
    )
  }
  // The Tasks emulator keeps no task for later: what falls due is looked for each second and the sweep run at once.
  const isDue = dueWork(options.projectId, options.firestorePort)
  let stopped = false
  const wake = async () => {
    if (await isDue().catch(() => false)) {
      const sweep = (await list().catch(() => [])).find(({ name }) => name === 'sweep')
      if (sweep) await runUnlessRunning(sweep)
    }
    if (!stopped) setTimeout(wake, 1000).unref()
  }
  if (options.byItself) {
    waitForMinute()
    setTimeout(wake, 1000).unref()
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://local')
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    try {
      if (url.pathname !== '/tick' || request.method !== 'POST') return answer(404, {})
      const wanted = url.searchParams.get('schedule')
      const chosen = (await list()).filter(({ name }) => wanted === null || name === wanted)
      if (chosen.length === 0) return answer(404, { schedule: wanted })
      const results = await Promise.all(chosen.map(async (one) => [one.name, await runNow(one)] as const))
      return answer(results.every(([, status]) => status < 400) ? 200 : 500, Object.fromEntries(results))
    } catch (error) {
      return answer(500, { error: String(error) })
    }
  })
  await new Promise<void>((resolve) => server.listen(options.controlPort, host, resolve))

  return {
    stop: () => {
      stopped = true
      return stopServer(server, timer)
    },
  }
}

const stopServer = (server: Server, timer: NodeJS.Timeout | undefined) =>
  new Promise<void>((resolve) => {
    clearTimeout(timer)
    server.closeAllConnections()
    server.close(() => resolve())
  })

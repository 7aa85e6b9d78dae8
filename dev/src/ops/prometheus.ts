import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { printRules, printScrape } from './print.ts'

// Prometheus, where its program is: Debian's package, or a place that PROMETHEUS_PATH names.

export const findProgram = (name: 'prometheus' | 'grafana-server'): string | undefined => {
  const said = name === 'prometheus' ? process.env.PROMETHEUS_PATH : process.env.GRAFANA_PATH
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
  return [...(said ? [said] : []), ...places].find((place) => existsSync(place))
}

const answered = z.object({
  status: z.string(),
  error: z.string().optional(),
  data: z.object({ result: z.array(z.unknown()) }).optional(),
})

export type Prometheus = {
  address: string
  ask(query: string): Promise<{ series: number; error?: string | undefined }>
  stop(): Promise<void>
}

const up = async (address: string, server: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error(`Prometheus ended with ${server.exitCode}`)
    const ready = await fetch(`${address}/-/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await wait(100)
  }
  throw new Error('Prometheus does not come up')
}

type Options = {
  program: string
  folder: string
  metricsUrl: string
  token: string
  port: number
  everySeconds: number
}

export const startPrometheus = async (options: Options): Promise<Prometheus> => {
  const { program, folder, metricsUrl, token, port, everySeconds } = options
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { protocol, host, pathname } = new URL(metricsUrl)
  const scheme = protocol === 'https:' ? 'https' : 'http'
  const tokenFile = join(folder, 'metrics-token')
  writeFileSync(tokenFile, token, { mode: 0o600 })
  writeFileSync(join(folder, 'alerts.yml'), printRules().replace('interval: 60s', `interval: ${everySeconds}s`))
  const scrape = printScrape({ scheme, host, path: pathname, tokenFile })
  writeFileSync(join(folder, 'prometheus.yml'), scrape.replaceAll('60s', `${everySeconds}s`))
  const server = spawn(
    program,
    [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=warn',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const address = `http://127.0.0.1:${port}`
  await up(address, server)
  return {
    address,
    ask: async (query) => {
      const said = answered.parse(
        await (await fetch(`${address}/api/v1/query?query=${encodeURIComponent(query)}`)).json(),
      )
      return { series: said.data?.result.length ?? 0, error: said.error }
    },
    stop: async () => {
      if (server.exitCode !== null) return
      const ended = new Promise((done) => server.once('exit', done))
      server.kill('SIGTERM')
      await ended
    },
  }
}

export const checkRules = (promtool: string, file: string): { ok: boolean; said: string } => {
  const { status, stdout, stderr } = spawnSync(promtool, ['check', 'rules', file], { encoding: 'utf8' })
  return { ok: status === 0, said: `${stdout}${stderr}` }
}

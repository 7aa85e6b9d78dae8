import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { localMetricsToken } from '../stack/addresses.ts'
import { local, root } from '../stack/places.ts'
import { freePort } from '../stack/ports.ts'
import { queries } from './panels.ts'
import { opsFiles } from './print.ts'
import { findProgram, type Prometheus, startPrometheus } from './prometheus.ts'

// npm run ops: Prometheus beside the local stack (or a site), with the alerts of ops/. `-- write` writes ops/; `-- ask` evaluates every
// query of the board once, says how many series each has, and ends; `-- show NAME` shows what is measured now.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // Of a site; left out, the local stack's.
    metrics: { type: 'string' },
    // Where its token lies.
    'token-file': { type: 'string' },
    port: { type: 'string', default: '9090' },
  },
})

const write = () => {
  mkdirSync(join(root, 'ops'), { recursive: true })
  for (const [name, text] of Object.entries(opsFiles())) writeFileSync(join(root, 'ops', name), text)
  console.log(`ops/: ${Object.keys(opsFiles()).join(', ')}`)
}

const ask = async (prometheus: Prometheus): Promise<boolean> => {
  let seen = 0
  for (let tries = 0; tries < 60 && seen === 0; tries++) {
    seen = (await prometheus.ask('peace_watched_age_seconds')).series
    if (seen === 0) await wait(500)
  }
  const told = []
  for (const query of queries) told.push({ query, ...(await prometheus.ask(query)) })
  for (const { query, series, error } of told)
    console.log(`${String(series).padStart(5)}  ${query}${error ? `  ${error}` : ''}`)
  const empty = told.filter(({ series }) => series === 0)
  console.log(`${told.length} queries, ${empty.length} without a series`)
  return empty.length === 0
}

const target = () => {
  const file = values['token-file']
  return {
    metricsUrl: values.metrics ?? 'http://127.0.0.1:5000/metrics',
    token: file ? readFileSync(file, 'utf8').trim() : localMetricsToken,
  }
}

const begin = async (port: number, everySeconds: number) => {
  const program = findProgram('prometheus')
  if (!program)
    throw new Error('Prometheus is not here: apt-get install prometheus, or name its program in PROMETHEUS_PATH.')
  return startPrometheus({ program, folder: join(local, 'ops'), ...target(), port, everySeconds })
}

const show = async (name: string) => {
  const { metricsUrl, token } = target()
  const reply = await fetch(metricsUrl, { headers: { authorization: `Bearer ${token}` } })
  if (!reply.ok) throw new Error(`${metricsUrl} answered ${reply.status}`)
  const lines = (await reply.text()).split('\n').filter((line) => line.includes(name))
  console.log(lines.length > 0 ? lines.join('\n') : `nothing is measured by the name ${name}`)
}

if (positionals[0] === 'write') write()
else if (positionals[0] === 'show') await show(positionals[1] ?? 'peace_')
else if (positionals[0] === 'ask') {
  const prometheus = await begin(await freePort(), 1)
  try {
    process.exitCode = (await ask(prometheus)) ? 0 : 1
  } finally {
    await prometheus.stop()
  }
} else {
  const prometheus = await begin(Number(values.port), 15)
  console.log(`Prometheus: ${prometheus.address}  (the board: import ops/board.json into Grafana)`)
  process.once('SIGINT', () => void prometheus.stop())
}

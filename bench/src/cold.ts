import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linkPackages, packFunctions } from '@peace/dev/stack/pack-functions'
import { root } from '@peace/dev/stack/places'

// npm run bench -- cold: what each service costs from the start of its process to its first answer, in seconds of one core. Time on
// the wall says more of who else uses the machine than of us. The process is that of the local stack (express and the packed
// functions, as under the Functions Framework); Google's own start of a container comes before it.

const atMostSeconds = 1
const ticksASecond = 100
const tries = 3

// Of a process, in user and system.
const spent = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond
}

const asked: Readonly<Record<string, string>> = {
  site: 'enter',
  studio: 'fileUrls',
  writer: 'writerStatus',
  engine: 'createJob',
  money: 'openPortal',
  operators: 'operatorHome',
}

type Times = { loaded: number; answered: number; status: number }

const startOnce = async (folder: string, service: string, call: string): Promise<Times> => {
  const socket = join(tmpdir(), `${randomUUID().slice(0, 13)}.sock`)
  const child = spawn(process.execPath, [join(root, 'dev/src/stack/services/serve.ts'), service], {
    cwd: folder,
    env: {
      ...process.env,
      K_SERVICE: service,
      FUNCTION_TARGET: service,
      PORT: socket,
      FUNCTIONS_EMULATOR: 'true',
      GCLOUD_PROJECT: 'demo-cold',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve())
      child.once('exit', (code) => reject(new Error(`${service} ended while starting (${code})`)))
    })
    const loaded = spent(child.pid ?? 0)
    const status = await new Promise<number>((resolve, reject) => {
      const body = JSON.stringify({ data: {} })
      const headers = {
        'content-type': 'application/json',
        'content-length': body.length,
        'x-peace-function': service,
        'x-peace-signature': 'http',
      }
      const one = request({ socketPath: socket, path: `/${call}`, method: 'POST', headers }, (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
      })
      one.on('error', reject)
      one.end(body)
    })
    return { loaded, answered: spent(child.pid ?? 0), status }
  } finally {
    child.kill()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'peace-cold-'))
let worst = 0
try {
  await packFunctions(folder)
  linkPackages(folder)
  console.log('service     loaded  first answer   (seconds of one core, the best of three)')
  for (const [service, call] of Object.entries(asked)) {
    const times: Times[] = []
    for (let n = 0; n < tries; n++) times.push(await startOnce(folder, service, call))
    const best = times.reduce((a, b) => (a.answered <= b.answered ? a : b))
    worst = Math.max(worst, best.answered)
    console.log(
      `${service.padEnd(10)}${best.loaded.toFixed(2).padStart(8)}${best.answered.toFixed(2).padStart(14)}   ${call} → ${best.status}`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(
  worst < atMostSeconds
    ? `Each is under ${atMostSeconds} s.`
    : `The slowest takes ${worst.toFixed(2)} s; ${atMostSeconds} s was promised.`,
)
process.exit(worst < atMostSeconds ? 0 : 1)

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, request as forward } from 'node:http'
import type { AddressInfo } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { must } from '@peace/core/errors'
import { examples, routes } from '@peace/core/open'
import { followJob, openStore } from '@peace/dev/film-cli/follow-job'
import { environmentOf } from '@peace/dev/stack/addresses'
import { startStack } from '@peace/dev/stack/stack'
import { randomId } from '@peace/dev/tests/people'
import { openStudio } from '@peace/dev/tests/studio'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'

// npm run bench -- open-api: what is published at /openapi.json is read by a validator of others, and then whatever it allows
// and forbids is asked of a local stack by schemathesis, for five minutes: no failure of ours, no answer outside its schema.
// Then Python's official client of MCP lists, calls and is refused. All are Python's and lie in a place of their own beside the other caches.

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '300' }, only: { type: 'string' } } })
const home = join(process.env.PEACE_CACHE ?? join(homedir(), '.cache/peace-script-ai'), 'open-api-checks')
const bin = (name: string) => join(home, 'bin', name)
const run = (command: string, args: string[]): number => spawnSync(command, args, { stdio: 'inherit' }).status ?? 1

const wanted = ['schemathesis==4.32.5', 'openapi-spec-validator==0.9.0', 'mcp==2.3.0']
const inPlace = join(home, 'in-place')
if (!existsSync(inPlace) || readFileSync(inPlace, 'utf8') !== wanted.join(' ')) {
  mkdirSync(home, { recursive: true })
  if (run('python3', ['-m', 'venv', home]) || run(bin('pip'), ['install', '-q', ...wanted]))
    throw new Error(
      'Python’s checks could not be put in place: they need python3 with venv, and the package index once',
    )
  writeFileSync(inPlace, wanted.join(' '))
}

const stack = await startStack({ name: `open-api-${process.pid}`, web: 'hot', schedules: true })
Object.assign(process.env, environmentOf(stack))
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'open-api'))

// A key may ask 300 times a minute: here several stand behind the one that is shown, so that five minutes say something.
const keys: string[] = []
const studio = await openStudio(store)
for (let at = 0; at < 12; at++) {
  const { secret } = await studio.person.call('makeApiKey', {
    ...{ workspaceId: studio.workspaceId, keyId: randomId(), name: `Check ${at}`, monthMillis: 0, days: 1 },
    scopes: [...new Set(routes.map(({ scope }) => scope))],
  })
  keys.push(secret)
}
// What stands there to be read: a film that was built.
const filmId = randomId()
const { person, workspaceId } = studio
await person.call('createFilm', { workspaceId, ...must(examples.createFilm, 'an example'), filmId } as never)
const jobId = randomId()
await person.call('createJob', { jobId, workspaceId, filmId, stop: 'cut', quality: 'draft', shownMillis: 0 })
const { state } = await followJob(openStore(), jobId, () => undefined)
const made = await store.collection(`workspaces/${workspaceId}/artifacts`).limit(1).get()
console.log(`a film to ask about: ${state}`)
const folder = mkdtempSync(join(tmpdir(), 'open-api-'))
const known = {
  filmId,
  jobId,
  unitKey: must(made.docs[0], 'something made').id,
  month: new Date().toISOString().slice(0, 7),
}
writeFileSync(
  join(folder, 'known.toml'),
  `[parameters]\n${Object.entries(known)
    .map(([name, id]) => `"path.${name}" = ${JSON.stringify(id)}\n`)
    .join('')}`,
)
writeFileSync(join(folder, 'guessed.toml'), '')

let asked = 0
const failures: string[] = []
const between = createServer((request, response) => {
  const { host: _, connection: __, ...headers } = request.headers
  const byKey = headers.authorization === `Bearer ${keys[0]}`
  if (byKey) headers.authorization = `Bearer ${keys[asked++ % keys.length]}`
  const what = `${request.method} ${request.url}`
  const on = forward(`${stack.webUrl}${request.url}`, { method: request.method ?? 'GET', headers }, (reply) => {
    const status = reply.statusCode ?? 0
    if (status >= 500) failures.push(`${what} ${status}`)
    // Whoever brings no key, or another, is let in nowhere. How often they tried is counted, so schemathesis's own check
    // of it takes 429 for a fault.
    if (!byKey && status < 400 && request.method !== 'OPTIONS' && request.url?.startsWith('/v1/'))
      failures.push(`${what} ${status} without a key`)
    response.writeHead(status, reply.headers)
    reply.pipe(response)
  })
  on.on('error', (error) => {
    failures.push(`${what} ${String(error)}`)
    response.writeHead(502).end()
  })
  request.pipe(on)
})
await new Promise<void>((done) => void between.listen(0, '127.0.0.1', done))
const address = `http://127.0.0.1:${(between.address() as AddressInfo).port}`

// One that may only read, for the client that should be refused.
const { secret: reading } = await studio.person.call('makeApiKey', {
  ...{
    workspaceId: studio.workspaceId,
    keyId: randomId(),
    name: 'Reads',
    monthMillis: 0,
    days: 1,
    scopes: ['films:read'],
  },
})

const finish = (command: string, args: string[]) =>
  new Promise<number>(
    (done) => void spawn(command, args, { stdio: 'inherit', cwd: folder }).once('exit', (code) => done(code ?? 1)),
  )
try {
  const file = join(folder, 'openapi.json')
  writeFileSync(file, await (await fetch(`${stack.webUrl}/openapi.json`)).text())
  const valid = await finish(bin('openapi-spec-validator'), [file])
  // Mostly about what is there; the rest about whatever it makes up.
  const held: number[] = []
  for (const [about, share] of Number(values.seconds) > 0
    ? ([
        ['known', 0.7],
        ['guessed', 0.3],
      ] as const)
    : [])
    held.push(
      await finish(bin('schemathesis'), [
        ...[
          '--config-file',
          join(folder, `${about}.toml`),
          'run',
          `${address}/openapi.json`,
          '--url',
          address,
          '--no-color',
          '--continue-on-failure',
          '--no-shrink',
        ],
        ...[
          '--header',
          `Authorization: Bearer ${keys[0]}`,
          '--max-time',
          String(Math.round(Number(values.seconds) * share)),
        ],
        ...['--generation-database', 'none', '--suppress-health-check', 'all', '--request-timeout', '60'],
        ...[
          '--checks',
          'not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance',
        ],
        ...(values.only === undefined ? [] : ['--include-operation-id', values.only]),
      ]),
    )
  const assistants = join(import.meta.dirname, 'assistants.py')
  const spoken = await finish(bin('python'), [assistants, `${address}/mcp`, must(keys[0], 'a key'), reading, filmId])
  console.log(
    `\n${asked} calls by key, ${failures.length} failures of ours; the file ${valid ? 'does not validate' : 'validates'}`,
  )
  for (const each of failures.slice(0, 40)) console.log(`  ${each}`)
  process.exitCode = valid || spoken || held.some((code) => code !== 0) || failures.length > 0 ? 1 : 0
} finally {
  between.close()
  stack.discard()
  await stack.stop()
}
process.exit()

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deployPageIsCurrent } from '../docs/backends-compared.ts'
import { root } from '../stack/places.ts'

// docs/deploy.md, followed word for word: every command of it in its order, as a shell would run it, with the double in Google's place.
// `gcloud` is the person's: it signs in, and links the billing account at the double.

const page = readFileSync(join(root, 'docs/deploy.md'), 'utf8')
const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```|^A person: (.*)$/gm)].map(([, commands, person]) => ({
  commands: (commands ?? '').split('\n').filter(Boolean),
  person,
}))

const gcloud = `#!${process.execPath}
const [what, then] = process.argv.slice(2)
if (what === 'auth' && then === 'print-access-token') console.log('of-the-person')
if (what === 'billing') await fetch(process.env.PEACE_GOOGLE_AT + '/world', { method: 'POST', body: '{"billing":true}' })
`

let folder: string
let double: ChildProcess
let at: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'peace-page-'))
  writeFileSync(join(folder, 'gcloud'), gcloud, { mode: 0o755 })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  double = spawn(process.execPath, [join(root, 'dev/src/cloud/double/main.ts'), '--project', 'my-project'])
  at = await new Promise((resolve, reject) => {
    double.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()))
    double.once('exit', (code) => reject(new Error(`the double ended (${code})`)))
  })
})
afterAll(() => {
  double.kill()
  rmSync(folder, { recursive: true, force: true })
})

const run = (command: string) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    const { GOOGLE_OAUTH_ACCESS_TOKEN: _token, GOOGLE_APPLICATION_CREDENTIALS: _file, ...environment } = process.env
    const child = spawn('sh', ['-c', command], {
      cwd: root,
      env: {
        ...environment,
        PATH: [folder, join(process.execPath, '..'), process.env.PATH].join(delimiter),
        PEACE_GOOGLE_AT: at,
        PEACE_SETTINGS_IN: folder,
        GEMINI_API_KEY: 'a-key',
        STRIPE_SECRET_KEY: 'another',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
    child.on('close', (code) => resolve({ code, said }))
  })

describe('docs/deploy.md', () => {
  test('word for word, ends with a film that plays, an operator, and a way back', async () => {
    const log: string[] = []
    for (const { commands, person } of blocks) {
      if (person?.includes('sign up'))
        await fetch(`${at}/world`, { method: 'POST', body: '{"person":"you@example.com"}' })
      for (const command of commands) {
        const { code, said } = await run(command)
        expect(code, `${command}\n${said}`).toBe(0)
        log.push(`$ ${command}`, said)
      }
    }
    const all = log.join('\n')
    expect(all).toContain('· the first APIs: enable')
    expect(all).toContain('+ what each service may do')
    expect(all).toContain('✓ the cut plays')
    expect(all).toContain('+ the first operator: make you@example.com an operator')
    expect(all).toContain('It is back: https://my-project.web.app')
  }, 240_000)

  test('tells what the rate cards say', () => expect(deployPageIsCurrent()).toBe(true))

  test('explains what the commands really say', () => {
    const sources = ['project', 'billing', 'database', 'bucket', 'quotas', 'secrets', 'stripe'].map(
      (name) => `provision/steps/${name}.ts`,
    )
    const texts = [...sources, 'provision/go.ts', 'smoke/film.ts', 'indexes/refuse.ts', 'deploy/indexes-ready.ts']
      .map((file) => readFileSync(join(root, 'dev/src', file), 'utf8'))
      .join('\n')
    const table = page.split('## When something is wrong')[1] ?? ''
    const said = [...table.matchAll(/^\| `([^`]+)`/gm)].flatMap(([, words]) => words ?? [])
    expect(said.length).toBeGreaterThan(8)
    // The words around what differs: names of projects, regions, numbers.
    const fixed = said.map(
      (words) =>
        words
          .split(/…|nam5|20 |asia-southeast1|serviceusage\S*/)
          .map((part) => part.trim())
          .sort((a, b) => b.length - a.length)[0] ?? words,
    )
    expect(fixed.filter((words) => !texts.includes(words))).toEqual([])
  })
})

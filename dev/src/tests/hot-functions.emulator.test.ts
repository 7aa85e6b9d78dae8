import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { watchFunctions } from '../stack/pack-functions.ts'
import { local, root } from '../stack/places.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { eventually } from './people.ts'

// On a copy of the sources and a stack of its own: the developer's tree stays as it is, and so does everybody's stack.
const copy = join(local, `hot-functions-${process.pid}`)
const source = join(copy, 'functions')
const door = join(source, 'src/backends/health.webhook.ts')

let stack: Stack
let stopPacking: () => Promise<void>
beforeAll(async () => {
  mkdirSync(copy, { recursive: true })
  cpSync(join(root, 'functions'), source, { recursive: true })
  stack = await startStack({
    name: `hot-functions-${process.pid}-run`,
    web: false,
    schedules: false,
    functionsSource: source,
    // Nobody is asked: none is stood in for.
    settings: { STRIPE_SECRET_KEY: 'x', RUNPOD_API_KEY: 'x', VERTEX_PROJECT: 'x', GEMINI_API_KEY: 'x' },
  })
  stopPacking = await watchFunctions(stack.functionsFolder, () => undefined, source)
}, 240_000)
afterAll(async () => {
  await stopPacking?.()
  stack?.discard()
  await stack?.stop()
  rmSync(copy, { recursive: true, force: true })
}, 60_000)

const health = async (): Promise<unknown> => {
  const reply = await fetch(`${stack.functionsUrl}/health`).catch(() => undefined)
  return reply?.ok ? await reply.json() : undefined
}

test('an edit of a function answers the next call', async () => {
  expect(await health()).toMatchObject({ ok: true })
  const edited = readFileSync(door, 'utf8').replace(
    'response.json({ ok: true,',
    "response.json({ ok: true, edited: 'yes',",
  )
  writeFileSync(door, edited)
  const seen = await eventually(async () => {
    const answer = await health()
    return answer && typeof answer === 'object' && 'edited' in answer ? answer : undefined
  })
  expect(seen).toMatchObject({ ok: true, edited: 'yes' })
}, 120_000)

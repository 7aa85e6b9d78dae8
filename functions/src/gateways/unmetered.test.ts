import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SpendTicket } from '@peace/core/money'
import { ticketToTest } from '@peace/dev/tests/tickets'
import type { WorkOrder } from '@peace/engine/ports'
import { expect, test } from 'vitest'
import type { RelayStore } from '../backends/relay.store.ts'
import type { Writer } from '../story/writer.ts'
import type { RelayBackend } from './agent-relay.ts'
import type { GeminiWriter } from './gemini.ts'
import type { toEnglish } from './gemini-english.ts'
import type { GeminiMediaBackend } from './gemini-media.ts'
import type { judgePictures, judgeText } from './gemini-moderation.ts'
import type { modelsFor } from './genai.ts'
import type { RunPodBackend } from './runpod.ts'
import type { VeoBackend as Veo } from './veo.ts'
import { VeoBackend } from './veo.ts'

// Held by the compiler: a call of any vendor that costs, without a ticket, is no program. `npm run check -- types` reads
// this file; should one of these begin to compile, it says that the directive is not needed.
type Calls = {
  gemini: GeminiMediaBackend
  veo: Veo
  runpod: RunPodBackend
  // Pods and people's own machines are one client.
  relay: RelayBackend
  offered: RelayStore
  text: GeminiWriter
  writer: Writer
  judgeText: typeof judgeText
  judgePictures: typeof judgePictures
  toEnglish: typeof toEnglish
  models: typeof modelsFor
  order: WorkOrder
  shape: { id: string; wish: string; workspaceId: string; by: string; scope: { writer: string } } & {
    ceiling: number
    hold: number
    until: number
  }
  ticket: SpendTicket
}
const never = (call: (calls: Calls) => unknown): unknown => call

never(({ gemini, order }) =>
  // @ts-expect-error stills and speech by Gemini
  gemini.submit(order),
)
never(({ veo, order }) =>
  // @ts-expect-error clips by Veo
  veo.submit(order),
)
never(({ runpod, order }) =>
  // @ts-expect-error anything by RunPod
  runpod.submit(order),
)
never(({ relay, order }) =>
  // @ts-expect-error pods, and machines of people's own
  relay.submit(order),
)
never(({ offered }) =>
  // @ts-expect-error an order laid out for a machine
  offered.offer({} as Parameters<RelayStore['offer']>[0]),
)
never(({ text }) =>
  // @ts-expect-error a story by Gemini
  text.draft({} as Parameters<Writer['draft']>[1], async () => {}, new AbortController().signal),
)
never(({ writer }) =>
  // @ts-expect-error a passage by whoever writes
  writer.rewrite({} as Parameters<Writer['rewrite']>[1], new AbortController().signal),
)
never(({ judgeText }) =>
  // @ts-expect-error a look at a text
  judgeText('item', 'words'),
)
never(({ judgePictures }) =>
  // @ts-expect-error a look at a picture
  judgePictures('item', []),
)
never(({ toEnglish }) =>
  // @ts-expect-error a prompt in English
  toEnglish('คำ'),
)
never(({ models }) =>
  // @ts-expect-error any model of Google's
  models({ apiKey: 'k' }),
)
never(({ veo, order, shape }) =>
  // @ts-expect-error what only looks like a ticket
  veo.submit(order, shape),
)
never(({ veo, order, ticket }) => veo.submit(order, ticket))

test('a ticket taken for one order buys no other', async () => {
  const order = { attemptId: 'a', workspaceId: 'w', unitKey: '0'.repeat(64), spec: { kind: 'clip' } } as WorkOrder
  const veo = new VeoBackend({
    ...{
      id: 'veo',
      model: () => ({ id: 'veo', location: 'us-central1' }),
      toBucket: true,
      rates: async () => ({}) as never,
    },
    vertex: () => ({ project: 'p', key: '', baseUrl: 'http://127.0.0.1:9' }),
    keeping: {} as never,
  })
  for (const other of [{ attemptId: 'b' }, { workspaceId: 'v' }, { unitKey: '1'.repeat(64) }])
    await expect(veo.submit(order, ticketToTest({ ...order, ...other }))).rejects.toThrow('internal')
})

const root = join(import.meta.dirname, '../../..')
const sources = (pattern: RegExp): string[] =>
  ['core', 'engine', 'film', 'functions', 'agent', 'bench', 'dev']
    .flatMap((room) => readdirSync(join(root, room, 'src'), { recursive: true }).map((file) => `${room}/src/${file}`))
    .filter((file) => /\.tsx?$/.test(file) && pattern.test(readFileSync(join(root, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()

test('only the gates make tickets', () => {
  expect(sources(/from '@peace\/core\/gate'/)).toEqual([
    'dev/src/tests/tickets.ts',
    'engine/src/gate.ts',
    'engine/src/tickets.ts',
    'functions/src/spend/platform.store.ts',
  ])
})

test('Google’s models are reached by one door', () => {
  expect(sources(/new GoogleGenAI[(]/).filter((file) => file.startsWith('functions/'))).toEqual([
    'functions/src/gateways/genai.ts',
  ])
})

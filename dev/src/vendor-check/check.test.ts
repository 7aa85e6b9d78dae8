import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { must } from '@peace/core/errors'
import { expect, it } from 'vitest'
import { startRunPodRest } from '../vendors/runpod-rest/rest.ts'
import { checkVendors, type Finding } from './check.ts'
import { readOnline } from './online.ts'
import { recorded } from './published.ts'
import { reliedOn, settingsFrom } from './relied.ts'

const on = (day: string) => Date.parse(day)
const failures = (found: readonly Finding[]) => found.filter(({ is }) => is === 'failure').map(({ what }) => what)
const relying = (own: Record<string, string>) => reliedOn(settingsFrom(own))

it('all that we rely on held on the day of the list', () => {
  expect(failures(checkVendors(relying({}), recorded, on('2026-11-26')))).toEqual([])
})

it('fails three weeks before a shutdown, and only says so before that', () => {
  const going = {
    ...recorded,
    models: recorded.models.map((model) =>
      model.id === 'veo-3.1-generate-001'
        ? { ...model, ends: { on: '2027-01-15', firm: true, instead: 'veo-4' } }
        : model,
    ),
  }
  const asked = (day: string) => checkVendors(relying({}), going, on(day))
  expect(failures(asked('2026-12-24'))).toEqual([])
  expect(
    asked('2026-12-24')
      .map(({ what }) => what)
      .join(),
  ).toContain('veo-3.1-generate-001 ends on 2027-01-15')
  expect(failures(asked('2026-12-25'))).toEqual([
    'VEO_MODEL: veo-3.1-generate-001 ends on 2027-01-15, in 21 days; the vendor names veo-4',
  ])
  expect(failures(asked('2027-01-16'))[0]).toContain('has ended')
})

it('would have named what burnt on 25 November 2026', () => {
  const old = { GEMINI_TEXT_MODEL: 'gemini-2.5-flash', GEMINI_SPEECH_MODEL: 'gemini-2.5-flash-preview-tts' }
  const found = failures(
    checkVendors(relying({ ...old, GEMINI_IMAGE_LOCATION: 'us-central1' }), recorded, on('2026-11-26')),
  )
  expect(found).toEqual([
    'GEMINI_TEXT_MODEL: gemini-2.5-flash ends on 2026-12-01, in 5 days; the vendor names gemini-3.5-flash-lite',
    'GEMINI_IMAGE_MODEL: gemini-3-pro-image is not served at us-central1',
    expect.stringContaining('GEMINI_SPEECH_MODEL: gemini-2.5-flash-preview-tts has ended on 2026-10-20'),
  ])
})

it.each<[string, Record<string, string>, string]>([
  ['an id nobody has', { VEO_MODEL: 'veo-9' }, 'VEO_MODEL: veo-9 is not on the list'],
  ['a model of another trade', { GEMINI_IMAGE_MODEL: 'gemini-3.8-flash' }, 'makes text, not image'],
  ['a price that is not the vendor’s', { RUNPOD_MICROS_PER_SECOND: '250' }, 'we reckon with 250, the vendor asks 310'],
])('names %s', (_, own, told) => {
  expect(failures(checkVendors(relying(own), recorded, on('2026-11-26'))).join()).toContain(told)
})

it('names a field that the vendor no longer takes, one that it now wants, and one that it may leave out', () => {
  const shape = (name: string) => must(recorded.shapes[name], name)
  const create = shape('CreatePodRequest')
  const shapes = {
    ...recorded.shapes,
    CreatePodRequest: { fields: create.fields.filter((field) => field !== 'disk'), required: ['name', 'region'] },
    Pod: { ...shape('Pod'), required: shape('Pod').required.filter((field) => field !== 'cost') },
  }
  expect(failures(checkVendors(relying({}), { ...recorded, shapes }, on('2026-11-26')))).toEqual([
    'CreatePodRequest: disk is refused',
    'CreatePodRequest: region is not sent',
    'Pod: cost may be missing',
  ])
})

it('does not trust a list that nobody has read for two months', () => {
  expect(failures(checkVendors(relying({}), recorded, on('2027-01-30'))).join()).toContain('read the vendors')
})

// Here the stand-ins are held to the same list: an answer without what the vendor always gives would be kinder than it is.
it('finds in the stand-in’s answers all that the vendor always gives', async () => {
  const rest = await startRunPodRest()
  const made = async (path: string, body: object) => {
    const headers = { Authorization: 'Bearer rpa_local', 'Content-Type': 'application/json' }
    const reply = await fetch(`${rest.url}/v2${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return (await reply.json()) as Record<string, unknown>
  }
  const gpu = { id: 'NVIDIA L40S' }
  const scaling = { type: 'QUEUE_DELAY', queueDelay: 4 }
  const endpoint = { name: 'e', type: 'QUEUE', image: 'i', scaling, gpu: { pools: ['ADA_24'] } }
  try {
    const answers = {
      Pod: await made('/pods', { name: 'p', image: 'i', gpu }),
      Endpoint: await made('/serverless', endpoint),
      Template: await made('/templates', { name: 't', image: 'i' }),
      NetworkVolume: await made('/network-volumes', { name: 'v', size: 10, dataCenter: 'EU-RO-1' }),
    }
    for (const [name, answer] of Object.entries(answers))
      for (const field of must(recorded.shapes[name], name).required.filter((each) => !each.includes('.')))
        expect(Object.keys(answer), name).toContain(field)
  } finally {
    await rest.close()
  }
})

it('asks the vendors themselves, and finds what has changed since', async () => {
  const schemas = {
    CreatePodRequest: {
      allOf: [{ $ref: '#/x/Base' }, { required: ['name', 'zone'], properties: { name: {}, zone: {} } }],
    },
    Base: { properties: { image: {} } },
  }
  const answers: Record<string, unknown> = {
    '/v2/openapi.json': { components: { schemas } },
    '/v2/catalog/gpus': {
      gpus: [
        {
          ...{ id: 'NVIDIA GeForce RTX 4090', name: '4090', pool: 'ADA_24', memory: 24 },
          price: { secure: 0.7, community: 0.3, serverless: 1.44 },
        },
      ],
    },
    '/v1beta/models': { models: [{ name: 'models/gemini-9-flash' }] },
  }
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(answers[new URL(request.url ?? '/', 'http://x').pathname] ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const env = { RUNPOD_REST_URL: `${url}/v2`, GEMINI_BASE_URL: url, RUNPOD_API_KEY: 'k', GEMINI_API_KEY: 'k' }
  const { published } = await readOnline(recorded, env).finally(() => server.close())
  const found = failures(checkVendors(relying({}), published, on('2026-11-26')))
  expect(found).toContain('GEMINI_TEXT_MODEL: gemini-3.5-flash-lite is not on the list')
  expect(found).toContain('RUNPOD_MICROS_PER_SECOND: we reckon with 310, the vendor asks 400')
  expect(found).toContain('CreatePodRequest: zone is not sent')
  expect(found).toContain('CreatePodRequest: disk is refused')
})

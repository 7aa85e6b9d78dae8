import { expect, test } from 'vitest'
import { planFor, sampleFilm } from '../build/index.ts'
import { fillTemplate } from '../templates/index.ts'
import {
  guessPoints,
  isSameOwn,
  machineSays,
  notSaid,
  ownOrder,
  ownTemplate,
  ownTemplateId,
  pointProblems,
  readGraph,
  sumOf,
  type Workflow,
} from './index.ts'

// As ComfyUI's own first example is exported: nothing in it is of ours.
const link = (id: string, n = 0) => [id, n]
const foreign = {
  '3': {
    class_type: 'KSampler',
    inputs: {
      ...{ seed: 156680208700286, steps: 20, cfg: 8, sampler_name: 'euler', scheduler: 'normal', denoise: 1 },
      ...{ model: link('4'), positive: link('6'), negative: link('7'), latent_image: link('5') },
    },
    _meta: { title: 'KSampler' },
  },
  '4': { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'sd_xl_base_1.0.safetensors' } },
  '5': { class_type: 'EmptyLatentImage', inputs: { width: 512, height: 512, batch_size: 1 } },
  '6': { class_type: 'CLIPTextEncode', inputs: { text: 'beautiful scenery https://nowhere', clip: link('4', 1) } },
  '7': { class_type: 'CLIPTextEncode', inputs: { text: 'text, watermark', clip: link('4', 1) } },
  '8': { class_type: 'VAEDecode', inputs: { samples: link('3'), vae: link('4', 2) } },
  '9': { class_type: 'SaveImage', inputs: { filename_prefix: 'ComfyUI', images: link('8') } },
}
const text = (change: Record<string, unknown> = {}): string => JSON.stringify({ ...foreign, ...change })
const whys = (given: string) => readGraph(given).problems.map(({ why, what }) => (what ? `${why} ${what}` : why))
const points = guessPoints(readGraph(text()).graph)
const workflow: Workflow = {
  ...{ id: 'w1', name: 'Mine', makes: 'image', licence: 'OpenRAIL++-M', maxWidth: 2048, maxHeight: 2048, step: 8 },
  ...{
    fps: 16,
    maxFrames: 81,
    frameStep: 4,
    seconds: 5,
    points,
    graph: text(),
    enabled: true,
    createdAt: 0,
    createdBy: 'u',
  },
}
const still = planFor(
  sampleFilm({ scenes: 1, shotsPerScene: 1 }),
  { maxHeight: 720, watermark: false } as never,
  {
    ...{ stop: 'stills', quality: 'standard' },
  } as never,
).units.find(({ spec }) => spec.kind === 'portrait')
if (!still) throw new Error('no portrait in the plan')

test('a graph of somebody else is read, and its inputs are found', () => {
  expect(whys(text())).toEqual([])
  expect(whys(JSON.stringify({ prompt: foreign }))).toEqual([])
  expect(points).toEqual({
    prompt: ['6.text'],
    negative: ['7.text'],
    seed: ['3.seed'],
    width: ['5.width'],
    height: ['5.height'],
  })
  expect(pointProblems(readGraph(text()).graph, points, 'image')).toEqual([])
})

test.each<[string, string, string[]]>([
  ['no JSON', '{', ['not-json']],
  ['the editor’s own format', JSON.stringify({ nodes: [], links: [] }), ['not-api-format']],
  [
    'a node that runs code',
    text({ '11': { class_type: 'PythonExec', inputs: { code: 'print()' } } }),
    ['node-not-allowed PythonExec'],
  ],
  [
    'a node named like what every object has',
    text({ '11': { class_type: 'constructor', inputs: {} } }),
    ['node-not-allowed constructor'],
  ],
  [
    'a link to nowhere',
    text({ '8': { class_type: 'VAEDecode', inputs: { samples: link('77'), vae: link('4', 2) } } }),
    ['broken-link 8.samples'],
  ],
  [
    'a circle',
    text({ '8': { class_type: 'VAEDecode', inputs: { samples: link('9'), vae: link('4', 2) } } }),
    ['goes-in-circles'],
  ],
  [
    'a list within a list',
    text({ '8': { class_type: 'VAEDecode', inputs: { samples: [[1]], vae: link('4', 2) } } }),
    ['not-api-format 8.samples'],
  ],
  ['a name that no database keeps', text({ __x__: { class_type: 'VAEDecode', inputs: {} } }), ['not-api-format']],
  ['nothing made', text({ '9': { class_type: 'VAEDecode', inputs: {} } }), ['makes-nothing']],
  [
    'a path',
    text({ '4': { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: '../../etc/passwd' } } }),
    ['address-inside 4.ckpt_name'],
  ],
  [
    'a path of another system',
    text({ '4': { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'C:/Users/mate/id.png' } } }),
    ['address-inside 4.ckpt_name'],
  ],
  [
    'an address',
    text({ '4': { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'http://evil/x' } } }),
    ['address-inside 4.ckpt_name'],
  ],
])('%s is refused by name', (_, given, said) => {
  expect(whys(given)).toEqual(said)
})

test('a picture that nobody pointed at is not read from the machine’s disk', () => {
  const { graph } = readGraph(text({ '12': { class_type: 'LoadImage', inputs: { image: 'passport.png' } } }))
  expect(pointProblems(graph, points, 'image')).toEqual([{ why: 'picture-not-pointed', what: '12.image' }])
  expect(pointProblems(graph, { ...points, face1: ['12.image'] }, 'image')).toEqual([])
  expect(pointProblems(graph, { ...points, seed: ['6.text'] }, 'image').map(({ why }) => why)).toContain(
    'not-this-kind',
  )
  expect(pointProblems(graph, { prompt: ['6.clip'] }, 'image').map(({ why }) => why)).toContain('not-there')
  expect(pointProblems(graph, { seed: ['3.seed'] }, 'video').map(({ why }) => why)).toEqual(
    expect.arrayContaining(['prompt-not-pointed', 'size-not-pointed', 'length-not-pointed']),
  )
})

test('a unit goes into it where it was pointed at, and what it does not give is another’s', () => {
  const order = ownOrder(still.spec, workflow)
  if (!order) throw new Error('it gives no portrait')
  expect(order.template.id).toBe(ownTemplateId({ id: 'w1' }))
  const graph = fillTemplate(order.template, order.slots, {}, 'unit-1')
  expect(graph['6']?.inputs.text).toBe(order.slots.prompt)
  expect(graph['9']?.inputs.filename_prefix).toBe('unit-1')
  expect([graph['5']?.inputs.width, graph['3']?.inputs.seed]).toEqual([order.slots.width, still.spec.seed])
  expect(ownOrder(still.spec, { ...workflow, maxWidth: 64 })).toBeUndefined()
  expect(ownOrder(still.spec, { ...workflow, makes: 'video' })).toBeUndefined()
})

test('a machine says which node and which model it lacks', () => {
  const { graph } = readGraph(text())
  const info: Record<string, unknown> = Object.fromEntries(
    Object.values(foreign).map(({ class_type }) => [class_type, { input: { required: {} } }]),
  )
  const infoOf = (name: string) => info[name]
  expect(machineSays(graph, infoOf, new Set())).toEqual({ ok: true, problems: [] })
  info.CheckpointLoaderSimple = { input: { required: { ckpt_name: [['other.safetensors'], {}] } } }
  info.VAEDecode = undefined
  const { ok, problems } = machineSays(graph, infoOf, new Set())
  expect([ok, problems.join('; ')]).toEqual([
    false,
    'CheckpointLoaderSimple 4: no ckpt_name “sd_xl_base_1.0.safetensors” here; no node VAEDecode here',
  ])
})

test('a graph that was changed, or pointed at elsewhere, is asked of each machine anew', () => {
  const withSum = (change: Partial<Workflow>): Workflow => {
    const changed = { ...workflow, ...change }
    return { ...changed, sum: sumOf(changed) }
  }
  const before = withSum({})
  const other = withSum({ graph: text({ '4': { ...foreign['4'], inputs: { ckpt_name: 'other.safetensors' } } }) })
  const { negative: _, ...fewer } = points
  const all = [workflow, before, other, withSum({ points: fewer })]
  const names = all.map((each) => ownTemplate(each).id)
  expect(new Set(names).size).toBe(4)
  expect(names.every((name) => isSameOwn(name, names[0] ?? ''))).toBe(true)
  expect(isSameOwn(ownTemplateId({ id: 'w2' }), names[0] ?? '')).toBe(false)
  const said = { [ownTemplateId(before)]: { ok: true, problems: [] } }
  expect(notSaid([before], said)).toEqual([])
  expect(notSaid([other], said)).toEqual([other])
  expect(notSaid([{ ...other, enabled: false }], said)).toEqual([])
})

test('what it makes never gets is not pointed at', () => {
  const { graph } = readGraph(text({ '12': { class_type: 'LoadImage', inputs: { image: 'mine.png' } } }))
  const told = (more: object, makes: 'image' | 'video') => pointProblems(graph, { ...points, ...more }, makes)
  expect(told({ firstFrame: ['12.image'] }, 'image')).toEqual([{ why: 'not-of-this', what: '12.image' }])
  expect(told({ face1: ['12.image'], frames: ['3.steps'] }, 'image')).toEqual([{ why: 'not-of-this', what: '3.steps' }])
  const film = { frames: ['3.steps'], firstFrame: ['12.image'] }
  expect(told(film, 'video')).toEqual([])
  expect(told({ ...film, face1: ['12.image'] }, 'video')).toEqual([{ why: 'not-of-this', what: '12.image' }])
  // Kept before that was asked: it is given nothing.
  expect(ownOrder(still.spec, { ...workflow, points: { ...points, firstFrame: ['12.image'] } })).toBeUndefined()
})

test('a shot of one person does not go where two faces are pointed at, nor one of two where one is', () => {
  const shot = (portraits: string[]) => {
    const found = planFor(
      sampleFilm({ scenes: 1, shotsPerScene: 1 }),
      { maxHeight: 720, watermark: false } as never,
      { stop: 'stills', quality: 'standard' } as never,
    ).units.find(({ spec }) => spec.kind === 'still')
    if (found?.spec.kind !== 'still') throw new Error('no still in the plan')
    return { ...found.spec, inputs: { ...found.spec.inputs, portraits } }
  }
  const faced = (faces: number): Workflow => {
    const loads = Object.fromEntries(
      Array.from({ length: faces }, (_, n) => [
        `${20 + n}`,
        { class_type: 'LoadImage', inputs: { image: 'mine.png' } },
      ]),
    )
    const given = text(loads)
    return { ...workflow, graph: given, points: guessPoints(readGraph(given).graph) }
  }
  const goes = (portraits: string[], faces: number) => ownOrder(shot(portraits), faced(faces))?.pictures
  expect([goes(['a'], 2), goes(['a', 'b'], 1), goes([], 1), goes(['a'], 0)]).toEqual(Array(4).fill(undefined))
  expect(goes(['a', 'b'], 2)).toEqual({ face1: { portrait: 0 }, face2: { portrait: 1 } })
  expect([goes(['a'], 1), goes([], 0)]).toEqual([{ face1: { portrait: 0 } }, {}])
})

import type { Template } from '@peace/core/templates'
import { guessPoints, ownTemplate, readGraph } from '@peace/core/workflows'
import { expect, it } from 'vitest'
import { startComfyUI } from '../../dev/src/vendors/comfyui/comfyui.ts'
import { type Comfy, comfyAt } from './comfyui.ts'
import { ownGraphs } from './own-graphs.ts'

const graph = {
  size: { class_type: 'EmptyLatentImage', inputs: { width: 512, height: 512, batch_size: 1 } },
  load: { class_type: 'VAELoader', inputs: { vae_name: 'of-another.safetensors' } },
  see: { class_type: 'VAEDecode', inputs: { samples: ['size', 0], vae: ['load', 0] } },
  save: { class_type: 'SaveImage', inputs: { filename_prefix: 'ComfyUI', images: ['see', 0] } },
}
const template = (sum?: string): Template => {
  const text = JSON.stringify(graph)
  const film = { fps: 16, maxFrames: 81, frameStep: 4, enabled: true, createdAt: 0, createdBy: 'nok' }
  const size = { maxWidth: 1024, maxHeight: 1024, step: 8, seconds: 5 }
  const points = guessPoints(readGraph(text).graph)
  return ownTemplate({
    name: 'own',
    makes: 'image',
    licence: 'mine',
    ...size,
    ...film,
    id: 'own',
    sum,
    graph: text,
    points,
  })
}

it('what was said of a graph stays while it is looked at again, and is what was found then', async () => {
  const comfyui = await startComfyUI({ stepMs: 1 })
  try {
    let asked = 0
    let hold: Promise<void> = Promise.resolve()
    let has = false
    const real = comfyAt(comfyui.url)
    const objectInfo: Comfy['objectInfo'] = async (name) => {
      asked += 1
      await hold
      const info = await real.objectInfo(name)
      return has && name === 'VAELoader'
        ? { VAELoader: { input: { required: { vae_name: [[graph.load.inputs.vae_name]] } } } }
        : info
    }
    const own = ownGraphs({ objectInfo })
    const shown = template()
    own.show(shown)
    expect(own.said()).toEqual({})
    await own.lookAround(1_000)
    const lacks = { ok: false, problems: ['VAELoader load: no vae_name “of-another.safetensors” here'] }
    expect(own.said()).toEqual({ [shown.id]: lacks })
    await own.lookAround(200_000)
    expect(asked).toBe(4)
    // Five minutes on, the model has come.
    let go = () => {}
    hold = new Promise((resolve) => {
      go = resolve
    })
    has = true
    const looking = own.lookAround(302_000)
    await expect.poll(() => asked).toBe(5)
    expect(own.said()).toEqual({ [shown.id]: lacks })
    go()
    await looking
    expect(own.said()).toEqual({ [shown.id]: { ok: true, problems: [] } })
  } finally {
    await comfyui.close()
  }
})

it('where ComfyUI gives no answer nothing new is said of a graph', async () => {
  const comfyui = await startComfyUI({ stepMs: 1 })
  const own = ownGraphs(comfyAt(comfyui.url))
  const shown = template()
  await comfyui.close()
  own.show(shown)
  await own.lookAround(1_000)
  expect(own.said()).toEqual({})
})

it('of a graph that was changed, only what it is now is spoken of', async () => {
  const own = ownGraphs({ objectInfo: async (name) => ({ [name]: {} }) })
  own.show(template('0123456789'))
  await own.lookAround(1_000)
  const changed = template('9876543210')
  own.show(changed)
  expect(own.said()).toEqual({})
  await own.lookAround(2_000)
  expect(Object.keys(own.said())).toEqual([changed.id])
})

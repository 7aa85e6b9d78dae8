import type { GivenWorkflow } from '@peace/core/workflows'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { show } from '../../ui/render.tsx'
import Bring from './bring.tsx'

afterEach(cleanup)

const link = (id: string, at = 0) => [id, at]
const graph = {
  1: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'mine.safetensors' } },
  2: { class_type: 'CLIPTextEncode', inputs: { text: 'a field', clip: link('1', 1) } },
  3: { class_type: 'KSampler', inputs: { seed: 5, model: link('1'), positive: link('2'), latent_image: link('6') } },
  4: { class_type: 'VAEDecode', inputs: { samples: link('3'), vae: link('1', 2) } },
  5: { class_type: 'SaveImage', inputs: { images: link('4') } },
  6: { class_type: 'EmptyLatentImage', inputs: { width: 512, height: 512, batch_size: 1 } },
}
const paste = (text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: 'Or its text' }), { target: { value: text } })

it('refuses a node by its name before anything is sent', async () => {
  await show(<Bring close={() => undefined} keep={async () => undefined} />, 'en', 'workflows', 'errors')
  paste(JSON.stringify({ ...graph, 9: { class_type: 'PythonExec', inputs: { code: '' } } }))
  expect(await screen.findByText('The node PythonExec may not run. Take it out, and export again.')).toBeTruthy()
  expect(screen.queryByLabelText('Name')).toBeNull()
  paste('{"nodes": []}')
  expect(await screen.findByText(/This is not the API format/)).toBeTruthy()
})

it('keeps a graph with its inputs as they were pointed at', async () => {
  const kept: GivenWorkflow[] = []
  const keep = async (given: GivenWorkflow) => void kept.push(given)
  await show(<Bring close={() => undefined} keep={keep} />, 'en', 'workflows', 'errors')
  paste(JSON.stringify(graph))
  const words = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'What CLIPTextEncode text becomes' })
  expect(words.value).toBe('prompt')
  fireEvent.change(words, { target: { value: '' } })
  expect(await screen.findByText('Point at where the shot’s words go.')).toBeTruthy()
  fireEvent.change(words, { target: { value: 'prompt' } })
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Field' } })
  fireEvent.change(screen.getByLabelText('Licence of its models'), { target: { value: 'Apache-2.0' } })
  fireEvent.click(screen.getByRole('button', { name: 'Keep it' }))
  await expect.poll(() => kept.length).toBe(1)
  expect(kept[0]).toMatchObject({ name: 'Field', makes: 'image', points: { prompt: ['2.text'], seed: ['3.seed'] } })
})

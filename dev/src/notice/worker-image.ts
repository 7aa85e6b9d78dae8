import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../stack/places.ts'
import type { Licensed } from './npm-packages.ts'

const licences: Readonly<Record<string, string>> = {
  ComfyUI: 'GPL-3.0',
  'ComfyUI-AnimateDiff-Evolved': 'Apache-2.0',
  ComfyUI_IPAdapter_plus: 'GPL-3.0',
  'ComfyUI-VideoHelperSuite': 'GPL-3.0',
}

// What the Dockerfile clones, so that nothing comes in unseen.
export const workerImage = (): readonly Licensed[] => {
  const dockerfile = readFileSync(join(root, 'runpod-worker/Dockerfile'), 'utf8')
  const cloned = [...dockerfile.matchAll(/git clone .*?\/([\w.-]+)\.git/g)].flatMap(([, name]) => name ?? [])
  return [
    ...cloned.map((name) => ({ name, licence: licences[name] ?? 'not said' })),
    { name: 'torch, torchvision, torchaudio', licence: 'BSD-3-Clause' },
    { name: 'ffmpeg (Ubuntu)', licence: 'GPL-3.0-or-later' },
  ]
}

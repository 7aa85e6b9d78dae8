import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../stack/places.ts'
import type { Licensed } from './npm-packages.ts'

// What pip installs is not in a lock file, so what was found installed is written down; whoever has no Python can still
// check that nothing was asked for beyond it.
const file = join(root, 'dev/src/notice/python-packages.json')
const foundSchema = z.record(z.string(), z.record(z.string(), z.string()))

export const requirementFiles = {
  'film/ffmpeg/requirements.txt': 'ffmpeg, where the platform runs on one machine',
  'film/voice/requirements.txt': 'the offline voice',
  'film/voice/thai.txt': 'the Thai voice',
  'runpod-worker/requirements.txt': 'the worker on RunPod',
} as const
export type RequirementFile = keyof typeof requirementFiles

const namesIn = (path: string): readonly string[] =>
  readFileSync(join(root, path), 'utf8')
    .split('\n')
    .flatMap((line) => /^[\w.-]+/.exec(line)?.[0] ?? [])

export const findPythonPackages = (python: string): void => {
  const found = Object.keys(requirementFiles).map((path) => {
    const script = join(import.meta.dirname, 'python_licences.py')
    return [
      path,
      JSON.parse(
        execFileSync(python, [script, ...namesIn(path)], {
          encoding: 'utf8',
          // The Thai voice lies in a folder of its own.
          env: { ...process.env, PYTHONPATH: process.env.PEACE_VOICE ?? '' },
        }),
      ),
    ]
  })
  writeFileSync(file, `${JSON.stringify(foundSchema.parse(Object.fromEntries(found)), undefined, 2)}\n`)
}

export const pythonPackagesOf = (path: RequirementFile): readonly Licensed[] => {
  const known = foundSchema.parse(JSON.parse(readFileSync(file, 'utf8')))[path] ?? {}
  const missing = namesIn(path).filter((name) => !Object.hasOwn(known, name))
  return [
    ...Object.entries(known).map(([name, licence]) => ({ name, licence })),
    ...missing.map((name) => ({ name, licence: 'not said' })),
  ]
}

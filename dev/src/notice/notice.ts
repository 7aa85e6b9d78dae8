import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../stack/places.ts'
import { conditionOf, isKnown } from './fitness.ts'
import { type Licensed, npmPackagesOf } from './npm-packages.ts'
import { pythonPackagesOf, type RequirementFile, requirementFiles } from './python-packages.ts'
import { workerImage } from './worker-image.ts'

const file = join(root, 'NOTICE')

const modelsSchema = z.object({ models: z.array(z.object({ file: z.string(), licence: z.string() })) })
const models = (): readonly Licensed[] =>
  modelsSchema
    .parse(JSON.parse(readFileSync(join(root, 'runpod-worker/models.json'), 'utf8')))
    .models.map(({ file: name, licence }) => ({ name, licence }))

const shipped = (): readonly (readonly [string, readonly Licensed[]])[] => [
  ['The web app (npm)', npmPackagesOf('web')],
  ['The functions (npm)', npmPackagesOf('functions', true)],
  ['The agent on a user’s machine (npm)', npmPackagesOf('agent')],
  ...Object.entries(requirementFiles).map(
    ([path, what]) => [`Python: ${what}`, pythonPackagesOf(path as RequirementFile)] as const,
  ),
  ['The worker’s image, besides its Python packages', workerImage()],
  ['Models that templates and settings may ask for; fetched from their makers, never handed out by us', models()],
]

const wrapped = (words: readonly string[]): string => {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && `${last}, ${word}`.length <= 110) lines[lines.length - 1] = `${last}, ${word}`
    else lines.push(word)
  }
  return lines.map((line) => `    ${line}`).join(',\n')
}

const section = ([title, packages]: readonly [string, readonly Licensed[]]): string => {
  const licences = [...new Set(packages.map(({ licence }) => licence))].sort()
  const groups = licences.map((licence) => {
    const names = [...new Set(packages.filter((each) => each.licence === licence).map(({ name }) => name))].sort()
    const condition = conditionOf(licence)
    return [`  ${licence}`, ...(condition ? [`    (${condition})`] : []), wrapped(names)].join('\n')
  })
  return [`${title}\n${'-'.repeat(title.length)}`, ...groups].join('\n\n')
}

const text = (): string =>
  [
    'Peace Script AI is under the MIT licence (LICENSE). It stands on the work of others; this names what ships with it, and\n' +
      'under which licence. Written by `npm run notice` from package-lock.json, the requirements files, the worker’s\n' +
      'Dockerfile and its models.json.',
    ...shipped().map(section),
    '',
  ].join('\n\n')

export const writeNotice = (): void => writeFileSync(file, text())

export const noticeProblems = (): readonly string[] => [
  ...shipped().flatMap(([title, packages]) =>
    packages
      .filter(({ licence }) => !isKnown(licence))
      .map(
        ({ name, licence }) =>
          `${title}: nobody has thought about the licence of ${name} (${licence}): dev/src/notice/fitness.ts`,
      ),
  ),
  ...(existsSync(file) && readFileSync(file, 'utf8') === text()
    ? []
    : ['NOTICE does not tell what ships: npm run notice']),
]

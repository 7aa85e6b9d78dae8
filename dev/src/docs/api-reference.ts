import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type ApiName, type CallableContract, callPath } from '@peace/core/api'
import { errorCodes } from '@peace/core/errors'
import { root } from '../stack/places.ts'
import { typeText } from './type-text.ts'

const file = join(root, 'docs/api.md')

const isContract = (value: unknown): value is CallableContract =>
  typeof value === 'object' && value !== null && 'about' in value && 'input' in value && 'output' in value

// A room's file exports one object of callables.
async function rooms(): Promise<readonly (readonly [string, readonly (readonly [string, CallableContract])[]])[]> {
  const files = globSync('core/src/api/*.ts', { cwd: root }).filter(
    (name) => !/index|callable|region|services|test/.test(name),
  )
  return Promise.all(
    files.sort().map(async (name) => {
      const exported: Record<string, unknown> = await import(join(root, name))
      const callables = Object.entries(exported)
        .filter(([key]) => key.endsWith('Api'))
        .flatMap(([, object]) => Object.entries(object as Record<string, unknown>))
        .flatMap(([key, value]) => (isContract(value) ? [[key, value] as const] : []))
      return [basename(name, '.ts'), callables] as const
    }),
  )
}

const code = (text: string) => `\`\`\`ts\n${text}\n\`\`\``

const section = ([name, { about, input, output }]: readonly [string, CallableContract]) => {
  const [given, answered] = [typeText(input, 'input'), typeText(output, 'output')]
  return [
    `### ${name}`,
    `${about} \`${callPath(name as ApiName)}\``,
    code(`${name}(${given === '{}' ? '' : given}) → ${answered}`),
  ].join('\n\n')
}

async function text(): Promise<string> {
  const parts = (await rooms()).flatMap(([room, callables]) =>
    callables.length > 0 ? [`## ${room}`, ...callables.map(section)] : [],
  )
  return [
    '# API reference',
    'Written by `npm run docs` from `core/src/api`. Every call is a Firebase callable at the path beside its name, its service and itself; a failure carries one of the codes at the end, with its values.',
    ...parts,
    '## Error codes',
    errorCodes.map((one) => `\`${one}\``).join(' · '),
    '',
  ].join('\n\n')
}

export async function writeApiReference(): Promise<void> {
  writeFileSync(file, await text())
}

export const apiReferenceIsCurrent = async (): Promise<boolean> =>
  existsSync(file) && readFileSync(file, 'utf8') === (await text())

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../stack/places.ts'
import { editsIn } from './edit.ts'
import { makers } from './makers.ts'

// A copy of what the pieces are written into, and the compiler over it.
const copy = mkdtempSync(join(tmpdir(), 'peace-new-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))
const rooms = [
  'core',
  'film/src/make',
  'functions/src/gateways',
  'dev/src/stack',
  'web/src/messages',
  'web/src/app/routes',
  'web/src/app/page-places.ts',
  'tsconfig.base.json',
  'package.json',
]
for (const room of rooms) cpSync(join(root, room), join(copy, room), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

const inCore = (path: string) => path.replace(/^core\//, '')
const read = (path: string) => readFileSync(join(copy, path), 'utf8')

// Of these files and what they import; all of core would be compiled for nothing.
const problemsIn = (files: readonly string[]): Map<string, string> => {
  const settings = { extends: '../tsconfig.base.json', files: ['addresses.d.ts', ...files.map(inCore)] }
  writeFileSync(join(copy, 'core/tsconfig.json'), JSON.stringify(settings))
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(
    process.execPath,
    [tsc, '-p', 'core', '--pretty', 'false', '--noUnusedLocals', 'false'],
    {
      cwd: copy,
      encoding: 'utf8',
    },
  )
  const found = new Map<string, string>()
  let last = ''
  for (const line of stdout.split('\n')) {
    const file = /^(\S+?)\(\d+,\d+\): error/.exec(line)?.[1]
    if (file) last = file
    if (last) found.set(last, `${found.get(last) ?? ''}${line}\n`)
  }
  return found
}

// A definition with one of its facts left out, of whatever length it is written.
const without = (text: string, fact: string): string => {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => new RegExp(`^  \\*?${fact}\\b`).test(line))
  const to = lines.findIndex((line, at) => at > from && /^ {2}\S/.test(line) && !/^ {2}[})\]]/.test(line))
  return [...lines.slice(0, from), ...lines.slice(to < 0 ? lines.lastIndexOf('})') : to)].join('\n')
}

const kindFacts = [
  ...['kind', 'phase', 'lane', 'media', 'recipe', 'fields', 'inputs', 'within', 'per', 'plan'],
  ...['asks', 'basis', 'right', 'lower', 'looked', 'inKey'],
]
const cardFacts = [
  'id',
  'name',
  'tier',
  'offers',
  'priority',
  'qualityPriority',
  'slots',
  'claims',
  'deadlineMs',
  'rate',
]

describe('a new piece', () => {
  it.each([
    ['kind', 'lipsync', ['core/src/build/kinds/lipsync.ts', 'film/src/make/lipsync.ts']],
    ['backend', 'kling', ['core/src/routing/cards/kling.ts', 'functions/src/gateways/kling.backend.ts']],
    ['export', 'edl', ['core/src/timeline/exports/edl.ts']],
    ['page', 'shelf', ['web/src/features/shelf/page.tsx']],
  ] as const)('%s %s is at most one file a room, its tests, words, and an entry in each list', (what, name, files) => {
    const edits = editsIn(copy)
    makers[what].write(edits, name)
    const isNew = (path: string) => path.includes(name) && !path.endsWith('.test.ts') && !path.endsWith('.json')
    expect(edits.touched.filter(isNew)).toEqual(files)
    for (const path of edits.touched) if (path.endsWith('.json')) expect(JSON.parse(read(path))).toBeTruthy()
    expect(edits.touched.length).toBeLessThanOrEqual(8)
    expect(() => makers[what].write(editsIn(copy), name)).toThrow('is there already')
  })

  it('does not compile until what cannot be guessed is said, fact by fact', () => {
    const [kinds, cards] = ['core/src/build/kinds', 'core/src/routing/cards']
    const written = (path: string, text: string): string => {
      writeFileSync(join(copy, path), text)
      return path
    }
    const clip = read(`${kinds}/clip.ts`)
    const veo = read(`${cards}/veo.ts`)
    const lacking = [
      ...kindFacts.map((fact) => written(`${kinds}/no-${fact}.ts`, without(clip, fact))),
      ...cardFacts.map((fact) => written(`${cards}/no-${fact}.ts`, without(veo, fact))),
    ]
    const whole = [written(`${kinds}/whole.ts`, clip), written(`${cards}/whole.ts`, veo)]
    const begun = [`${kinds}/lipsync.ts`, `${cards}/kling.ts`, 'core/src/timeline/exports/edl.ts']
    const problems = problemsIn([...lacking, ...whole, ...begun])
    const said = (path: string) => problems.get(path) ?? ''
    const [kind = '', card = '', file = ''] = begun.map(said)
    expect(kind).toMatch(/missing the following properties/)
    expect(card).toMatch(/missing the following properties/)
    expect(file).toMatch(/contentType, print/)
    expect(lacking.filter((path) => said(path) === '')).toEqual([])
    expect(whole.map(said).join('')).toBe('')
    // A compiler over most of core.
  }, 240_000)
})

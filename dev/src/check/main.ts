import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { apiReferenceIsCurrent } from '../docs/api-reference.ts'
import { deployPageIsCurrent } from '../docs/backends-compared.ts'
import { expressionProblems } from '../expressions/verdicts.ts'
import { noticeProblems } from '../notice/notice.ts'
import { root } from '../stack/places.ts'
import { buildWeb } from '../stack/web.ts'
import { featureImports } from './feature-imports.ts'
import { namedPlaces } from './named-places.ts'

// Everything that can be said about the code without running it. Each check says what is wrong; the exit tells whether anything is.

interface Check {
  readonly name: string
  readonly run: () => Promise<readonly string[]>
}

const modules = join(root, 'node_modules')

// A program that ends well has nothing to say; otherwise all it said is the problem.
const program = (file: string, ...args: readonly string[]) =>
  new Promise<readonly string[]>((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk
      })
    }
    child.on('close', (code) => resolve(code === 0 ? [] : [said.trim()]))
  })

const types = (project: string) => program(join(modules, 'typescript/bin/tsc'), '-p', project)

const checks: readonly Check[] = [
  {
    name: 'types',
    run: async () => (await Promise.all(['core', 'engine', '.', 'web', 'web/worker'].map(types))).flat(),
  },
  {
    name: 'format, lint, import directions',
    run: () => program(join(modules, '@biomejs/biome/bin/biome'), 'ci', '--max-diagnostics=50', '.'),
  },
  { name: 'expressions stay linear over a long text', run: async () => expressionProblems() },
  { name: 'features keep to themselves', run: async () => featureImports() },
  { name: 'messages in Thai and English', run: () => program('web/check/messages.ts') },
  { name: 'dead code', run: () => program(join(modules, 'knip/bin/knip.js'), '--no-progress') },
  {
    name: 'docs/api.md',
    run: async () =>
      (await apiReferenceIsCurrent()) ? [] : ['docs/api.md does not tell what core/src/api says: npm run docs'],
  },
  {
    name: 'docs/deploy.md',
    run: async () =>
      deployPageIsCurrent() ? [] : ['docs/deploy.md does not tell what the rate cards say: npm run docs'],
  },
  { name: 'what the pages for developers name', run: async () => namedPlaces() },
  { name: 'licences of what ships (NOTICE)', run: async () => noticeProblems() },
  {
    name: 'size of the first page',
    run: async () => {
      await buildWeb()
      return program('web/check/bundle-budget.ts')
    },
  },
]

const [only] = process.argv.slice(2)
const wanted = checks.filter(({ name }) => !only || name.includes(only))
if (wanted.length === 0)
  console.log(`No check is called "${only}". There are: ${checks.map(({ name }) => name).join(' · ')}`)
let bad = wanted.length === 0 ? 1 : 0
for (const { name, run } of wanted) {
  const started = performance.now()
  const problems = await run().catch((error: unknown) => [String(error)])
  const took = `${((performance.now() - started) / 1000).toFixed(1)} s`
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${name}  ${took}`)
  for (const problem of problems) console.log(problem)
  if (problems.length > 0) bad += 1
}
process.exitCode = bad === 0 ? 0 : 1

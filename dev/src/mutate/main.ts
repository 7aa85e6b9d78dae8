import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { local, root } from '../stack/places.ts'
import { compilerSays, compilerSaysOf, copySources } from './compiles.ts'
import { late, type Met, meetEach } from './crew.ts'
import { draw } from './draw.ts'
import { explained } from './explained.ts'
import { asPatch, findMutants } from './find-mutants.ts'
import { findReach, type Reach, reachSchema, testsOf } from './find-reach.ts'
import { type Mutant, mutantSchema, nameOf } from './mutant.ts'
import { putFoundBack } from './put-found-back.ts'
import { textOf } from './text-of.ts'

// npm run mutate -- [--count 1000] [--seed 1] [--only engine/src/settle,core/src/money] [--sort guard] [--mills 2]
//   [--again] [--fresh] [--minutes 30]
// npm run mutate -- --found [--only name]
// What was met is kept in .local/mutate, so that a run that was broken off goes on where it was; `again`: those that were
// alive meet today's tests; `minutes`: no more are begun after so long.
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    sort: { type: 'string' },
    mills: { type: 'string', default: String(availableParallelism()) },
    minutes: { type: 'string', default: '100000' },
    again: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    found: { type: 'boolean', default: false },
  },
})

const folder = join(local, 'mutate')
mkdirSync(folder, { recursive: true })
if (values.found) process.exit((await putFoundBack(values.only)) ? 0 : 1)

const rooms = ['engine/src/*.ts', 'core/src/money/*.ts', 'core/src/routing/**/*.ts']
const files = rooms
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .filter((file) => !/\.(test|fixture)\.ts$|\/index\.ts$/.test(file))
  .sort()
const sources = new Map(files.map((file) => [file, textOf(file)]))
const sourceOf = ({ file }: Mutant): string => sources.get(file) ?? ''
const only = values.only.split(',')
const found = [...sources]
  .flatMap(([file, source]) => findMutants(file, source))
  .filter(({ file, sort }) => only.some((each) => file.includes(each)) && (values.sort ?? sort) === sort)
const drawn = draw(found, ({ id }) => id, Number(values.seed), Number(values.count))
console.log(`${found.length} mutants of ${files.length} files, ${drawn.length} drawn with seed ${values.seed}`)

const log = join(folder, `met-${values.seed}.jsonl`)
const metSchema = z.object({ mutant: mutantSchema, by: z.string(), seconds: z.number() })
const met = new Map<string, Met>()
if (existsSync(log) && !values.fresh)
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const known = line === '' ? undefined : metSchema.safeParse(JSON.parse(line)).data
    if (known) met.set(known.mutant.id, known)
  }
if (values.fresh) writeFileSync(log, '')
const keep = (each: Met): void => {
  met.set(each.mutant.id, each)
  appendFileSync(log, `${JSON.stringify(each)}\n`)
}

const reachFile = join(folder, 'reach.json')
const readReach = (): Reach[] =>
  existsSync(reachFile) && !values.fresh
    ? (z.array(reachSchema).safeParse(JSON.parse(readFileSync(reachFile, 'utf8'))).data ?? [])
    : []
const reach = await findReach(new Set(files), readReach())
writeFileSync(reachFile, JSON.stringify(reach))
console.log(`${reach.length} test files, ${reach.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(0)} s`)

const started = performance.now()
const isOver = (): boolean => performance.now() - started > Number(values.minutes) * 60_000
const wanted = drawn
  .filter(({ id }) => !met.has(id) || (values.again && met.get(id)?.by === ''))
  .map((mutant) => ({
    of: mutant,
    patch: asPatch(sourceOf(mutant), mutant),
    tests: testsOf(reach, mutant.file, mutant.within),
  }))
let count = 0
await meetEach(wanted, { mills: Number(values.mills), isOver }, (mutant, by, seconds) => {
  count += 1
  // It is met again when there is more time.
  if (by === late) return console.log(`LATE   ${nameOf(mutant)}`)
  keep({ mutant, by, seconds })
  if (by === '') console.log(`ALIVE  ${nameOf(mutant)}`)
  if (count % 25 === 0)
    console.log(`${count} of ${wanted.length}, ${((performance.now() - started) / 60_000).toFixed(1)} min`)
})

const tree = join(folder, 'tree')
copySources(tree)
const sound = compilerSays(tree, 'engine')
if (sound) throw new Error(`The sources do not compile without a mutant:\n${sound}`)
const judged = drawn.flatMap(({ id }) => met.get(id) ?? [])
for (const each of judged.filter(({ by }) => by === '')) {
  if (explained.has(each.mutant.id) || !compilerSaysOf(tree, each.mutant)) continue
  keep({ ...each, by: 'does not compile' })
}

const ended = drawn.flatMap(({ id }) => met.get(id) ?? [])
const alive = ended.filter(({ by }) => by === '')
console.log('\nAlive:')
for (const { mutant } of alive) console.log(`  ${nameOf(mutant)}\n    ${explained.get(mutant.id) ?? 'NOT EXPLAINED'}`)
const sorts = Map.groupBy(ended, ({ mutant }) => mutant.sort)
for (const [sort, all] of sorts)
  console.log(`${sort}: ${all.filter(({ by }) => by !== '').length} of ${all.length} caught`)
const unexplained = alive.filter(({ mutant }) => !explained.has(mutant.id)).length
const share = (100 * (ended.length - alive.length)) / Math.max(1, ended.length)
console.log(
  `${ended.length - alive.length} of ${ended.length} caught (${share.toFixed(1)} %), ${unexplained} alive and not explained, ` +
    `${drawn.length - ended.length} not met yet`,
)
process.exit(share >= 90 && unexplained === 0 && ended.length === drawn.length ? 0 : 1)

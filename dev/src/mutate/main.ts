import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { local, root } from '../stack/places.ts'
import { compilerSays, copySources } from './compiles.ts'
import { meetAll } from './crew.ts'
import { draw } from './draw.ts'
import { explained } from './explained.ts'
import { findMutants } from './find-mutants.ts'
import { findReach, reachSchema, testsOf } from './find-reach.ts'
import { lastingName, mutantSchema, nameOf } from './mutant.ts'

// npm run mutate -- [--count 1000] [--seed 1] [--only engine/src/settle] [--sort guard] [--mills 2] [--fresh]
// What was met is kept in .local/mutate, so that a run that was broken off goes on where it was.
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    sort: { type: 'string' },
    mills: { type: 'string', default: String(availableParallelism()) },
    fresh: { type: 'boolean', default: false },
  },
})

const rooms = ['engine/src/*.ts', 'core/src/money/*.ts', 'core/src/routing/**/*.ts']
const files = rooms
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .filter((file) => !/\.(test|fixture)\.ts$|\/index\.ts$/.test(file))
  .sort()
const found = files
  .flatMap((file) => findMutants(file, readFileSync(join(root, file), 'utf8')))
  .filter(({ file, sort }) => file.includes(values.only) && (values.sort ?? sort) === sort)
const drawn = draw(
  found,
  (each) => `${each.file}:${each.start}:${each.end}:${each.put}`,
  Number(values.seed),
  Number(values.count),
)
console.log(`${found.length} mutants of ${files.length} files, ${drawn.length} drawn with seed ${values.seed}`)

const folder = join(local, 'mutate')
mkdirSync(folder, { recursive: true })
const log = join(folder, `met-${values.seed}.jsonl`)
const metSchema = z.object({ mutant: mutantSchema, by: z.string(), seconds: z.number() })
const met = new Map(
  existsSync(log) && !values.fresh
    ? readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => metSchema.parse(JSON.parse(line)))
        .map((each) => [nameOf(each.mutant), each] as const)
    : [],
)
if (values.fresh) writeFileSync(log, '')

const reachFile = join(folder, 'reach.json')
const reach =
  existsSync(reachFile) && !values.fresh
    ? z.array(reachSchema).parse(JSON.parse(readFileSync(reachFile, 'utf8')))
    : await findReach(new Set(files))
writeFileSync(reachFile, JSON.stringify(reach))
console.log(`${reach.length} test files, ${reach.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(0)} s`)

const started = performance.now()
const wanted = drawn
  .filter((mutant) => !met.has(nameOf(mutant)))
  .map((mutant) => ({ mutant, tests: testsOf(reach, mutant.file, mutant.within) }))
let count = 0
await meetAll(wanted, Number(values.mills), (each) => {
  met.set(nameOf(each.mutant), each)
  appendFileSync(log, `${JSON.stringify(each)}\n`)
  count += 1
  if (each.by === '') console.log(`ALIVE  ${nameOf(each.mutant)}`)
  if (count % 25 === 0)
    console.log(`${count} of ${wanted.length}, ${((performance.now() - started) / 60_000).toFixed(1)} min`)
})

const tree = join(folder, 'tree')
copySources(tree)
const sound = compilerSays(tree)
if (sound) throw new Error(`The sources do not compile without a mutant:\n${sound}`)
const judged = drawn.flatMap((mutant) => met.get(nameOf(mutant)) ?? [])
for (const each of judged.filter(({ by }) => by === '')) {
  if (!compilerSays(tree, each.mutant)) continue
  const known = { ...each, by: 'does not compile' }
  met.set(nameOf(each.mutant), known)
  appendFileSync(log, `${JSON.stringify(known)}\n`)
}

const ended = drawn.flatMap((mutant) => met.get(nameOf(mutant)) ?? [])
const alive = ended.filter(({ by }) => by === '')
console.log('\nAlive:')
for (const { mutant } of alive)
  console.log(`  ${nameOf(mutant)}\n    ${explained.get(lastingName(mutant)) ?? 'NOT EXPLAINED'}`)
const sorts = Map.groupBy(ended, ({ mutant }) => mutant.sort)
for (const [sort, all] of sorts)
  console.log(`${sort}: ${all.filter(({ by }) => by !== '').length} of ${all.length} caught`)
const unexplained = alive.filter(({ mutant }) => !explained.has(lastingName(mutant))).length
const share = (100 * (ended.length - alive.length)) / Math.max(1, ended.length)
console.log(
  `${ended.length - alive.length} of ${ended.length} caught (${share.toFixed(1)} %), ${unexplained} alive and not explained`,
)
process.exit(share >= 90 && unexplained === 0 ? 0 : 1)

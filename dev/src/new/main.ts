import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../stack/places.ts'
import { editsIn } from './edit.ts'
import { makers } from './makers.ts'

// npm run new -- kind lipsync | backend kling | export edl | page shelf
const [what = '', name = ''] = process.argv.slice(2)
const maker = Object.hasOwn(makers, what) ? makers[what as keyof typeof makers] : undefined

if (!maker || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  console.error(`npm run new -- ${Object.keys(makers).join('|')} <name-in-kebab-case>`)
  process.exit(2)
}

const edits = editsIn(root)
maker.write(edits, name)
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
spawnSync(process.execPath, [biome, 'check', '--write', ...edits.touched], { cwd: root, stdio: 'ignore' })
for (const path of edits.touched) console.log(`  ${path}`)
console.log(
  `\n${maker.next}\nUntil then this says what is missing:\n  npm run check -- types && npm test -- unit contract`,
)

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs, parseEnv } from 'node:util'
import { root } from '../stack/places.ts'
import { checkVendors } from './check.ts'
import { drillFilms, drillLines } from './drill.ts'
import { readOnline } from './online.ts'
import { recorded } from './published.ts'
import { reliedOn, settingsFrom } from './relied.ts'

// npm run vendors -- check [--project ID] [--online] [--on 2026-12-24]
// npm run vendors -- drill [--gone veo,veo-fast] [--with replicate,fal] [SCRIPT …]
// Whether every id, price and shape that we rely on is still the vendors': by the list written down, or their own. And what films would
// cost and look like without some of them.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    project: { type: 'string' },
    online: { type: 'boolean', default: false },
    on: { type: 'string' },
    gone: { type: 'string', default: 'veo,veo-fast' },
    with: { type: 'string', default: '' },
  },
})
const listOf = (text: string) => text.split(',').filter(Boolean)
if (positionals[0] === 'drill') {
  const asked = { gone: listOf(values.gone), enabled: listOf(values.with), scripts: positionals.slice(1) }
  const films = await drillFilms(asked)
  for (const line of drillLines(films)) console.log(line)
  const lost = films.reduce((sum, { drill }) => sum + drill.lost, 0)
  console.log(`Without ${asked.gone.join(' and ')}: ${films.length} films, ${lost} units that nobody else makes.`)
  process.exit(lost > 0 ? 1 : 0)
}
if (positionals.join(' ') !== 'check') {
  console.error('npm run vendors -- check [--project ID] [--online] [--on DAY]')
  console.error('npm run vendors -- drill [--gone veo,veo-fast] [--with replicate,fal] [SCRIPT …]')
  process.exit(2)
}
const file = join(root, 'functions', `.env.${values.project ?? ''}`)
const own = values.project && existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
const now = values.on ? Date.parse(values.on) : Date.now()
const { published, said } = values.online
  ? await readOnline(recorded, { ...own, ...process.env })
  : { published: recorded, said: [`by the list of ${recorded.readOn}`] }
for (const line of said) console.log(line)
const findings = checkVendors(reliedOn(settingsFrom(own)), published, now)
for (const { is, what } of findings) console.log(`${is === 'failure' ? 'FAILS' : 'note '}  ${what}`)
const failed = findings.filter(({ is }) => is === 'failure').length
console.log(failed ? `${failed} of what we rely on does not hold.` : 'All that we rely on holds.')
process.exitCode = failed ? 1 : 0

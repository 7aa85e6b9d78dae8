import { parseArgs } from 'node:util'
import { countFilm, dollarsOf, type FilmCounted, firestorePrices } from '@peace/engine/operations'

// What a film costs at the database: reads, writes and deletes a unit, from the wish until nothing is owed. Counted at the
// store the engine asks; what is read beside it (accounts, backends' state) is remembered for seconds and not counted.
const { values } = parseArgs({
  options: {
    shots: { type: 'string', default: '5,50,200,480' },
    by: { type: 'boolean', default: false },
  },
})
const budget = { reads: 15, writes: 8, dollars: 0.1 }
const flatWithin = 1.2

const aUnit = ({ total, units }: FilmCounted) => ({
  reads: total.reads / units,
  writes: total.writes / units,
  deletes: total.deletes / units,
})

const row = (film: FilmCounted): string => {
  const { reads, writes, deletes } = aUnit(film)
  const cells = [film.units, reads.toFixed(1), writes.toFixed(1), deletes.toFixed(1)].map((cell) =>
    String(cell).padStart(7),
  )
  return `${film.quality.padEnd(9)}${String(film.shots).padStart(6)}${cells.join('')}   $${dollarsOf(film.total).toFixed(4)}`
}

const parts = ({ by, units }: FilmCounted): string[] =>
  [...by]
    .sort(([, a], [, b]) => dollarsOf(b) - dollarsOf(a))
    .slice(0, 25)
    .map(([name, { reads, writes, deletes }]) => {
      const each = [reads, writes, deletes].map((many) => (many / units).toFixed(2).padStart(7)).join('')
      return `    ${name.padEnd(26)}${each}`
    })

console.log(`Firestore's prices of ${firestorePrices.asOf}; reads, writes, deletes a unit; dollars a film\n`)
console.log('quality   shots  units  reads writes deletes')
const films: FilmCounted[] = []
for (const quality of ['draft', 'standard', 'premium'] as const)
  for (const shots of values.shots.split(',').map(Number)) {
    const film = await countFilm({ shots, quality })
    films.push(film)
    console.log(row(film))
    if (values.by) for (const line of parts(film)) console.log(line)
  }

const faults = films.flatMap((film) => {
  const { reads, writes } = aUnit(film)
  const name = `${film.quality} of ${film.shots} shots`
  const found: string[] = []
  if (film.state !== 'COMPLETED') found.push(`${name}: ${film.state}`)
  if (reads > budget.reads) found.push(`${name}: ${reads.toFixed(1)} reads a unit, at most ${budget.reads}`)
  if (writes > budget.writes) found.push(`${name}: ${writes.toFixed(1)} writes a unit, at most ${budget.writes}`)
  if (dollarsOf(film.total) > budget.dollars) found.push(`${name}: $${dollarsOf(film.total).toFixed(2)}`)
  return found
})
// A short film pays for its wish too: flat is told from fifty shots on.
for (const quality of ['draft', 'standard', 'premium'] as const) {
  const costs = films.filter((film) => film.quality === quality && film.shots >= 50)
  const each = costs.map((film) => dollarsOf(film.total) / film.units)
  if (each.length > 1 && Math.max(...each) > Math.min(...each) * flatWithin)
    faults.push(`${quality}: a unit costs up to ${(Math.max(...each) / Math.min(...each)).toFixed(2)} times as much`)
}
for (const fault of faults) console.log(fault)
process.exitCode = faults.length === 0 ? 0 : 1

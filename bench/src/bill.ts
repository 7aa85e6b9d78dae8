import { secrets, services } from '@peace/dev/declared/functions'
import { declaredBy } from '@peace/dev/secrets/declared'
import { Reach } from '@peace/dev/secrets/reach'
import { countFilm } from '@peace/engine/operations'
import { filmLines, idleLines, type Line } from './bill/counts.ts'
import { asOf, dollarsFor, prices } from './bill/prices.ts'

// npm run bench -- bill: what Google asks for an idle month, a thousand drafts, a thousand finals, and a day of a million jobs.
// What vendors ask for finals is on the rate cards and is the user's.

process.env.GCLOUD_PROJECT ??= 'demo-bill'
const idleAtMost = 10

const show = (title: string, lines: readonly Line[]): number => {
  console.log(`\n${title}`)
  let sum = 0
  for (const { what, priced, count, from } of lines) {
    const dollars = dollarsFor(priced, count)
    sum += dollars
    const { unit, dollars: price, per } = prices[priced]
    const shown = count >= 100 ? Math.round(count).toLocaleString('en') : count.toFixed(1)
    console.log(
      `  ${`$${dollars.toFixed(2)}`.padStart(10)}  ${what}: ${shown} × $${price} per ${per === 1 ? '' : `${per.toLocaleString('en')} × `}${unit}  (${from})`,
    )
  }
  console.log(`  ${`$${sum.toFixed(2)}`.padStart(10)}  in all`)
  return sum
}

console.log(`Prices of ${asOf}, without what is free each month; sources beside them in bench/src/bill/prices.ts`)
const declared = await declaredBy(new Reach())
const idle = show('An idle month', idleLines(declared, Object.keys(services).length - 2, Object.keys(secrets).length))

const [small, draft, final] = await Promise.all([
  countFilm({ shots: 5, quality: 'draft' }),
  countFilm({ shots: 50, quality: 'draft' }),
  countFilm({ shots: 50, quality: 'standard' }),
])
show('A thousand drafts of 50 shots', filmLines('drafts', draft, 1000, 1))
// The pictures and clips are made elsewhere; speech, sound and the cut are ours.
show('A thousand finals of 50 shots, without what vendors ask', filmLines('finals', final, 1000, 0.4))
show('A million jobs a day, nine of ten drafts of 5 shots: one day', [
  ...filmLines('drafts', small, 900_000, 1),
  ...filmLines('finals', final, 100_000, 0.4),
])

if (idle > idleAtMost) console.log(`\nAn idle month is $${idle.toFixed(2)}, at most $${idleAtMost} was promised.`)
process.exitCode = idle > idleAtMost ? 1 : 0

import { defaultRateCard } from '@peace/core/money'
import { pricesReadOn } from '@peace/core/vendors'
import { belowCost, runMonth } from './margin-month.ts'

// npm run bench -- margin: a seeded month replayed, by backend and template. Ends badly where one is sold below its cost, or a
// film was charged more than was shown.
const seed = Number(process.env.SEED ?? 1)
const films = Number(process.env.FILMS ?? 4_000)
const month = runMonth({ seed, films, rates: defaultRateCard })
const dollars = (micros: number) => (micros / 1e6).toFixed(2).padStart(10)

console.log(
  `A month of ${films} films, seed ${seed}, prices of ${pricesReadOn}, mark-up ${defaultRateCard.markupPercent} %`,
)
console.log(`${'backend'.padEnd(12)}${'template'.padEnd(22)}${'units'.padStart(8)}      cost $   charged $   margin`)
for (const { backend, template, units, costMicros, chargedMicros, prior } of month.margins) {
  const percent = Math.round((100 * (chargedMicros - costMicros)) / chargedMicros)
  const named = `${backend.padEnd(12)}${template.padEnd(22)}${String(units).padStart(8)}`
  console.log(
    `${named}  ${dollars(costMicros)}  ${dollars(chargedMicros)}  ${String(percent).padStart(5)} %${prior ? '  on a prior alone' : ''}`,
  )
}
const lost = belowCost(month)
for (const { backend, template } of lost) console.log(`BELOW COST: ${template} at ${backend}`)
console.log(`${month.broken} of ${month.films} films were charged more than was shown.`)
process.exitCode = lost.length > 0 || month.broken > 0 ? 1 : 0

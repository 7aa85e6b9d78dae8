import { Worker } from 'node:worker_threads'
import { readers } from './readers/readers.ts'
import { fdxTexts, sizes, texts } from './readers/texts.ts'

// What every reader costs on every hostile text: CPU milliseconds by length, and the power with which they grow.
// `npm run bench -- readers [reader] [text]` asks for one of them.
const [onlyReader, onlyText] = process.argv.slice(2)
const patienceMs = 20_000
const mostMs = 200
const mostGrowth = 1.25
// Less than this is the clock's own noise.
const toldMs = 60

type Told = { reader: string; text: string; letters: number; ms: number }

const work = (): Worker => new Worker(new URL('./readers/measure.ts', import.meta.url))
let worker = work()
const ask = (reader: string, text: string, letters: number): Promise<Told | undefined> =>
  new Promise((settle) => {
    const here = worker
    const before = process.cpuUsage()
    // By what it has used, not by the clock: the machine may have others to serve.
    const timer = setInterval(() => {
      const { user, system } = process.cpuUsage(before)
      if (user + system < patienceMs * 1000) return
      clearInterval(timer)
      here.terminate()
      worker = work()
      settle(undefined)
    }, 200)
    here.once('message', (told: Told) => {
      clearInterval(timer)
      settle(told)
    })
    here.postMessage({ reader, text, letters })
  })

let failed = 0
for (const reader of readers.filter(({ name }) => !onlyReader || name === onlyReader)) {
  let worst = 0
  for (const text of (reader.of === 'fdx' ? fdxTexts : texts).keys()) {
    if (onlyText && text !== onlyText) continue
    const told: (number | undefined)[] = []
    for (const letters of sizes) {
      const found = await ask(reader.name, text, letters)
      told.push(found?.ms)
      if (found === undefined) break
    }
    const at = (letters: number) => told[sizes.indexOf(letters as (typeof sizes)[number])]
    const [small, large] = [at(1_000_000), at(4_000_000)]
    const growth = small && large ? Math.log(large / Math.max(small, 1)) / Math.log(4) : Number.NaN
    const slow =
      told.includes(undefined) ||
      (!reader.apart && (at(200_000) ?? 0) > mostMs) ||
      ((large ?? 0) > toldMs && growth > mostGrowth)
    worst = Math.max(worst, at(200_000) ?? Number.POSITIVE_INFINITY)
    if (slow) failed += 1
    if (slow || onlyText)
      console.log(
        `${slow ? '!' : ' '} ${reader.name} | ${text}: ${sizes.map((letters) => `${letters / 1000}k ${at(letters)?.toFixed(0) ?? 'never'}`).join(', ')} ms, n^${growth.toFixed(2)}`,
      )
  }
  console.log(`  ${reader.name}: at most ${worst.toFixed(0)} ms for 200,000 letters`)
}
console.log(failed === 0 ? 'Every reader is linear.' : `${failed} are slower than they may be.`)
process.exit(failed === 0 ? 0 : 1)

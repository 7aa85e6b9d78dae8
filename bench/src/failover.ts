import { createJob, quoteJob } from '@peace/engine'
import { startChain } from './chain-world.ts'

// From the verdict on one backend to the intent at the next: Veo filters, tier 2 breaks, tier 3 delivers.
const gaps: number[] = []
for (let run = 0; run < 5; run++) {
  const chain = await startChain()
  chain.veo.faults.set({ filtered: 9 })
  chain.comfyui.faults.set({ 'broken:KSamplerAdvanced': 9 })
  const { workspaceId, filmId, shotId } = chain
  const target = { type: 'shot' as const, id: shotId }
  const asked = { workspaceId, filmId, target, stop: 'clips' as const, quality: 'premium' as const, fallback: true }
  const quote = await quoteJob(chain.ports, asked)
  await createJob(chain.ports, { ...asked, jobId: 'bench', shownMillis: quote.maxMillis }, { uid: 'u' })
  await chain.jobWhere('bench', ({ open }) => !open)
  const attempts = chain.clips('bench')
  for (const [at, attempt] of attempts.entries()) {
    const before = attempts[at - 1]
    if (before?.closedAt && before.backend !== attempt.backend) gaps.push(attempt.createdAt - before.closedAt)
  }
  await chain.close()
}
gaps.sort((a, b) => a - b)
const worst = gaps.at(-1) ?? 0
console.log(
  `verdict → next intent, ${gaps.length} failovers: median ${gaps[Math.floor(gaps.length / 2)]} ms, worst ${worst} ms`,
)
if (worst > 1000) process.exitCode = 1
process.exit()

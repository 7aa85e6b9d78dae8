import { percentile, runLoad } from './load-world.ts'

// 100 and 1,000 jobs at once from 100 workspaces: how long they wait, how many a second, what they cost and where they
// were made. One in twenty of a worker's attempts fails.
for (const jobs of [100, 1000]) {
  const found = await runLoad({ jobs, workspaces: 100, faults: 0.05, workMs: 40, workers: 20 })
  const at = (share: number) => `${(percentile(found.latencies, share) / 1000).toFixed(2)} s`
  console.log(`\n${jobs} jobs, 100 workspaces, 20 workers`)
  console.log(`  latency   P50 ${at(0.5)} · P95 ${at(0.95)} · P99 ${at(0.99)}`)
  console.log(`  through   ${((found.done * 1000) / found.ms).toFixed(1)} jobs/s in ${(found.ms / 1000).toFixed(1)} s`)
  console.log(`  success   ${found.done} of ${jobs}, ${found.failed} failed, ${found.doubleClaims} claimed twice`)
  console.log(
    `  cost      $${(found.costMicros / 1e6).toFixed(4)}, $${(found.costMicros / found.done / 1e6).toFixed(5)} a job`,
  )
  console.log(`  made by   ${JSON.stringify(found.split)}`)
  console.log(`  errors    ${JSON.stringify(found.errors)}`)
  if (found.done < jobs * 0.99 || found.doubleClaims > 0) process.exitCode = 1
}
process.exit()

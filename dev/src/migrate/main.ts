import { parseArgs } from 'node:util'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { migrate } from './migrate.ts'
import { places } from './tables.ts'

// npm run migrate -- --project ID [--dry-run] [--table NAME] [--batch N]
// Brings documents of older versions up that nobody reads. It may be ended at any time: begun again, it goes on.
const { values } = parseArgs({
  options: {
    project: { type: 'string' },
    // Counts, and says what cannot be read; writes nothing.
    'dry-run': { type: 'boolean', default: false },
    table: { type: 'string' },
    batch: { type: 'string', default: '200' },
  },
})

async function main(): Promise<number> {
  const { project, table, 'dry-run': dryRun } = values
  const batch = Number(values.batch)
  const wanted = places.filter((place) => table === undefined || place.table === table)
  if (!project || wanted.length === 0 || !Number.isInteger(batch) || batch < 1) {
    console.error('Usage: npm run migrate -- --project ID [--dry-run] [--table NAME] [--batch N]')
    console.error(`Tables: ${places.map((place) => place.table).join(', ')}`)
    return 2
  }
  const store = getFirestore(initializeApp({ projectId: project }))
  const damaged = (path: string, problem: string) => console.error(`✗ ${path}: ${problem}`)
  let bad = 0
  for (const place of wanted) {
    const counted = await migrate(store, place, { dryRun, batch, damaged })
    const { seen, upgraded, overtaken } = counted
    bad += counted.damaged
    const did = dryRun ? 'to bring up' : 'brought up'
    console.log(
      `${place.table} (version ${place.stored.version}): ${seen} seen, ${upgraded} ${did}, ${overtaken} written by others meanwhile, ${counted.damaged} unreadable`,
    )
  }
  return bad > 0 ? 1 : 0
}

process.exitCode = await main()

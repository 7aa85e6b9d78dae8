import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packFunctions } from '../stack/pack-functions.ts'
import { root } from '../stack/places.ts'
import { buildWeb } from '../stack/web.ts'
import { firebase } from './firebase.ts'
import { readiness } from './readiness.ts'

const { values } = parseArgs({
  options: {
    project: { type: 'string' },
    // Only says what is missing.
    'check-only': { type: 'boolean', default: false },
    // A preview of the web app alone, on a channel of its own.
    preview: { type: 'string' },
  },
})

async function main(): Promise<number> {
  const { project } = values
  if (!project) {
    console.error('Which project? npm run deploy -- --project <id>  (make one at https://console.firebase.google.com)')
    return 2
  }
  const { missing, notes } = await readiness(project)
  for (const note of notes) console.log(`  – ${note}`)
  if (missing.length > 0) {
    console.error(`Not deployed. ${missing.length === 1 ? 'One thing is' : `${missing.length} things are`} missing:`)
    for (const { what, how } of missing) console.error(`  ✗ ${what}\n      ${how}`)
    return 1
  }
  console.log('✓ settings')
  if (values['check-only']) return 0

  const check = spawnSync(process.execPath, [join(root, 'dev/src/check/main.ts')], { cwd: root, stdio: 'inherit' })
  if (check.status !== 0) return 1
  await buildWeb()
  if (values.preview) return firebase(['hosting:channel:deploy', values.preview, '--project', project])

  const folder = join(root, 'functions/dist')
  rmSync(folder, { recursive: true, force: true })
  await packFunctions(folder)
  const settings = join(root, 'functions', `.env.${project}`)
  if (existsSync(settings)) copyFileSync(settings, join(folder, `.env.${project}`))
  return firebase([
    'deploy',
    '--only',
    'firestore,storage,functions,hosting',
    '--project',
    project,
    '--non-interactive',
    '--force',
  ])
}

process.exit(await main())

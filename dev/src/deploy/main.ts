import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { howToSignIn } from '../cloud/token.ts'
import { doubleAt, realDesk, settingsFolder } from '../provision/desk.ts'
import { functionsFile, webFile } from '../provision/origin.ts'
import type { Place } from '../provision/step.ts'
import { shoot } from '../smoke/film.ts'
import { onLiveSite } from '../smoke/live-site.ts'
import { root } from '../stack/places.ts'
import { buildWeb } from '../stack/web.ts'
import { deploy, type Hands, isReady, rollBack } from './deploy.ts'
import { handsAtDouble } from './double-hands.ts'
import { firebase } from './firebase.ts'
import { KeptDeploys } from './kept.ts'
import { webSettingsOf } from './readiness.ts'
import { stage } from './stage.ts'

const { values } = parseArgs({
  options: {
    project: { type: 'string' },
    // Only says what is missing.
    'check-only': { type: 'boolean', default: false },
    // A preview of the web app alone, on a channel of its own.
    preview: { type: 'string' },
    // Back to the last deploy from this clone that worked.
    rollback: { type: 'boolean', default: false },
  },
})

const say = (text: string): void => console.log(text)
const git = (...args: readonly string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim()

const commit = () => `${git('rev-parse', 'HEAD')}${git('status', '--porcelain') ? '-changed' : ''}`
const settingsIn = (place: Place) => place.files.read(functionsFile(place.project))

const handsAt = (place: Place): Hands => ({
  check: async () =>
    spawnSync(process.execPath, [join(root, 'dev/src/check/main.ts')], { cwd: root, stdio: 'inherit' }).status === 0,
  build: async (folder) => {
    await buildWeb({ ...webSettingsOf(place.files.read(webFile(place.project))), VITE_SOURCE_MAPS: 'kept' })
    await stage(folder, place.project, settingsIn(place))
  },
  upload: async (folder, what) =>
    firebase(
      ['deploy', '--only', what.join(','), '--project', place.project, '--non-interactive', '--force'],
      folder,
    ) === 0,
  smoke: (shown) => onLiveSite(place, (site) => shoot(site, shown)),
  commit,
  now: () => Date.now(),
  wait: (ms) => wait(ms),
  say,
})

async function main(): Promise<number> {
  const { project } = values
  if (!project || project.startsWith('demo-')) {
    console.error(
      'Which project? npm run deploy -- --project <id>  (npm run provision -- --project <id> makes it ready)',
    )
    return 2
  }
  const place = await realDesk(project)
  if (!place) {
    console.error(`Nobody is signed in to Google.\n  ${howToSignIn}`)
    return 1
  }
  const at = doubleAt()
  const hands = at ? handsAtDouble(place, at, { commit, say }) : handsAt(place)
  if (values['check-only']) return (await isReady(place, say)) ? 0 : 1
  if (values.preview) {
    await buildWeb(webSettingsOf(place.files.read(webFile(project))))
    return firebase(['hosting:channel:deploy', values.preview, '--project', project])
  }
  const kept = new KeptDeploys(project, join(settingsFolder(), '.local/deployed'))
  return (await (values.rollback ? rollBack : deploy)(place, kept, hands)) ? 0 : 1
}

process.exit(await main())

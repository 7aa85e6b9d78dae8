import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { readIndexes } from '../indexes/served.ts'
import { functionsFile, webFile } from '../provision/origin.ts'
import type { Place } from '../provision/step.ts'
import { shoot } from '../smoke/film.ts'
import { onLiveSite } from '../smoke/live-site.ts'
import { type Http, overNetwork } from '../smoke/site.ts'
import type { Hands } from './deploy.ts'
import { webSettingsOf } from './readiness.ts'
import { stageRest } from './stage.ts'

// The same way with the double in Google's place: nothing is checked or packed that the tests check and pack anyway, the web is taken as it
// lies, and the double is told what Firebase's own tool would have sent up.

const throughDouble =
  (at: string): Http =>
  (url, ask) =>
    overNetwork(`${at}/site/${url.replace(/^https:\/\//, '')}`, ask)

const deployedFrom = (folder: string, { project }: Place, web: string | undefined) => ({
  settings: parseEnv(readFileSync(join(folder, 'functions', `.env.${project}`), 'utf8')),
  webKey: webSettingsOf(web).VITE_APP_CHECK_SITE_KEY,
  indexes: readIndexes(join(folder, 'firestore.indexes.json')).indexes,
})

export const handsAtDouble = (place: Place, at: string, { commit, say }: Pick<Hands, 'commit' | 'say'>): Hands => ({
  check: async () => true,
  build: async (folder) => stageRest(folder, place.project, place.files.read(functionsFile(place.project))),
  upload: async (folder) => {
    const body = JSON.stringify(deployedFrom(folder, place, place.files.read(webFile(place.project))))
    return (await fetch(`${at}/deploy`, { method: 'POST', body })).ok
  },
  smoke: (shown) =>
    onLiveSite(place, (site) => shoot({ ...site, wait: async () => undefined }, shown), throughDouble(at)),
  commit,
  now: () => Date.now(),
  wait: async () => undefined,
  say,
})

import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { must } from '@peace/core/errors'
import { z } from 'zod'
import { originOf } from '../provision/origin.ts'
import type { Place } from '../provision/step.ts'
import { webAppOf } from '../provision/steps/web-app.ts'
import { type Http, overNetwork, readJson, type Site } from './site.ts'

// A live project as the smoke film needs it: the web app's key, App Check's word by a debug token that is taken back, and a
// person of our own who is there for nothing else.

const config = z.looseObject({ apiKey: z.string() })
const named = z.looseObject({ name: z.string() })
const minted = z.looseObject({ token: z.string() })
const found = z.looseObject({ users: z.array(z.looseObject({ localId: z.string() })).default([]) })

const personIn = async ({ google, project }: Place): Promise<Site['person']> => {
  const email = `smoke@${project}.web.app`
  const password = randomUUID()
  const { users } = found.parse(
    await google(
      'identitytoolkit.projects.accounts.lookup',
      { targetProjectId: project },
      { body: { email: [email] } },
    ),
  )
  const known = users[0]
  if (known)
    await google(
      'identitytoolkit.projects.accounts.update',
      { targetProjectId: project },
      { body: { localId: known.localId, password, emailVerified: true } },
    )
  else
    await google(
      'identitytoolkit.projects.accounts',
      { targetProjectId: project },
      { body: { email, password, emailVerified: true, displayName: 'Smoke' } },
    )
  return { email, password }
}

export const onLiveSite = async <T>(
  place: Place,
  use: (site: Site) => Promise<T>,
  http: Http = overNetwork,
): Promise<T> => {
  const { google, project, region } = place
  const appId = must(await webAppOf(place), 'the web app')
  const { apiKey } = config.parse(
    await google('firebase.projects.webApps.getConfig', { name: `projects/${project}/webApps/${appId}/config` }),
  )
  const person = await personIn(place)
  const debugToken = randomUUID()
  const app = `projects/${project}/apps/${appId}`
  const { name } = named.parse(
    await google(
      'firebaseappcheck.projects.apps.debugTokens.create',
      { parent: app },
      { body: { displayName: 'smoke film', token: debugToken } },
    ),
  )
  try {
    const answer = await http(`https://firebaseappcheck.googleapis.com/v1/${app}:exchangeDebugToken?key=${apiKey}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ debugToken }),
    })
    return await use({
      http,
      web: originOf(place),
      functions: `https://${region}-${project}.cloudfunctions.net`,
      identity: 'https://identitytoolkit.googleapis.com/v1',
      documents: `https://firestore.googleapis.com/v1/projects/${project}/databases/(default)/documents`,
      apiKey,
      appCheck: minted.parse(readJson(answer)).token,
      person,
      newId: () => randomUUID().replaceAll('-', ''),
      wait: (ms) => wait(ms),
    })
  } finally {
    await google('firebaseappcheck.projects.apps.debugTokens.delete', { name })
  }
}

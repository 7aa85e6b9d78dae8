import { setTimeout as wait } from 'node:timers/promises'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { randomId, signUp } from '@peace/dev/tests/people'
import { expect, test } from 'vitest'
import { type Shown, shoot } from './film.ts'
import { overNetwork } from './site.ts'

// The same film that ends a deploy, on the local stack: real functions, real queues, a real cut.
test('the smoke film is made and plays', async () => {
  const { projectId, functionsUrl, ports, webUrl } = stackFromEnvironment()
  const { email, password } = await signUp('smoke')
  const said: Shown[] = []
  const works = await shoot(
    {
      http: overNetwork,
      web: webUrl,
      functions: functionsUrl,
      identity: `http://127.0.0.1:${ports.auth}/identitytoolkit.googleapis.com/v1`,
      documents: `http://127.0.0.1:${ports.firestore}/v1/projects/${projectId}/databases/(default)/documents`,
      apiKey: 'local',
      appCheck: undefined,
      person: { email, password },
      newId: randomId,
      wait: (ms) => wait(ms),
    },
    (shown) => said.push(shown),
  )
  expect(said.filter(({ works: one }) => !one)).toEqual([])
  expect(works).toBe(true)
})

import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { must } from '@peace/core/errors'
import { examples, type RouteName, routes, shellClient } from '@peace/core/open'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { faultsAgainst } from '@peace/dev/tests/fits-schema'
import { randomId } from '@peace/dev/tests/people'
import { giveCredit, jobEnd, openStudio, type Studio } from '@peace/dev/tests/studio'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import * as oidc from 'openid-client'
import { beforeAll, describe, expect, test } from 'vitest'

const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'open-door-test'))

type Document = {
  paths: Record<
    string,
    Record<string, { operationId: string; responses: { 200: { content: Record<string, { schema: unknown }> } } }>
  >
  components: { schemas: { Problem: unknown } }
}
type Answer = { status: number; body: Record<string, unknown>; headers: Headers }

let published: Document
const ask = async (
  path: string,
  {
    key,
    method = 'GET',
    body,
    headers = {},
  }: { key?: string; method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> => {
  const reply = await fetch(`${stack.webUrl}${path}`, {
    method,
    headers: {
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await reply.text()
  const read = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
  // Whatever is refused is refused in the one shape, and never by a failure of ours.
  if (reply.status >= 400) {
    expect(faultsAgainst(published.components.schemas.Problem, read), `${method} ${path}`).toEqual([])
    expect(reply.headers.get('content-type')).toContain('application/problem+json')
    expect(reply.status, `${method} ${path} ${text}`).toBeLessThan(500)
  }
  return { status: reply.status, body: read, headers: reply.headers }
}

const everything = [...new Set(routes.map(({ scope }) => scope))]
const makeKey = ({ person, workspaceId }: Studio, more: Record<string, unknown> = {}) =>
  person.call('makeApiKey', {
    ...{ workspaceId, keyId: randomId(), name: 'CI', scopes: everything, monthMillis: 0, days: 30 },
    ...more,
  })

describe('a program', () => {
  let studio: Studio
  let key: string
  beforeAll(async () => {
    studio = await openStudio(store)
    published = (await (await fetch(`${stack.webUrl}/openapi.json`)).json()) as Document
    key = (await makeKey(studio)).secret
  }, 60_000)

  // In the order of the table of examples: a film is made, quoted, built with the plan that was shown, and pulled.
  test('runs every example, and every answer is as it is published', async () => {
    const filmId = `example-${randomId()}`
    const known: Record<string, string> = { filmId, month: new Date().toISOString().slice(0, 7) }
    let plan = ''
    const run = async (name: RouteName) => {
      const route = must(
        routes.find((each) => each.name === name),
        name,
      )
      const path = route.path.replace(/\{(\w+)\}/g, (_, field: string) => must(known[field], field))
      const example = examples[name]
      const body = example && {
        ...example,
        ...('filmId' in example ? { filmId } : {}),
        ...('plan' in example ? { plan } : {}),
      }
      const { status, body: answer } = await ask(path, { key, method: route.method, ...(body ? { body } : {}) })
      expect([name, status, status === 200 ? '' : answer]).toEqual([name, 200, ''])
      const operation = must(published.paths[route.path]?.[route.method.toLowerCase()], name)
      expect(faultsAgainst(operation.responses[200].content['application/json']?.schema, answer), name).toEqual([])
      return answer
    }
    await run('checkScript')
    await run('createFilm')
    expect(await run('createFilm')).toMatchObject({ filmId })
    plan = String((await run('quote')).plan)
    const { jobId } = await run('build')
    // The same plan twice is the same build.
    expect((await run('build')).jobId).toBe(jobId)
    known.jobId = String(jobId)
    await jobEnd(store, known.jobId)
    const build = await run('readBuild')
    expect(build).toMatchObject({ state: 'COMPLETED', filmId })
    known.unitKey = String(build.resultKey)
    const link = await run('download')
    const cut = await fetch(String(link.url))
    expect((await cut.arrayBuffer()).byteLength).toBe(link.bytes)
    for (const name of ['listFilms', 'readFilm', 'listScenes', 'listShots', 'listArtifacts', 'listBuilds'] as const)
      expect(Object.values(await run(name)).length, name).toBeGreaterThan(0)
    for (const name of ['receipt', 'listBackends', 'usage'] as const) await run(name)
    // What is over is not stopped, and what has moved is not built.
    expect((await ask(`/v1/builds/${jobId}/cancel`, { key, method: 'POST', body: {} })).status).toBeLessThan(500)
    const moved = await ask(`/v1/films/${filmId}/builds`, {
      key,
      method: 'POST',
      body: { stop: 'clips', quality: 'draft', plan: `plan_${'0'.repeat(64)}` },
      headers: { 'accept-language': 'th' },
    })
    expect(moved).toMatchObject({ status: 409, body: { code: 'plan-changed', type: '/problems/plan-changed' } })
    expect(String(moved.body.title)).toMatch(/[ก-๙]/)
  }, 120_000)

  test('pages through a list, and hears that nothing has changed', async () => {
    for (const filmId of ['one', 'two', 'three'].map((name) => `${name}-${randomId()}`))
      await ask('/v1/films', { key, method: 'POST', body: { filmId, language: 'en', title: filmId } })
    const seen: string[] = []
    for (let after = ''; ; ) {
      const { body } = await ask(`/v1/films?limit=2${after && `&after=${after}`}`, { key })
      seen.push(...(body.films as { id: string }[]).map(({ id }) => id))
      if (typeof body.next !== 'string') break
      after = body.next
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(3)
    const first = await ask('/v1/films?limit=1', { key })
    expect(first.headers.get('ratelimit')).toMatch(/"key";r=\d+;t=\d+/)
    const again = await ask('/v1/films?limit=1', {
      key,
      headers: { 'if-none-match': String(first.headers.get('etag')) },
    })
    expect(again.status).toBe(304)
  }, 60_000)

  test('may what its key says, and no more', async () => {
    const filmId = `mine-${randomId()}`
    const other = `other-${randomId()}`
    for (const id of [filmId, other])
      await ask('/v1/films', { key, method: 'POST', body: { filmId: id, language: 'en' } })
    const narrow = await makeKey(studio, { scopes: ['films:read'], filmIds: [filmId] })
    const by = (secret: string) => ({ key: secret })
    expect((await ask(`/v1/films/${filmId}`, by(narrow.secret))).status).toBe(200)
    expect((await ask(`/v1/films/${other}`, by(narrow.secret))).body.code).toBe('key-lacks-film')
    expect(((await ask('/v1/films', by(narrow.secret))).body.films as unknown[]).length).toBe(1)
    const write = { ...by(narrow.secret), method: 'POST', body: { language: 'en' } }
    expect((await ask('/v1/films', write)).body).toMatchObject({
      code: 'key-lacks-scope',
      values: { scope: 'films:write' },
    })
    for (const wrong of [undefined, 'x', `peace_${'a'.repeat(10)}_${'a'.repeat(40)}`, `${narrow.secret.slice(0, -1)}-`])
      expect((await ask('/v1/films', wrong === undefined ? {} : by(wrong))).status, wrong).toBe(401)
    expect((await ask('/v1/films', { key, headers: { 'peace-version': '2020-01-01' } })).body.code).toBe(
      'version-unknown',
    )
    expect((await ask('/v1/nothing', { key })).status).toBe(404)
    expect((await ask('/v1/films?limit=9999', { key })).body.code).toBe('invalid-input')
    // Rotated, both go on for a while; taken back, neither.
    const { person, workspaceId } = studio
    const { secret, key: fresh } = await person.call('rotateApiKey', { workspaceId, prefix: narrow.key.prefix })
    for (const each of [narrow.secret, secret]) expect((await ask(`/v1/films/${filmId}`, by(each))).status).toBe(200)
    for (const { prefix } of [narrow.key, fresh]) await person.call('revokeApiKey', { workspaceId, prefix })
    for (const each of [narrow.secret, secret]) expect((await ask(`/v1/films/${filmId}`, by(each))).status).toBe(401)
    // Nor does it outlive the plan.
    await store.doc(`workspaces/${workspaceId}`).update({ plan: 'pro' })
    expect((await ask('/v1/films', { key })).body.code).toBe('plan-lacks-api')
    await store.doc(`workspaces/${workspaceId}`).update({ plan: 'studio' })
  }, 60_000)

  test('spends no more than its key’s own limit, whatever there is in the wallet', async () => {
    const { workspaceId } = studio
    await giveCredit(store, workspaceId, 9_000_000)
    const filmId = `paid-${randomId()}`
    await ask('/v1/films', { key, method: 'POST', body: { ...examples.createFilm, filmId } })
    const wish = { stop: 'stills', quality: 'standard' }
    const quote = await ask(`/v1/films/${filmId}/quotes`, { key, method: 'POST', body: wish })
    expect(Number(quote.body.maxMillis)).toBeGreaterThan(0)
    const body = { ...wish, plan: quote.body.plan }
    const refused = await ask(`/v1/films/${filmId}/builds`, { key, method: 'POST', body })
    expect(refused).toMatchObject({ status: 402, body: { code: 'spending-limit', values: { scope: 'key' } } })
    // A person can say yes to it, where they see it.
    expect(String((refused.body.values as Record<string, unknown>).confirmAt)).toMatch(
      new RegExp(`/films/${filmId}/film$`),
    )
    const unplanned = await ask(`/v1/films/${filmId}/builds`, { key, method: 'POST', body: wish })
    expect(unplanned.body).toMatchObject({ code: 'invalid-input', values: { field: 'plan' } })
  }, 60_000)

  test('is an assistant too: it finds the tools of its key, and reads by them', async () => {
    const filmId = `told-${randomId()}`
    await ask('/v1/films', { key, method: 'POST', body: { ...examples.createFilm, filmId } })
    const reader = await makeKey(studio, { scopes: ['films:read'] })
    const say = async (method: string, params: Record<string, unknown> = {}) => {
      const reply = await fetch(`${stack.webUrl}/mcp`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${reader.secret}`,
          ...{ 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
        },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      })
      return reply.text()
    }
    expect(await say('tools/list')).toContain('listScenes')
    expect(await say('tools/list')).not.toContain('createFilm')
    expect(await say('tools/call', { name: 'readFilm', arguments: { filmId } })).toContain('The last ferry')
    expect(await say('tools/call', { name: 'createFilm', arguments: { language: 'en' } })).toContain('key-lacks-scope')
    expect(await say('resources/read', { uri: `peace://films/${filmId}/script` })).toContain('INT. FERRY - NIGHT')
    expect((await ask('/mcp', { method: 'POST', body: {} })).status).toBe(401)
  }, 60_000)

  test('is let in by a person through a library of others, with short tokens, and is shut out by what was copied', async () => {
    const { person, workspaceId } = studio
    // Whoever tried much is told to wait instead.
    const isShutOut = async (token: string) =>
      expect([401, 429]).toContain((await ask('/v1/films', { key: token })).status)
    const lax = { algorithm: 'oauth2' as const, execute: [oidc.allowInsecureRequests] }
    const config = await oidc.discovery(new URL(stack.webUrl), shellClient, undefined, oidc.None(), lax)
    const redirect = 'http://127.0.0.1:51234/callback'
    const asking = async () => {
      const verifier = oidc.randomPKCECodeVerifier()
      const state = oidc.randomState()
      const address = oidc.buildAuthorizationUrl(config, {
        ...{ redirect_uri: redirect, scope: 'films:read builds:read builds:write', state },
        ...{ code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      })
      return { verifier, state, query: address.search.slice(1) }
    }
    const answer = async (query: string, yes = true) =>
      (
        await person.call('answerGrant', {
          workspaceId,
          query,
          yes,
          scopes: ['films:read', 'usage:read'],
          monthMillis: 0,
        })
      ).back
    const { verifier, state, query } = await asking()
    expect(await person.call('describeGrant', { workspaceId, query })).toMatchObject({
      ...{ name: 'peace', returnsTo: '127.0.0.1:51234' },
      scopes: ['films:read', 'builds:read', 'builds:write'],
    })
    const back = await answer(query)
    const checks = { pkceCodeVerifier: verifier, expectedState: state }
    const tokens = await oidc.authorizationCodeGrant(config, new URL(back), checks)
    // What was ticked of what was asked, and no more.
    expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: 3600, scope: 'films:read' })
    expect((await ask('/v1/films', { key: tokens.access_token })).status).toBe(200)
    const wide = await ask('/v1/films', { key: tokens.access_token, method: 'POST', body: { language: 'en' } })
    expect([wide.body.code, wide.headers.get('www-authenticate')]).toEqual([
      'key-lacks-scope',
      expect.stringContaining('insufficient_scope'),
    ])
    const first = must(tokens.refresh_token, 'a refresh token')
    const next = await oidc.refreshTokenGrant(config, first)
    await isShutOut(tokens.access_token)
    expect((await ask('/v1/films', { key: next.access_token })).status).toBe(200)
    const refused = (work: Promise<unknown>) =>
      work.then(
        () => 'granted',
        (error: unknown) => (error instanceof oidc.ResponseBodyError ? error.error : String(error)),
      )
    expect(
      await refused(oidc.refreshTokenGrant(config, must(next.refresh_token, 'another'), { scope: 'builds:write' })),
    ).toBe('invalid_scope')
    // Brought a second time: somebody has a copy, and it ends for both.
    expect(await refused(oidc.refreshTokenGrant(config, first))).toBe('invalid_grant')
    await isShutOut(next.access_token)
    expect(await refused(oidc.refreshTokenGrant(config, must(next.refresh_token, 'another')))).toBe('invalid_grant')
    // So does a code that comes twice, though its proof is right.
    const again = await asking()
    const url = new URL(await answer(again.query))
    const proof = { pkceCodeVerifier: again.verifier, expectedState: again.state }
    expect(await refused(oidc.authorizationCodeGrant(config, url, { ...proof, pkceCodeVerifier: verifier }))).toBe(
      'invalid_grant',
    )
    const given = await oidc.authorizationCodeGrant(config, url, proof)
    expect((await ask('/v1/films', { key: given.access_token })).status).toBe(200)
    expect(await refused(oidc.authorizationCodeGrant(config, url, proof))).toBe('invalid_grant')
    await isShutOut(given.access_token)
    // A no is told, a program nobody knows is told nothing, and what is taken back is over.
    const no = await asking()
    expect(new URL(await answer(no.query, false)).searchParams.get('error')).toBe('access_denied')
    const stranger = no.query.replace('peace-cli', 'somebody')
    expect(
      await person.call('describeGrant', { workspaceId, query: stranger }).catch((error) => error.details.code),
    ).toBe('client-refused')
    const last = await asking()
    const held = await oidc.authorizationCodeGrant(config, new URL(await answer(last.query)), {
      ...{ pkceCodeVerifier: last.verifier, expectedState: last.state },
    })
    await oidc.tokenRevocation(config, must(held.refresh_token, 'one more'))
    await isShutOut(held.access_token)
    const where = /resource_metadata="([^"]+)"/.exec(String(wide.headers.get('www-authenticate')))?.[1]
    const { authorization_servers: servers } = (await (await fetch(String(where))).json()) as Record<string, unknown>
    expect(servers).toEqual([config.serverMetadata().issuer])
    // Signed out everywhere: what was let in before is out too, by either of its tokens; a key made by hand goes on.
    const stolen = await asking()
    const kept = await oidc.authorizationCodeGrant(config, new URL(await answer(stolen.query)), {
      ...{ pkceCodeVerifier: stolen.verifier, expectedState: stolen.state },
    })
    const waiting = await asking()
    const unused = new URL(await answer(waiting.query))
    await person.call('signOutEverywhere', {})
    await isShutOut(kept.access_token)
    expect(await refused(oidc.refreshTokenGrant(config, must(kept.refresh_token, 'the last')))).toBe('invalid_grant')
    expect(
      await refused(
        oidc.authorizationCodeGrant(config, unused, {
          ...{ pkceCodeVerifier: waiting.verifier, expectedState: waiting.state },
        }),
      ),
    ).toBe('invalid_grant')
    expect((await ask('/v1/films', { key })).status).toBe(200)
  }, 60_000)

  test('is a shell too: packed, put into an empty folder, it makes a film and pulls it', async () => {
    // Drawn and cut in earnest, since what is pulled is signed.
    const real = await openStudio(store)
    await store.doc('config/instant').set({ [real.workspaceId]: false }, { merge: true })
    const { secret } = await makeKey(real)
    const folder = mkdtempSync(join(tmpdir(), 'peace-'))
    // Whatever Node the machine itself has, the project's is first.
    const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter)
    const own = { PATH, PEACE_URL: stack.webUrl, PEACE_KEY: secret, HOME: folder, XDG_CONFIG_HOME: folder }
    // Nor is this another package of ours: what `npm test` tells its children leads elsewhere than to that folder.
    const bare = Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$/i.test(name))
    const env = { ...Object.fromEntries(bare), ...own }
    const run = async (command: string, args: string[], cwd = folder): Promise<string> =>
      (await promisify(execFile)(command, args, { cwd, env })).stdout
    const sdk = join(import.meta.dirname, '../../../sdk')
    // Ours are the only scripts of packages that run here.
    await run('npm', ['pack', '--silent', '--ignore-scripts=false', '--pack-destination', folder], sdk)
    const [packed] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', must(packed, 'what was packed')])
    const peace = async (...args: string[]) =>
      JSON.parse(await run(process.execPath, ['node_modules/.bin/peace', ...args, '--json'])) as Record<string, unknown>
    expect(await peace('doctor')).toMatchObject([{ ok: true }, { ok: true }, { ok: true }, { ok: true }])
    writeFileSync(join(folder, 'ferry.fountain'), String(examples.createFilm?.script))
    const { filmId } = await peace('import', 'ferry.fountain', '--title', 'From the shell')
    expect(await peace('build', String(filmId), '--watch')).toMatchObject({ state: 'COMPLETED' })
    const { path, bytes } = await peace('pull', String(filmId), '--to', 'out')
    expect(statSync(join(folder, String(path))).size).toBe(bytes)
    const program = `import { peace } from '@peace/sdk'
      const { films } = await peace({ url: process.env.PEACE_URL, key: process.env.PEACE_KEY }).listFilms({ limit: 100 })
      console.log(films.some(({ title }) => title === 'From the shell'))`
    writeFileSync(join(folder, 'program.mjs'), program)
    expect(await run(process.execPath, ['program.mjs'])).toBe('true\n')
  }, 180_000)
})

import { paths } from '@peace/core/paths'
import { beforeAll, describe, expect, test } from 'vitest'
import { stackFromEnvironment } from '../stack/addresses.ts'
import { type Person, randomId, signUp } from '../tests/people.ts'
import { everythingOf, openTeam, plantContent, store, type Team } from './world.ts'

const { ports, projectId, bucket, functionsUrl } = stackFromEnvironment()
const firestore = `http://127.0.0.1:${ports.firestore}/v1/projects/${projectId}/databases/(default)/documents`
const storage = `http://127.0.0.1:${ports.storage}/v0/b/${bucket}/o`

const send = async (url: string, method: string, token?: string, body?: string): Promise<number> => {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const reply = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) })
  await reply.arrayBuffer()
  return reply.status
}

describe('around the doors', () => {
  let victim: Team
  let own: Team
  let stranger: Person
  let before: Map<string, string>
  beforeAll(async () => {
    ;[victim, own, stranger] = await Promise.all([openTeam(), openTeam(), signUp()])
    await plantContent(victim)
    before = await everythingOf(victim)
  }, 240_000)

  test('no document of theirs is read, changed, deleted or listed by others, whatever it is', async () => {
    const open: string[] = []
    const row = JSON.stringify({ fields: { name: { stringValue: 'taken' } } })
    for (const path of before.keys())
      for (const token of [own.owner.token, stranger.token, undefined]) {
        const asked = [
          ['GET', send(`${firestore}/${path}`, 'GET', token)],
          ['PATCH', send(`${firestore}/${path}`, 'PATCH', token, row)],
          ['DELETE', send(`${firestore}/${path}`, 'DELETE', token)],
        ] as const
        for (const [method, status] of asked) if ((await status) < 400) open.push(`${method} ${path}`)
      }
    const collections = new Set([...before.keys()].map((path) => path.slice(0, path.lastIndexOf('/'))))
    for (const collection of collections) {
      if ((await send(`${firestore}/${collection}`, 'GET', stranger.token)) < 400) open.push(`list ${collection}`)
      if ((await send(`${firestore}/${collection}?documentId=${randomId()}`, 'POST', stranger.token, row)) < 400)
        open.push(`add to ${collection}`)
    }
    expect(open).toEqual([])
    expect(await everythingOf(victim)).toEqual(before)
  }, 240_000)

  test('what the server alone keeps is not touched by its own owner either', async () => {
    const { workspaceId, jobId } = own.known
    const row = JSON.stringify({ fields: { plan: { stringValue: 'studio' }, role: { stringValue: 'owner' } } })
    const kept = [
      paths.workspace(workspaceId),
      paths.wallet(workspaceId),
      paths.billing(workspaceId),
      paths.member(workspaceId, own.owner.uid),
      paths.ledgerEntry(workspaceId, randomId()),
      paths.payment(workspaceId, randomId()),
      paths.usage(workspaceId, '2026-10-01'),
      paths.artifact(workspaceId, 'a'.repeat(64)),
      paths.workload(workspaceId),
      paths.job(jobId),
      paths.jobPage(jobId, 0),
      paths.jobReceipt(jobId, 0),
      ...['config/plans', 'config/rates', 'backends/runpod', 'outbox/x', 'relay/x', 'audit/x', 'stats/x', 'mail/x'],
      ...[
        'machine-tokens/x',
        'api-keys/x',
        'pairings/x',
        'moderation/x',
        'verdicts/x',
        'kept/x',
        'deletions/x',
        'slots/x',
        'events/x',
        'publications/x',
        'channels/x',
        'connections/x',
        'reviews/x',
        'tickets/x',
        'budgets/x',
        'paid-stops/x',
        'uses/x',
        'config/switches',
      ],
    ]
    const open: string[] = []
    for (const path of kept)
      for (const method of ['PATCH', 'DELETE'])
        if ((await send(`${firestore}/${path}`, method, own.owner.token, method === 'PATCH' ? row : undefined)) < 400)
          open.push(`${method} ${path}`)
    expect(open).toEqual([])
  })

  test('no file is read, put, changed or deleted but by a link', async () => {
    const { workspaceId } = victim.known
    const open: string[] = []
    const names = [
      `workspaces/${workspaceId}/uploads/${randomId()}`,
      `workspaces/${workspaceId}/artifacts/${victim.known.unitKey}.webp`,
      `workspaces/${workspaceId}/exports/x/film.mp4`,
      ...[`exports/${victim.owner.uid}/x.zip`, 'incoming/x/0', `workspaces/${workspaceId}/uploads/..%2F..%2Fx`, 'x'],
    ]
    for (const name of names)
      for (const token of [own.owner.token, stranger.token, undefined]) {
        const place = encodeURIComponent(name)
        if ((await send(`${storage}/${place}?alt=media`, 'GET', token)) < 400) open.push(`GET ${name}`)
        if ((await send(`${storage}?name=${place}&uploadType=media`, 'POST', token, 'x')) < 400)
          open.push(`POST ${name}`)
        if ((await send(`${storage}/${place}`, 'DELETE', token)) < 400) open.push(`DELETE ${name}`)
      }
    if ((await send(`${storage}?prefix=workspaces/`, 'GET', own.owner.token)) < 400) open.push('list')
    expect(open).toEqual([])
  })

  test('a link opens just what it was given for: not altered, not another’s, not once more', async () => {
    const open: string[] = []
    const expect403 = async (what: string, asked: Promise<Response>) => {
      const reply = await asked
      await reply.arrayBuffer()
      if (reply.status !== 403) open.push(`${what}: ${reply.status}`)
    }
    const changed = (url: string, changes: Record<string, string>) => {
      const link = new URL(url)
      for (const [name, value] of Object.entries(changes)) link.searchParams.set(name, value)
      return link.toString()
    }
    const { workspaceId } = own.known
    const ask = { workspaceId, uploadId: randomId(), bytes: 100, contentType: 'image/png' as const }
    const { url, headers } = await own.owner.call('beginUpload', ask)
    const put = (to: string, more: Record<string, string> = {}, bytes = 100) =>
      fetch(to, { method: 'PUT', headers: { ...headers, ...more }, body: new Uint8Array(bytes) })
    const others = `workspaces/${victim.known.workspaceId}/uploads/${randomId()}`
    for (const change of [
      { path: others },
      { expires: String(Date.now() + 9e9) },
      { size: '1,999999999' },
      { method: 'GET' },
    ])
      await expect403(`put with ${Object.keys(change)[0]}`, put(changed(url, change as Record<string, string>)))
    await expect403('put without its signature', put(changed(url, { signature: 'x' })))
    await expect403('put as another type', put(url, { 'content-type': 'text/html' }))
    await expect403('put over what is there', put(url, { 'x-goog-if-generation-match': '1' }))
    await expect403('read by a link to put', fetch(url))
    expect((await put(url, {}, 101)).status).toBe(400)
    expect((await put(url)).status).toBe(200)
    expect((await put(url)).status).toBe(412)
    expect(open).toEqual([])
    expect(await everythingOf(victim)).toEqual(before)
  })

  test('a machine with no right, and a vendor’s word without its proof, change nothing', async () => {
    const seen: string[] = []
    const attempt = (
      await store.collection('attempts').where('workspaceId', '==', victim.known.workspaceId).limit(1).get()
    ).docs[0]
    const id = attempt?.id ?? 'x'
    const bodies = [
      {},
      { attemptId: id, nonce: '' },
      { attemptId: id, nonce: 'x', files: [] },
      [],
      null,
      { id: 'constructor' },
    ]
    for (const verb of ['heartbeat', 'work', 'claim', 'result', 'progress', 'constructor', '../pair', ''])
      for (const token of [undefined, '', 'x', 'a'.repeat(64), victim.owner.token])
        for (const body of bodies) {
          const status = await send(`${functionsUrl}/agent/${verb}`, 'POST', token, JSON.stringify(body))
          if (status < 400 || status >= 500) seen.push(`agent/${verb} ${JSON.stringify(body)}: ${status}`)
        }
    for (const body of ['', '{}', '[]', 'null', '{"id":"x","status":"COMPLETED"}', '{"type":"invoice.paid"}', '\u0000'])
      for (const name of ['stripeWebhook', `runpodWebhook?attempt=${id}&nonce=x`, 'runpodWebhook', 'claimWork'])
        for (const method of ['POST', 'GET', 'PUT']) {
          const status = await send(`${functionsUrl}/${name}`, method, undefined, method === 'GET' ? undefined : body)
          if (status >= 500) seen.push(`${method} ${name} ${body}: ${status}`)
        }
    expect(seen).toEqual([])
    expect(await everythingOf(victim)).toEqual(before)
  }, 120_000)
})

import type { Caller, DocumentKind, Role } from '@peace/core/access'
import { roles } from '@peace/core/access'
import type { FirestoreClient, Identity, Value } from './firestore-client.ts'

// A workspace with one member of each role, one who is suspended, one whose session was ended, and strangers; and one document of
// every kind there is.

export const wid = 'studio'
export const closedWid = 'closed'
export const otherWid = 'elsewhere'
export const fid = 'film'
const at = 1_790_000_000_000
const longAgo = 1_000_000_000

export const key = 'a'.repeat(64)

export type Asker = { name: string; identity: Exclude<Identity, 'server'>; caller: Caller; wid: string }

const asRole = (role: Role): Asker => ({
  name: role,
  identity: { uid: role },
  caller: { signedIn: true, active: true, role, open: true },
  wid,
})
const out = (name: string, identity: Asker['identity'], caller: Partial<Caller>, inside = wid): Asker => ({
  name,
  identity,
  caller: { signedIn: true, active: true, open: true, ...caller },
  wid: inside,
})

export const askers: Asker[] = [
  ...roles.map(asRole),
  out('a stranger', { uid: 'stranger' }, {}),
  out('someone signed out', undefined, { signedIn: false }),
  out('a suspended owner', { uid: 'suspended' }, { active: false, role: 'owner' }),
  out('a banned owner', { uid: 'banned' }, { active: false, role: 'owner' }),
  out('an owner whose session was ended', { uid: 'ended', authTime: longAgo }, { active: false, role: 'owner' }),
  out('an owner of a suspended workspace', { uid: 'closed-owner' }, { role: 'owner', open: false }, closedWid),
  out('one who forged a role claim', { uid: 'forger', claims: { role: 'owner', admin: true } }, {}),
]

export const user = (uid: string): Value => ({
  id: uid,
  email: `${uid}@example.com`,
  name: uid,
  locale: 'th',
  status: uid === 'suspended' || uid === 'banned' ? uid : 'active',
  validSince: uid === 'ended' ? longAgo + 1 : 0,
  recordId: `record-${uid}`,
  createdAt: at,
})
const workspace = (id: string): Value => ({
  id,
  name: id,
  kind: 'team',
  salt: '0'.repeat(32),
  createdAt: at,
  createdBy: 'owner',
})
const member = (uid: string, role: string, closed = false): Value => ({ id: uid, role, closed, joinedAt: at })

export const film = (uid: string, id = fid, workspaceId = wid): Value => ({
  id,
  workspaceId,
  title: 'เรื่องหนึ่ง',
  language: 'th',
  seed: 7,
  createdAt: at,
  createdBy: 'owner',
  updatedAt: at,
  updatedBy: uid,
})
const by = (uid: string) => ({ updatedAt: at, updatedBy: uid })
export const scene = (uid: string, id: string): Value => ({ id, rank: 'V', elements: [], ...by(uid) })
export const character = (uid: string, id: string): Value => ({ id, rank: 'V', name: 'มะลิ', ...by(uid) })
export const location = (uid: string, id: string): Value => ({ id, rank: 'V', name: 'ตลาด', ...by(uid) })
export const original = (uid: string, id: string): Value => ({
  id,
  form: 'fdx',
  part: 0,
  parts: 1,
  packed: 'H4sI',
  ...by(uid),
})
export const reading = (uid: string, id: string): Value => ({
  id,
  sceneId: id,
  textHash: 'a'.repeat(64),
  reader: 'lexicon',
  version: 1,
  facts: [],
  corrections: [],
  ...by(uid),
})
export const cut = (uid: string, id: string): Value => ({ id, name: 'ฉบับตั้ง', aspect: '9:16', ...by(uid) })
export const edit = (uid: string, id: string): Value => ({ id, cutId: 'cut', operations: [], ...by(uid) })
export const staging = (uid: string, id: string): Value => ({
  id,
  sceneId: 'scene',
  target: 'noi',
  patches: [],
  ...by(uid),
})
export const presence = (_: string, id: string): Value => ({
  ...{ id, room: 'script', ms: 0, playing: false, act: 0, acted: false, seenAt: at },
})
export const shot = (uid: string, id: string): Value => ({
  id,
  sceneId: 'scene',
  rank: 'V',
  elementIds: [],
  size: 'wide',
  angle: 'eye',
  move: 'static',
  lens: 'normal-35',
  description: '',
  characterIds: [],
  mood: 'calm',
  ...by(uid),
})
export const comment = (uid: string, id: string): Value => ({
  id,
  about: { type: 'film', id: fid },
  text: 'ดี',
  authorId: uid,
  createdAt: at,
})

export type Sample = {
  // Where it lies, and what is there before anyone asks.
  path: (id: string, asker: Asker) => string
  id: (uid: string) => string
  data: (uid: string, id: string, asker: Asker) => Value
  // What an update that the kind allows would write.
  changed: (data: Value, uid: string, id: string, asker: Asker) => Value
  where?: (asker: Asker) => { field: string; equals: string }
}

const plain = (
  path: Sample['path'],
  data: Sample['data'] = (_, id) => ({ id, at }),
  more: Partial<Sample> = {},
): Sample => ({
  path,
  id: () => 'one',
  data,
  changed: (before) => ({ ...before, at: at + 1 }),
  ...more,
})
const inWorkspace = (name: string, id = 'one') =>
  plain((one, asker) => `workspaces/${asker.wid}/${name}/${one}`, undefined, { id: () => id })
const top = (name: string) => plain((id) => `${name}/${id}`)
const content = (name: string, make: (uid: string, id: string) => Value, more: Partial<Sample> = {}): Sample =>
  plain((id, asker) => `workspaces/${asker.wid}/films/${fid}/${name}/${id}`, make, {
    changed: (_, uid, id) => ({ ...make(uid, id), updatedAt: at + 1 }),
    ...more,
  })
const ofUser = (name: string, own: boolean, more: Partial<Sample> = {}): Sample =>
  plain((id, { identity }) => `users/${own ? (identity?.uid ?? 'nobody') : 'somebody'}/${name}/${id}`, undefined, more)

export const samples: Record<DocumentKind, Sample> = {
  ownProfile: plain(
    (id) => `users/${id}`,
    (uid) => user(uid),
    {
      id: (uid) => uid,
      changed: (before) => ({ ...before, name: 'ชื่อใหม่' }),
    },
  ),
  anotherProfile: plain(
    (id) => `users/${id}`,
    (_, id) => user(id),
    {
      id: () => 'somebody',
      changed: (before) => ({ ...before, name: 'ชื่อใหม่' }),
    },
  ),
  ownNotification: ofUser('notifications', true, { changed: (before) => ({ ...before, readAt: at }) }),
  anotherNotification: ofUser('notifications', false, { changed: (before) => ({ ...before, readAt: at }) }),
  ownSession: ofUser('sessions', true),
  anotherSession: ofUser('sessions', false),
  workspace: plain(
    (id) => `workspaces/${id}`,
    (_, id) => workspace(id),
    {
      id: () => wid,
      changed: (before) => ({ ...before, plan: 'studio' }),
    },
  ),
  ownMembership: plain(
    (id, asker) => `workspaces/${asker.wid}/members/${id}`,
    (uid, _, asker) => member(uid, asker.caller.role ?? 'viewer', !asker.caller.open),
    { id: (uid) => uid, changed: (before) => ({ ...before, role: 'owner', spendLimitMillis: 1 }) },
  ),
  membership: plain(
    (id, asker) => `workspaces/${asker.wid}/members/${id}`,
    (_, id) => member(id, 'viewer'),
    {
      id: () => 'somebody',
      changed: (before) => ({ ...before, role: 'admin' }),
    },
  ),
  invitation: inWorkspace('invitations'),
  wallet: inWorkspace('wallet', 'main'),
  billing: inWorkspace('billing', 'main'),
  payment: inWorkspace('payments'),
  ledgerEntry: inWorkspace('ledger'),
  usage: inWorkspace('usage', '2026-11-21'),
  machine: inWorkspace('machines'),
  activity: inWorkspace('activity'),
  artifact: inWorkspace('artifacts', key),
  film: plain(
    (id, asker) => `workspaces/${asker.wid}/films/${id}`,
    (uid, id, asker) => ({ ...film(uid, id, asker.wid), createdBy: uid }),
    {
      id: () => 'another-film',
      changed: (before, uid) => ({ ...before, title: 'ชื่ออื่น', updatedBy: uid }),
    },
  ),
  scene: content('scenes', scene),
  character: content('characters', character),
  location: content('locations', location),
  original: content('originals', original),
  shot: content('shots', shot),
  reading: content('readings', reading),
  cut: content('cuts', cut),
  edit: content('edits', edit),
  staging: content('stagings', staging),
  ownPresence: content('presences', presence, {
    id: (uid) => uid,
    changed: (before) => ({ ...before, room: 'board' }),
  }),
  anothersPresence: content('presences', presence, {
    id: () => 'two',
    changed: (before) => ({ ...before, room: 'board' }),
  }),
  take: content('takes', (_, id) => ({ id, at })),
  version: content('versions', (_, id) => ({ id, at })),
  ownComment: content('comments', comment, { changed: (before) => ({ ...before, text: 'ดีมาก' }) }),
  anothersComment: content('comments', (_, id) => comment('somebody', id), {
    id: () => 'two',
    changed: (before) => ({ ...before, resolvedAt: at }),
  }),
  job: plain(
    (id) => `jobs/${id}`,
    (_, id, asker) => ({ id, workspaceId: asker.wid }),
    {
      id: () => 'job',
      where: (asker) => ({ field: 'workspaceId', equals: asker.wid }),
    },
  ),
  backend: top('backends'),
  unit: top('units'),
  attempt: top('attempts'),
  slot: top('slots'),
  outbox: top('outbox'),
  event: top('events'),
  referral: top('referrals'),
  redemption: top('redemptions'),
  audit: top('audit'),
  stats: top('stats'),
  config: top('config'),
  rateLimit: top('rate-limits'),
  pairing: top('pairings'),
  mail: top('mail'),
  report: top('reports'),
  deletion: top('deletions'),
  jobPage: plain((id) => `jobs/job/pages/${id}`),
  jobReceipt: plain((id) => `jobs/job/receipts/${id}`),
  queue: top('queues'),
  pod: top('pods'),
  machineToken: top('machine-tokens'),
  relay: top('relay'),
  refusal: top('moderation'),
  verdict: top('verdicts'),
  use: top('uses'),
  latePut: top('late-puts'),
  dataJob: top('data-jobs'),
  kept: top('kept'),
}

export const buildWorld = async (client: FirestoreClient): Promise<void> => {
  const uids = askers.flatMap(({ identity }) => (identity ? [identity.uid] : []))
  const people = [...uids, 'somebody'].map((uid) => ({ set: `users/${uid}`, data: user(uid) }))
  const members = askers.flatMap(({ identity, caller, wid: inside }) =>
    identity && caller.role
      ? [{ set: `workspaces/${inside}/members/${identity.uid}`, data: member(identity.uid, caller.role, !caller.open) }]
      : [],
  )
  const places = [wid, closedWid, otherWid].flatMap((id) => [
    { set: `workspaces/${id}`, data: workspace(id) },
    { set: `workspaces/${id}/films/${fid}`, data: film('owner', fid, id) },
  ])
  const elsewhere = { set: `workspaces/${otherWid}/members/boss`, data: member('boss', 'owner') }
  await client.write('server', ...people, ...members, ...places, elsewhere)
}

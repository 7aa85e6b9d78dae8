import { may, type Permission, type Role } from './roles.ts'

// What a browser may do with each kind of document. Everything that is not here is the server's.
// firestore.rules says the same, by hand; a test made from this table holds the two equal.

export const operations = ['get', 'list', 'create', 'update', 'delete'] as const
export type Operation = (typeof operations)[number]

// `member`: any role. `self`: whose document it is. `told`: self, even when suspended or removed, so that an open page can say why.
// `signed-in`: anyone whose account is active.
type Right = Permission | 'member' | 'self' | 'told' | 'signed-in' | 'nobody'
type Rights = Record<Operation, Right>

const none: Rights = { get: 'nobody', list: 'nobody', create: 'nobody', update: 'nobody', delete: 'nobody' }
const seenBy = (right: Right): Rights => ({ ...none, get: right, list: right })
const content: Rights = {
  get: 'film.see',
  list: 'film.see',
  create: 'film.edit',
  update: 'film.edit',
  delete: 'film.edit',
}

export const documentRights = {
  ownProfile: { ...none, get: 'told', update: 'self' },
  anotherProfile: none,
  ownNotification: { ...seenBy('self'), update: 'self', delete: 'self' },
  anotherNotification: none,
  ownSession: seenBy('self'),
  anotherSession: none,
  workspace: { ...none, get: 'member' },
  ownMembership: { ...none, get: 'told', list: 'member' },
  membership: seenBy('member'),
  invitation: seenBy('members.manage'),
  wallet: { ...none, get: 'wallet.see' },
  billing: { ...none, get: 'wallet.see' },
  payment: none,
  ledgerEntry: seenBy('wallet.see'),
  usage: seenBy('wallet.see'),
  machine: seenBy('film.see'),
  activity: seenBy('film.see'),
  artifact: seenBy('film.see'),
  // Made by `createFilm`, which gives it its recipe.
  film: { ...content, create: 'nobody', delete: 'nobody' },
  scene: content,
  character: content,
  location: content,
  original: content,
  shot: content,
  reading: content,
  cut: content,
  edit: content,
  staging: content,
  // Whoever sees the film says where in it they are.
  ownPresence: {
    get: 'film.see',
    list: 'film.see',
    create: 'film.see',
    update: 'film.see',
    delete: 'film.see',
  },
  anothersPresence: seenBy('film.see'),
  take: seenBy('film.see'),
  version: none,
  ownComment: { ...content, create: 'film.comment', update: 'film.comment', delete: 'film.comment' },
  anothersComment: { ...seenBy('film.see'), update: 'film.edit', delete: 'film.delete' },
  job: seenBy('film.see'),
  backend: seenBy('signed-in'),
  unit: none,
  attempt: none,
  slot: none,
  outbox: none,
  event: none,
  referral: none,
  redemption: none,
  audit: none,
  stats: none,
  config: none,
  rateLimit: none,
  pairing: none,
  mail: none,
  report: none,
  deletion: none,
  jobPage: none,
  jobReceipt: none,
  queue: none,
  pod: none,
  machineToken: none,
  relay: none,
  refusal: none,
  verdict: none,
  use: none,
  latePut: none,
  dataJob: none,
  kept: none,
} as const satisfies Record<string, Rights>
export type DocumentKind = keyof typeof documentRights

// Who asks. `active` is false for a suspended or banned account and for one whose session was ended.
export type Caller = {
  signedIn: boolean
  active: boolean
  role?: Role
  // The workspace is neither suspended nor deleted.
  open: boolean
}

export const mayDocument = (kind: DocumentKind, operation: Operation, caller: Caller): boolean => {
  const right: Right = documentRights[kind][operation]
  if (right === 'nobody' || !caller.signedIn) return false
  if (right === 'told') return true
  if (!caller.active) return false
  if (right === 'self' || right === 'signed-in') return true
  if (!caller.open || caller.role === undefined) return false
  return right === 'member' || may(caller.role, right)
}

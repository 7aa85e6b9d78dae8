import type { PlaceOfData } from './index.ts'

// Every collection and every folder of the bucket, whose it is, how long it is kept and what empties it. Export, deletion
// and retention go through this list; a test holds it against `paths`, so that no place is left out.

type Place = Omit<PlaceOfData, 'id'>
const collection = (path: string, rest: Omit<Place, 'where' | 'path' | 'region'>): Place => ({
  where: 'collection',
  path,
  region: 'home',
  ...rest,
})
// Under its workspace or its person: goes with them.
const ofWorkspace = (path: string, field = 'workspaceId', more: Partial<Place> = {}): Place =>
  collection(path, { owner: 'workspace', by: field, purge: 'purgeWorkspace', exported: true, ...more })
const ofPlatform = (path: string, more: Partial<Place> = {}): Place =>
  collection(path, { owner: 'platform', purge: 'nothing of a person is in it', exported: false, ...more })
const bucket = (path: string, rest: Omit<Place, 'where' | 'path' | 'region'>): Place => ({
  where: 'bucket',
  path,
  region: 'home',
  ...rest,
})

const byTtl = 'expiresAt (Firestore)'
const byRetention = 'applyRetention'

const known = {
  users: collection('users', { owner: 'person', purge: 'removeAccount', exported: true }),
  workspaces: collection('workspaces', { owner: 'workspace', purge: 'purgeWorkspace', exported: true }),
  jobs: ofWorkspace('jobs'),
  units: ofWorkspace('units'),
  attempts: ofWorkspace('attempts'),
  // What was asked of the writer, and what it answered.
  tickets: ofWorkspace('tickets'),
  'machine-tokens': ofWorkspace('machine-tokens'),
  pairings: ofWorkspace('pairings'),
  // Prompts, links to portraits and to results: what a machine is told, for as long as it may still ask.
  relay: ofWorkspace('relay', 'workspaceId', { days: 2, at: 'offeredAt', exported: true }),
  // Before 26 November 2026 an order named its workspace as its pool only.
  'relay-pools': ofWorkspace('relay', 'pool'),
  moderation: ofWorkspace('moderation', 'workspaceId', { days: 365, at: 'at' }),
  referrals: ofWorkspace('referrals'),
  reviews: ofWorkspace('reviews'),
  publications: ofWorkspace('publications'),
  // Keys to accounts elsewhere, sealed: nobody is handed them.
  channels: ofWorkspace('channels', 'workspaceId', { exported: false }),
  connections: ofWorkspace('connections', 'workspaceId', { days: 1, at: 'expiresAt', exported: false }),
  // Of an account that is forgotten, only its id there and its sealed key, until our leave is taken back.
  leaves: ofPlatform('leaves', { purge: 'takeLeaveBack', days: 30, at: 'since' }),
  'api-keys': ofWorkspace('api-keys'),
  'grant-codes': ofWorkspace('grant-codes', 'workspaceId', { days: 1, at: 'expiresAt', exported: false }),
  // Their secrets are sealed: nobody is handed them.
  webhooks: ofWorkspace('webhooks', 'workspaceId', { exported: false }),
  'hook-messages': ofWorkspace('hook-messages', 'workspaceId', { days: 30, at: 'queuedAt' }),
  'hook-lines': ofWorkspace('hook-lines', 'workspaceId', { exported: false }),
  redemptions: ofWorkspace('redemptions', 'referrerWorkspaceId'),
  queues: collection('queues', { owner: 'workspace', purge: 'purgeWorkspace', exported: false }),
  'paid-stops': collection('paid-stops', { owner: 'workspace', purge: 'purgeWorkspace', exported: false }),
  budgets: ofPlatform('budgets'),
  reports: collection('reports', {
    owner: 'person',
    purge: 'forgetEverywhere',
    days: 365,
    at: 'answeredAt',
    exported: true,
  }),
  mail: collection('mail', { owner: 'person', purge: `forgetEverywhere, ${byTtl}`, exported: true }),
  'data-jobs': collection('data-jobs', {
    owner: 'person',
    purge: 'runDeletion',
    days: 7,
    at: 'finishedAt',
    exported: true,
  }),
  audit: collection('audit', { owner: 'platform', purge: byRetention, days: 730, at: 'at', exported: true }),
  kept: collection('kept', { owner: 'platform', purge: byRetention, days: 7 * 366, at: 'paidAt', exported: false }),
  deletions: ofPlatform('deletions'),
  // Of slots and tasks owed only ids are known.
  uses: collection('uses', { owner: 'person', by: 'person', purge: `forgetEverywhere, ${byTtl}`, exported: true }),
  slots: ofPlatform('slots'),
  outbox: ofPlatform('outbox'),
  events: ofPlatform('events'),
  backends: ofPlatform('backends'),
  pods: ofPlatform('pods'),
  stats: ofPlatform('stats'),
  config: ofPlatform('config'),
  'late-puts': ofPlatform('late-puts', { purge: 'sweepLatePuts' }),
  'rate-limits': ofPlatform('rate-limits', { purge: byTtl }),
  verdicts: ofPlatform('verdicts', { purge: byTtl }),
  'files-of-workspaces': bucket('workspaces/', { owner: 'workspace', purge: 'purgeWorkspace', exported: true }),
  'files-of-exports': bucket('exports/', { owner: 'person', purge: 'runDeletion', days: 7, exported: false }),
  // What a machine brought, until it is looked at and filed; portraits' last frames lie beside it.
  'files-coming-in': bucket('incoming/', { owner: 'workspace', purge: 'purgeWorkspace', days: 1, exported: false }),
} as const satisfies Record<string, Place>

export const placesOfData: readonly PlaceOfData[] = Object.entries(known).map(([id, place]: [string, Place]) => ({
  id,
  ...place,
}))

// Everywhere a document may name a person, and what becomes of it when the person goes. The test of deletion looks through all
// collections and the bucket: a new field that names someone belongs here, and that test says so.

type Fate =
  // The document was theirs.
  | { is: 'delete' }
  // It is the team's; only the name goes.
  | { is: 'forget'; to: Record<string, unknown> }

export type Naming = {
  group: string
  field: string
  by: 'uid' | 'email' | 'recordId'
  array?: true
  fate: Fate
}

export const nobody = 'deleted'

const forget = (field: string, more: Record<string, unknown> = {}): Fate => ({
  is: 'forget',
  to: { [field]: nobody, ...more },
})
const gone: Fate = { is: 'delete' }

const signed = (group: string, ...fields: string[]): Naming[] =>
  fields.map((field) => ({ group, field, by: 'uid', fate: forget(field) }))

export const namings: readonly Naming[] = [
  ...signed('films', 'createdBy', 'updatedBy'),
  ...signed('scenes', 'updatedBy'),
  ...signed('characters', 'updatedBy'),
  ...signed('locations', 'updatedBy'),
  ...signed('shots', 'updatedBy'),
  ...signed('readings', 'updatedBy'),
  ...signed('cuts', 'updatedBy'),
  ...signed('edits', 'updatedBy'),
  ...signed('stagings', 'updatedBy'),
  ...signed('versions', 'createdBy'),
  { group: 'presences', field: 'id', by: 'uid', fate: gone },
  ...signed('comments', 'authorId'),
  { group: 'comments', field: 'mentions', by: 'uid', array: true, fate: gone },
  { group: 'approvals', field: 'asked.by', by: 'uid', fate: forget('asked.by', { 'asked.name': '' }) },
  { group: 'approvals', field: 'answered.by', by: 'uid', fate: forget('answered.by', { 'answered.name': '' }) },
  ...signed('reviews', 'createdBy'),
  ...signed('publications', 'createdBy'),
  ...signed('channels', 'connectedBy'),
  // It hears no more of what a team does, until somebody who stays turns it on.
  { group: 'webhooks', field: 'createdBy', by: 'uid', fate: forget('createdBy', { state: 'off' }) },
  { group: 'connections', field: 'by', by: 'uid', fate: gone },
  { group: 'notes', field: 'by.member', by: 'uid', fate: forget('by.member', { 'by.name': '' }) },
  ...signed('workspaces', 'createdBy'),
  // It worked in their name, so it goes with them.
  { group: 'machines', field: 'pairedBy', by: 'uid', fate: gone },
  // It let programs in by their name, so it goes with them.
  { group: 'api-keys', field: 'createdBy', by: 'uid', fate: gone },
  { group: 'grant-codes', field: 'createdBy', by: 'uid', fate: gone },
  ...signed('jobs', 'createdBy'),
  ...signed('ledger', 'memberId'),
  ...signed('tickets', 'by'),
  { group: 'activity', field: 'actorId', by: 'uid', fate: forget('actorId', { actorName: '' }) },
  { group: 'activity', field: 'values.memberId', by: 'uid', fate: gone },
  { group: 'activity', field: 'values.email', by: 'email', fate: gone },
  { group: 'notifications', field: 'actorId', by: 'uid', fate: gone },
  { group: 'invitations', field: 'email', by: 'email', fate: gone },
  ...signed('invitations', 'invitedBy', 'usedBy'),
  { group: 'mail', field: 'uid', by: 'uid', fate: gone },
  { group: 'mail', field: 'to', by: 'email', fate: gone },
  { group: 'mail', field: 'byUid', by: 'uid', fate: gone },
  { group: 'pairings', field: 'createdBy', by: 'uid', fate: gone },
  { group: 'referrals', field: 'userId', by: 'uid', fate: gone },
  { group: 'redemptions', field: 'friendUserId', by: 'uid', fate: gone },
  { group: 'redemptions', field: 'referrerUserId', by: 'uid', fate: forget('referrerUserId') },
  { group: 'reports', field: 'by', by: 'recordId', fate: gone },
  { group: 'uses', field: 'person', by: 'uid', fate: gone },
  { group: 'data-jobs', field: 'uid', by: 'uid', fate: gone },
  { group: 'members', field: 'id', by: 'uid', fate: gone },
]

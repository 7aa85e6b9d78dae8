// Every place in Firestore, once. Collections are functions of the ids above them.
export const paths = {
  user: (uid: string) => `users/${uid}`,
  workspace: (wid: string) => `workspaces/${wid}`,
  members: (wid: string) => `workspaces/${wid}/members`,
  member: (wid: string, uid: string) => `workspaces/${wid}/members/${uid}`,
  invitations: (wid: string) => `workspaces/${wid}/invitations`,
  invitation: (wid: string, id: string) => `workspaces/${wid}/invitations/${id}`,
  wallet: (wid: string) => `workspaces/${wid}/wallet/main`,
  billing: (wid: string) => `workspaces/${wid}/billing/main`,
  payments: (wid: string) => `workspaces/${wid}/payments`,
  payment: (wid: string, id: string) => `workspaces/${wid}/payments/${id}`,
  ledger: (wid: string) => `workspaces/${wid}/ledger`,
  ledgerEntry: (wid: string, id: string) => `workspaces/${wid}/ledger/${id}`,
  usage: (wid: string, day: string) => `workspaces/${wid}/usage/${day}`,
  machines: (wid: string) => `workspaces/${wid}/machines`,
  machine: (wid: string, id: string) => `workspaces/${wid}/machines/${id}`,
  // ComfyUI graphs of its own, for its machines.
  workflows: (wid: string) => `workspaces/${wid}/workflows`,
  workflow: (wid: string, id: string) => `workspaces/${wid}/workflows/${id}`,
  activity: (wid: string) => `workspaces/${wid}/activity`,
  films: (wid: string) => `workspaces/${wid}/films`,
  film: (wid: string, fid: string) => `workspaces/${wid}/films/${fid}`,
  scenes: (wid: string, fid: string) => `workspaces/${wid}/films/${fid}/scenes`,
  scene: (wid: string, fid: string, id: string) => `workspaces/${wid}/films/${fid}/scenes/${id}`,
  characters: (wid: string, fid: string) => `workspaces/${wid}/films/${fid}/characters`,
  character: (wid: string, fid: string, id: string) => `workspaces/${wid}/films/${fid}/characters/${id}`,
  locations: (wid: string, fid: string) => `workspaces/${wid}/films/${fid}/locations`,
  shots: (wid: string, fid: string) => `workspaces/${wid}/films/${fid}/shots`,
  shot: (wid: string, fid: string, id: string) => `workspaces/${wid}/films/${fid}/shots/${id}`,
  // What was understood of a scene, and what its writer says against it.
  readings: (wid: string, fid: string) => `workspaces/${wid}/films/${fid}/readings`,
  reading: (wid: string, fid: string, sceneId: string) => `workspaces/${wid}/films/${fid}/readings/${sceneId}`,
  // Its cuts, and what was done to them, a tab a document.
  cuts: (wid: string, fid: string) => `workspaces/${wid}/films/${fid}/cuts`,
  cut: (wid: string, fid: string, id: string) => `workspaces/${wid}/films/${fid}/cuts/${id}`,
  edits: (wid: string, fid: string) => `workspaces/${wid}/films/${fid}/edits`,
  edit: (wid: string, fid: string, id: string) => `workspaces/${wid}/films/${fid}/edits/${id}`,
  // What was moved by hand on its scenes' stages, a document a thing.
  stagings: (wid: string, fid: string) => `workspaces/${wid}/films/${fid}/stagings`,
  staging: (wid: string, fid: string, id: string) => `workspaces/${wid}/films/${fid}/stagings/${id}`,
  // Who is in it now, and where: a document a person.
  presences: (wid: string, fid: string) => `workspaces/${wid}/films/${fid}/presences`,
  presence: (wid: string, fid: string, uid: string) => `workspaces/${wid}/films/${fid}/presences/${uid}`,
  comments: (wid: string, fid: string) => `workspaces/${wid}/films/${fid}/comments`,
  // What people outside said of a film they were shown.
  notes: (wid: string, fid: string) => `workspaces/${wid}/films/${fid}/notes`,
  note: (wid: string, fid: string, id: string) => `workspaces/${wid}/films/${fid}/notes/${id}`,
  // Of a film: by what was approved, and what its finals wait for.
  approval: (wid: string, fid: string, name: string) => `workspaces/${wid}/films/${fid}/approvals/${name}`,
  takes: (wid: string, fid: string) => `workspaces/${wid}/films/${fid}/takes`,
  // The file a film came from, packed.
  originals: (wid: string, fid: string) => `workspaces/${wid}/films/${fid}/originals`,
  versions: (wid: string, fid: string) => `workspaces/${wid}/films/${fid}/versions`,
  artifacts: (wid: string) => `workspaces/${wid}/artifacts`,
  artifact: (wid: string, key: string) => `workspaces/${wid}/artifacts/${key}`,
  notifications: (uid: string) => `users/${uid}/notifications`,
  notification: (uid: string, id: string) => `users/${uid}/notifications/${id}`,
  // Mentions in a film that wait to be one letter.
  digest: (uid: string, fid: string) => `users/${uid}/digests/${fid}`,
  session: (uid: string, id: string) => `users/${uid}/sessions/${id}`,
  sessions: (uid: string) => `users/${uid}/sessions`,
  activityEntry: (wid: string, id: string) => `workspaces/${wid}/activity/${id}`,
  comment: (wid: string, fid: string, id: string) => `workspaces/${wid}/films/${fid}/comments/${id}`,
  // What of a film goes out, to whose account; and what is being written for it.
  publications: () => 'publications',
  publication: (id: string) => `publications/${id}`,
  publishDraft: (wid: string, fid: string, outlet: string) => `workspaces/${wid}/films/${fid}/publish-drafts/${outlet}`,
  channels: () => 'channels',
  channel: (id: string) => `channels/${id}`,
  // What is owed back of an account that is forgotten.
  leaves: () => 'leaves',
  leave: (channel: string) => `leaves/${channel}`,
  // On the way to an outlet's sign-in and back, by the hash of what comes back.
  connection: (hash: string) => `connections/${hash}`,
  // Keys of programs, by their prefix.
  apiKey: (prefix: string) => `api-keys/${prefix}`,
  // What somebody’s yes to a program is exchanged by, by its hash.
  grantCode: (hash: string) => `grant-codes/${hash}`,
  // Addresses that are told of what happens, what they are told, and what waits for each, film by film.
  webhooks: () => 'webhooks',
  webhook: (id: string) => `webhooks/${id}`,
  hookMessages: () => 'hook-messages',
  hookMessage: (id: string) => `hook-messages/${id}`,
  hookLines: () => 'hook-lines',
  hookLine: (id: string) => `hook-lines/${id}`,
  // Links to a film for people outside, by their token's hash.
  reviews: () => 'reviews',
  review: (hash: string) => `reviews/${hash}`,
  // Of the uid's hash: what remains of a deleted account.
  deletion: (hash: string) => `deletions/${hash}`,
  job: (id: string) => `jobs/${id}`,
  jobPage: (id: string, n: number) => `jobs/${id}/pages/${n}`,
  jobReceipt: (id: string, n: number) => `jobs/${id}/receipts/${n}`,
  workload: (wid: string) => `queues/${wid}`,
  unit: (wid: string, key: string) => `units/${wid}_${key}`,
  attempt: (id: string) => `attempts/${id}`,
  slot: (scope: string, n: number) => `slots/${scope}-${n}`,
  outbox: (id: string) => `outbox/${id}`,
  // What somebody wished of the writer, by the wish's hash.
  ticket: (id: string) => `tickets/${id}`,
  event: (source: string, id: string) => `events/${source}-${id}`,
  backend: (id: string) => `backends/${id}`,
  referral: (code: string) => `referrals/${code}`,
  redemption: (id: string) => `redemptions/${id}`,
  audit: (id: string) => `audit/${id}`,
  stats: (day: string) => `stats/${day}`,
  config: (name: string) => `config/${name}`,
  rateLimit: (id: string) => `rate-limits/${id}`,
  pairing: (code: string) => `pairings/${code}`,
  // A machine's token, by its hash; and the work that waits for a machine, by attempt.
  machineToken: (hash: string) => `machine-tokens/${hash}`,
  relay: (attemptId: string) => `relay/${attemptId}`,
  pod: (id: string) => `pods/${id}`,
  mail: (id: string) => `mail/${id}`,
  report: (id: string) => `reports/${id}`,
  // What moderation refused, without the words; and a model's verdict, by the words' hash.
  refusal: (id: string) => `moderation/${id}`,
  // What a person took of what grows, on a day.
  use: (uid: string, day: string) => `uses/${uid}_${day}`,
  verdict: (hash: string) => `verdicts/${hash}`,
  // What the platform itself has spent of a day, a shard; a prompt in English, by its hash, with its workspace.
  budget: (id: string) => `budgets/${id}`,
  translation: (wid: string, hash: string) => `workspaces/${wid}/translations/${hash}`,
  // Why a workspace's paid work is stopped, or the platform's.
  paidStop: (wid: string) => `paid-stops/${wid}`,
  // A place that may yet be put into by a link, though it was emptied.
  latePut: (id: string) => `late-puts/${id}`,
  dataJob: (id: string) => `data-jobs/${id}`,
  // What the law keeps of a workspace that is gone.
  kept: (id: string) => `kept/${id}`,
} as const

// In the bucket.
export const files = {
  // The browser's own uploads; everything else is the server's.
  upload: (wid: string, id: string) => `workspaces/${wid}/uploads/${id}`,
  artifact: (wid: string, key: string, extension: string) => `workspaces/${wid}/artifacts/${key}.${extension}`,
  // Small WebP beside a picture, for the strip and the board.
  thumbnail: (wid: string, key: string) => `workspaces/${wid}/artifacts/${key}.thumb.webp`,
  // Where an attempt on another machine puts its bytes, before they are verified and filed.
  incoming: (attemptId: string, n: number) => `incoming/${attemptId}/${n}`,
  export: (wid: string, id: string, name: string) => `workspaces/${wid}/exports/${id}/${name}`,
  dataExport: (uid: string, id: string) => `exports/${uid}/${id}.zip`,
} as const

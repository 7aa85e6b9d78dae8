import { expect, test } from 'vitest'
import type { FirestoreClient, Value, Write } from './firestore-client.ts'
import { character, comment, fid, film, otherWid, presence, scene, shot, user, wid } from './world.ts'

// What someone would try who means harm; and what an honest page does that must not be caught with it.

const at = 1_790_000_000_001
const inFilm = (path: string, film = fid, inside = wid) => `workspaces/${inside}/films/${film}/${path}`

type Attack = { what: string; by: string; writes: Write[]; before?: Write[] }

const put = (path: string, data: Value): Write => ({ set: path, data })

const attacks: Attack[] = [
  {
    what: 'an editor deletes a membership and makes it anew as owner',
    by: 'editor',
    writes: [
      { delete: `workspaces/${wid}/members/editor` },
      put(`workspaces/${wid}/members/editor`, { id: 'editor', role: 'owner', joinedAt: at }),
    ],
  },
  {
    what: 'a stranger makes a membership for himself',
    by: 'stranger',
    writes: [put(`workspaces/${wid}/members/stranger`, { id: 'stranger', role: 'viewer', joinedAt: at })],
  },
  {
    what: 'a viewer writes a membership and a scene in one batch, hoping the second is judged by the first',
    by: 'viewer',
    writes: [
      put(`workspaces/${wid}/members/viewer`, { id: 'viewer', role: 'owner', joinedAt: at }),
      put(inFilm('scenes/s'), scene('viewer', 's')),
    ],
  },
  {
    what: 'a suspended owner lifts the suspension',
    by: 'suspended',
    writes: [put('users/suspended', { ...user('suspended'), status: 'active' })],
  },
  {
    what: 'someone changes a record id',
    by: 'owner',
    writes: [put('users/owner', { ...user('owner'), recordId: 'x' })],
  },
  {
    what: 'someone goes into a workspace they are no member of',
    by: 'owner',
    writes: [put('users/owner', { ...user('owner'), currentWorkspaceId: otherWid })],
  },
  { what: 'someone makes an account document', by: 'ghost', writes: [put('users/ghost', user('ghost'))] },
  {
    what: 'an owner raises the plan',
    by: 'owner',
    writes: [put(`workspaces/${wid}`, { id: wid, name: wid, kind: 'team', plan: 'studio', salt: '0'.repeat(32) })],
  },
  {
    what: 'an owner mints credits',
    by: 'owner',
    writes: [put(`workspaces/${wid}/ledger/gift`, { id: 'gift', millis: 1_000_000 })],
  },
  {
    what: 'an editor writes into another workspace',
    by: 'editor',
    writes: [put(inFilm('scenes/s', fid, otherWid), scene('editor', 's'))],
  },
  {
    what: 'a film says it belongs to another workspace',
    by: 'owner',
    writes: [put(`workspaces/${wid}/films/stray`, film('owner', 'stray', otherWid))],
  },
  {
    what: 'a film is moved to another workspace',
    by: 'owner',
    writes: [put(`workspaces/${wid}/films/${fid}`, film('owner', fid, otherWid))],
  },
  {
    what: 'a film goes under another name than its own',
    by: 'owner',
    writes: [put(`workspaces/${wid}/films/stray`, film('owner', 'other'))],
  },
  {
    what: 'a scene is signed with another’s name',
    by: 'editor',
    writes: [put(inFilm('scenes/s'), scene('owner', 's'))],
  },
  {
    what: 'a scene goes under another name than its own',
    by: 'editor',
    writes: [put(inFilm('scenes/s'), scene('editor', 'other'))],
  },
  {
    what: 'a shot is made in a film that is not there',
    by: 'editor',
    writes: [put(inFilm('shots/s', 'nowhere'), shot('editor', 's'))],
  },
  {
    what: 'a character is made in a film that was deleted',
    by: 'editor',
    before: [put(`workspaces/${wid}/films/gone`, { ...film('owner', 'gone'), deletedAt: at })],
    writes: [put(inFilm('characters/c', 'gone'), character('editor', 'c'))],
  },
  {
    what: 'a comment is made in a film that was deleted',
    by: 'viewer',
    before: [put(`workspaces/${wid}/films/gone`, { ...film('owner', 'gone'), deletedAt: at })],
    writes: [put(inFilm('comments/c', 'gone'), comment('viewer', 'c'))],
  },
  {
    what: 'somebody is in a film that was deleted',
    by: 'viewer',
    before: [put(`workspaces/${wid}/films/gone`, { ...film('owner', 'gone'), deletedAt: at })],
    writes: [put(inFilm('presences/viewer', 'gone'), presence('viewer', 'viewer'))],
  },
  {
    what: 'somebody says of another where they are',
    by: 'viewer',
    writes: [put(inFilm('presences/editor'), presence('editor', 'editor'))],
  },
  {
    what: 'an editor deletes a film by marking it',
    by: 'editor',
    writes: [put(`workspaces/${wid}/films/${fid}`, { ...film('editor'), deletedAt: at })],
  },
  {
    what: 'an editor changes who made a film',
    by: 'editor',
    writes: [put(`workspaces/${wid}/films/${fid}`, { ...film('editor'), createdBy: 'editor' })],
  },
  {
    what: 'an editor changes the recipe a film is pinned to',
    by: 'editor',
    writes: [put(`workspaces/${wid}/films/${fid}`, { ...film('editor'), recipe: { still: 9 } })],
  },
  {
    what: 'an editor takes away the recipe a film is pinned to',
    by: 'editor',
    before: [put(`workspaces/${wid}/films/pinned`, { ...film('owner', 'pinned'), recipe: { still: 2 } })],
    writes: [put(`workspaces/${wid}/films/pinned`, film('editor', 'pinned'))],
  },
  {
    what: 'a film is made without the door that gives it its recipe',
    by: 'owner',
    writes: [put(`workspaces/${wid}/films/fresh`, film('owner', 'fresh'))],
  },
  {
    what: 'a comment is called constructor',
    by: 'viewer',
    writes: [put(inFilm('comments/constructor'), comment('viewer', 'constructor'))],
  },
  {
    what: 'a comment is called by letters no id has',
    by: 'viewer',
    writes: [put(inFilm('comments/ก'), comment('viewer', 'ก'))],
  },
  ...['constructor', 'toString', 'ก'].map(
    (name): Attack => ({
      what: `a scene is called ${name}`,
      by: 'editor',
      writes: [put(inFilm(`scenes/${name}`), scene('editor', name))],
    }),
  ),
  {
    what: 'a comment speaks with another’s voice',
    by: 'viewer',
    writes: [put(inFilm('comments/c'), comment('owner', 'c'))],
  },
  {
    what: 'a comment is born resolved',
    by: 'viewer',
    writes: [put(inFilm('comments/c'), { ...comment('viewer', 'c'), resolvedAt: at })],
  },
  {
    what: 'an editor puts words into another’s comment',
    by: 'editor',
    before: [put(inFilm('comments/theirs'), comment('viewer', 'theirs'))],
    writes: [put(inFilm('comments/theirs'), { ...comment('viewer', 'theirs'), text: 'อีกแบบ' })],
  },
  {
    what: 'an author hands a comment to someone else',
    by: 'viewer',
    before: [put(inFilm('comments/mine'), comment('viewer', 'mine'))],
    writes: [put(inFilm('comments/mine'), { ...comment('viewer', 'mine'), authorId: 'owner' })],
  },
  {
    what: 'a viewer resolves another’s comment',
    by: 'viewer',
    before: [put(inFilm('comments/hers'), comment('owner', 'hers'))],
    writes: [put(inFilm('comments/hers'), { ...comment('owner', 'hers'), resolvedAt: at })],
  },
  {
    what: 'a notification is rewritten by whom it was sent to',
    by: 'owner',
    before: [put('users/owner/notifications/n', { id: 'n', kind: 'money', at })],
    writes: [put('users/owner/notifications/n', { id: 'n', kind: 'account', at, readAt: at })],
  },
  {
    what: 'a notification is read at no time',
    by: 'owner',
    before: [put('users/owner/notifications/n', { id: 'n', kind: 'money', at })],
    writes: [put('users/owner/notifications/n', { id: 'n', kind: 'money', at, readAt: 'now' })],
  },
  {
    what: 'a document is put where no collection is',
    by: 'owner',
    writes: [put(`workspaces/${wid}/films/${fid}/secrets/s`, { id: 's' })],
  },
  ...['never', -1].flatMap((when): Attack[] => [
    {
      what: `a film is deleted at ${when}`,
      by: 'owner',
      writes: [put(`workspaces/${wid}/films/${fid}`, { ...film('owner'), deletedAt: when })],
    },
    {
      what: `a comment is edited at ${when}`,
      by: 'viewer',
      before: [put(inFilm('comments/when'), comment('viewer', 'when'))],
      writes: [put(inFilm('comments/when'), { ...comment('viewer', 'when'), editedAt: when })],
    },
    {
      what: `a comment is resolved at ${when}`,
      by: 'viewer',
      before: [put(inFilm('comments/when'), comment('viewer', 'when'))],
      writes: [put(inFilm('comments/when'), { ...comment('viewer', 'when'), resolvedAt: when })],
    },
  ]),
]

const honest: Attack[] = [
  {
    what: 'a film’s scenes, shots and people are made in one batch of 60',
    by: 'editor',
    before: [put(`workspaces/${wid}/films/whole`, film('editor', 'whole'))],
    writes: [
      put(`workspaces/${wid}/films/whole`, { ...film('editor', 'whole'), title: 'ใหม่' }),
      ...Array.from({ length: 20 }, (_, n) => put(inFilm(`scenes/s${n}`, 'whole'), scene('editor', `s${n}`))),
      ...Array.from({ length: 20 }, (_, n) => put(inFilm(`shots/s${n}`, 'whole'), shot('editor', `s${n}`))),
      ...Array.from({ length: 19 }, (_, n) => put(inFilm(`characters/c${n}`, 'whole'), character('editor', `c${n}`))),
    ],
  },
  {
    what: 'an admin deletes a film by marking it, and brings it back',
    by: 'admin',
    writes: [put(`workspaces/${wid}/films/${fid}`, { ...film('admin'), deletedAt: at })],
  },
  { what: 'the mark is taken off', by: 'admin', writes: [put(`workspaces/${wid}/films/${fid}`, film('admin'))] },
  {
    what: 'an author changes his words and says when',
    by: 'viewer',
    before: [put(inFilm('comments/word'), comment('viewer', 'word'))],
    writes: [put(inFilm('comments/word'), { ...comment('viewer', 'word'), text: 'ใหม่', editedAt: at })],
  },
  {
    what: 'an author resolves a comment of his own',
    by: 'viewer',
    before: [put(inFilm('comments/own'), comment('viewer', 'own'))],
    writes: [put(inFilm('comments/own'), { ...comment('viewer', 'own'), resolvedAt: at })],
  },
]

export const attackCases = (client: () => FirestoreClient) => {
  const writes = async ({ by, before, writes }: Attack) => {
    if (before) await client().write('server', ...before)
    return client().write({ uid: by }, ...writes)
  }
  for (const attack of attacks)
    test(`it is refused when ${attack.what}`, async () => {
      expect(await writes(attack)).toBe(false)
    })
  for (const deed of honest)
    test(`it is allowed when ${deed.what}`, async () => {
      expect(await writes(deed)).toBe(true)
    })
}

// What Firebase's documentation of the rules language says, written out as requests and their answers. The same table is
// put to the official runtime where one is there.

import { type Case, mali, no, photo, yes } from './case.ts'
import { paths } from './cases-of-paths.ts'
import { functionsAndDocuments, logic, values } from './cases-of-values.ts'

const auth: readonly Case[] = [
  no('nobody is signed in', 'request.auth != null'),
  yes('somebody is signed in', 'request.auth != null', { auth: mali }),
  {
    says: 'the owner by path',
    rules: 'match /users/{uid}/{rest=**} { allow write: if request.auth.uid == uid; }',
    path: 'users/mali/a',
    method: 'create',
    auth: mali,
    after: photo,
    permitted: true,
  },
  {
    says: 'another by path',
    rules: 'match /users/{uid}/{rest=**} { allow write: if request.auth.uid == uid; }',
    path: 'users/kong/a',
    method: 'create',
    auth: mali,
    after: photo,
    permitted: false,
  },
  no('a field of null is an error, which denies', "request.auth.uid == 'mali'"),
  yes('a claim of the token', 'request.auth.token.admin == true', { auth: mali }),
  no('a claim that is not there is an error', 'request.auth.token.editor == true', { auth: mali }),
  yes('a claim with a default', "request.auth.token.get('editor', false) == false", { auth: mali }),
  yes('an address that is verified', 'request.auth.token.email_verified', { auth: mali }),
  yes('an address of a domain', "request.auth.token.email.matches('.*@example[.]com')", { auth: mali }),
  no('an address of another domain', "request.auth.token.email.matches('.*@example[.]org')", { auth: mali }),
]

const upload = { method: 'create', after: photo, auth: mali } as const
const files: readonly Case[] = [
  yes('small enough', 'request.resource.size < 5 * 1024 * 1024', upload),
  no('too large', 'request.resource.size < 999', upload),
  yes('a picture', "request.resource.contentType.matches('image/.*')", upload),
  no('no picture', "request.resource.contentType.matches('image/.*')", {
    ...upload,
    after: { ...photo, contentType: 'video/mp4' },
  }),
  no('matches takes the whole string', "request.resource.contentType.matches('image')", upload),
  yes('metadata of one’s own', 'request.resource.metadata.owner == request.auth.uid', upload),
  no('no metadata', 'request.resource.metadata.owner == request.auth.uid', {
    ...upload,
    after: { name: 'a', size: 1 },
  }),
  yes('what is kept', 'resource.metadata.owner == request.auth.uid', { method: 'delete', before: photo, auth: mali }),
  yes('nothing is there before a create', 'resource == null', upload),
  yes('nothing is there after a delete', 'request.resource == null', { method: 'delete', before: photo }),
  yes('the same type after an update', 'request.resource.contentType == resource.contentType', {
    method: 'update',
    before: photo,
    after: photo,
  }),
  yes('created before now', 'resource.timeCreated < request.time', {
    before: { ...photo, timeCreated: new Date('2026-01-01T00:00:00Z') },
  }),
  no('older than a minute', "request.time < resource.timeCreated + duration.value(1, 'm')", {
    before: { ...photo, timeCreated: new Date('2026-01-01T00:00:00Z') },
  }),
  yes('the path that is asked for', "request.path[3] == 'a.jpg'", { path: 'a.jpg' }),
]

export const cases: readonly Case[] = [...paths, ...auth, ...files, ...logic, ...values, ...functionsAndDocuments]

// Files that are not taken, with a word of the reason and the line it is on.
export interface Refused {
  readonly says: string
  readonly rules: string
  readonly line: number
  readonly reason: RegExp
}

const file = (body: string) => `rules_version = '2';\nservice firebase.storage {\nmatch /b/{bucket}/o {\n${body}\n}\n}`
export const refusals: readonly Refused[] = [
  {
    says: 'an unknown function',
    rules: file('match /{p} { allow read: if owns(); }'),
    line: 4,
    reason: /no function 'owns'/,
  },
  {
    says: 'an unknown variable',
    rules: file('match /{p} { allow read: if me == 1; }'),
    line: 4,
    reason: /no variable 'me'/,
  },
  {
    says: 'an unknown method of a value',
    rules: file("match /{p} { allow read: if p.startsWith('a'); }"),
    line: 4,
    reason: /no method 'startsWith'/,
  },
  {
    says: 'a number of arguments',
    rules: file('match /{p} { allow read: if p.matches(); }'),
    line: 4,
    reason: /takes 1 argument, not 0/,
  },
  {
    says: 'an unknown request method',
    rules: file('match /{p} { allow peek; }'),
    line: 4,
    reason: /'peek' is no method/,
  },
  { says: 'a missing if', rules: file('match /{p} { allow read: true; }'), line: 4, reason: /'if'/ },
  { says: 'a statement', rules: file('match /{p} {\nif true { allow read; } }'), line: 5, reason: /Expected 'allow'/ },
  { says: 'a loop', rules: file('function f() {\nfor (x in []) { return x; } }'), line: 5, reason: /'return'/ },
  {
    says: 'a wildcard that is a part of a segment',
    rules: file('match /{p}.png { allow read; }'),
    line: 4,
    reason: /./,
  },
  {
    says: 'two rests in a match',
    rules: file('match /{a=**}/b/{c=**} { allow read; }'),
    line: 4,
    reason: /at most one/,
  },
  {
    says: 'a rest in the middle in version 1',
    rules: 'service firebase.storage {\nmatch /b/{bucket}/o { match /{a=**}/b { allow read; } } }',
    line: 2,
    reason: /version 1/,
  },
  {
    says: 'a function that calls itself',
    rules: file('function f() { return f(); } match /{p} { allow read: if f(); }'),
    line: 4,
    reason: /calls itself/,
  },
  {
    says: 'a function declared twice',
    rules: file('function f() { return 1; } function f() { return 2; }'),
    line: 4,
    reason: /twice/,
  },
  {
    says: 'rules of another service',
    rules: "rules_version = '2';\nservice cloud.firestore { match /{p} { allow read; } }",
    line: 2,
    reason: /cloud.firestore/,
  },
  {
    says: 'a version that is not known',
    rules: "rules_version = '3';\nservice firebase.storage { match /{p} { allow read; } }",
    line: 1,
    reason: /version '3'/,
  },
  {
    says: 'an unclosed body',
    rules: 'service firebase.storage {\nmatch /{p} { allow read;',
    line: 2,
    reason: /end of the file/,
  },
  {
    says: 'an unclosed string',
    rules: file("match /{p} { allow read: if p == 'a; }"),
    line: 4,
    reason: /Unexpected character/,
  },
  { says: 'an unknown type', rules: file('match /{p} { allow read: if p is text; }'), line: 4, reason: /no type/ },
  {
    says: 'an import',
    rules: "import 'more';\nservice firebase.storage { match /{p} { allow read; } }",
    line: 1,
    reason: /'service' or 'function'/,
  },
  { says: 'an assignment', rules: file('match /{p} { allow read: if p = 1; }'), line: 4, reason: /./ },
]

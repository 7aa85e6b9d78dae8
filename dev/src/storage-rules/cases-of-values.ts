import { type Case, mali, no, when, yes } from './case.ts'

export const logic: readonly Case[] = [
  yes('true or an error', 'true || request.auth.uid == 1'),
  yes('an error or true', 'request.auth.uid == 1 || true'),
  no('an error or false', 'request.auth.uid == 1 || false'),
  yes('not (false and an error)', '!(false && request.auth.uid == 1)'),
  yes('not (an error and false)', '!(request.auth.uid == 1 && false)'),
  no('not an error', '!(request.auth.uid == 1)'),
  no('what is no bool does not hold', '1'),
  no('a string is not true', "'true'"),
  yes('the conditional chooses', "request.auth == null ? true : request.auth.uid == 'x'"),
  no('the conditional does not look at the other side', 'request.auth == null ? false : true'),
  yes('&& binds closer than ||', 'true || false && false'),
  yes('! binds closest', '!false && true'),
  yes('sums before comparisons', '1 + 2 * 3 == 7 && 7 - 2 - 1 == 4'),
  yes('in binds looser than <', '(1 < 2) in [true]'),
]

export const values: readonly Case[] = [
  yes('an int equals the float of its value', '1 == 1.0'),
  yes('but not within a list', '[1] != [1.0]'),
  yes('types differ', "1 != '1'"),
  yes('whole division', '7 / 2 == 3 && -7 / 2 == -3 && 7 % 3 == 1'),
  yes('division of floats', '7.0 / 2 == 3.5'),
  no('division by zero is an error', '1 / 0 == 1 / 0'),
  yes('is int', '1 is int && !(1 is float) && 1 is number && 1.5 is float'),
  yes('is list, map, string', "[] is list && {} is map && 'a' is string && true is bool"),
  yes('strings join', "'a' + 'b' == 'ab'"),
  no('a string and an int do not join', "'a' + 1 == 'a1'"),
  yes('a character of a string', "'abc'[1] == 'b'"),
  yes('a range of a string', "'abcdef'[1:3] == 'bc'"),
  no('an index that is not there', "'abc'[3] == 'c'"),
  yes('the case of letters', "'ABC'.lower() == 'abc' && 'abc'.upper() == 'ABC'"),
  yes('trimmed', "'  a '.trim() == 'a'"),
  yes('split', "'a/b/c'.split('/') == ['a', 'b', 'c']"),
  yes(
    'replace takes an expression',
    "'banana'.replace('a', 'o') == 'bonono' && 'banana'.replace('ana', 'ee') == 'beena' && 'a.b'.replace('.', '-') == '---'",
  ),
  yes('bytes of a text', "'abc'.toUtf8().size() == 3 && 'ก'.toUtf8().toHexString() == 'E0B881'"),
  yes('text of values', "string(true) == 'true' && string(1) == '1' && string(2.0) == '2.0' && string(null) == 'null'"),
  yes('numbers of texts', "int('2') == 2 && float('2.2') == 2.2 && int(2.9) == 2 && float(2) == 2.0"),
  no('a text that is no number', "int('two') == 2"),
  yes('in a list', "'a' in ['a', 'b'] && !('c' in ['a', 'b'])"),
  yes('in a map are its keys', "'a' in {'a': 1} && !(1 in [2])"),
  yes('in a set', "'a' in ['a', 'b'].toSet()"),
  yes('parts of a list', '[1, 2, 3][0:2] == [1, 2] && [1, 2, 3][2] == 3 && [1, 2].concat([3]) == [1, 2, 3]'),
  yes('lists compared', "['a', 'b'].hasAll(['a']) && ['a', 'b'].hasAny(['b', 'c']) && ['a', 'b'].hasOnly(['a', 'b'])"),
  no('hasOnly refuses one more', "['a', 'b', 'c'].hasOnly(['a', 'b'])"),
  yes('a list joined and cleared', "['a', 'b'].join('-') == 'a-b' && ['a', 'b', 'a'].removeAll(['a']) == ['b']"),
  yes(
    'sets',
    '[1, 2].toSet().union([3].toSet()).size() == 3 && [1, 2].toSet().intersection([2].toSet()) == [2].toSet() && [1, 2].toSet().difference([2].toSet()) == [1].toSet()',
  ),
  yes('a set ignores order and doubles', "['a', 'b'].toSet() == ['b', 'a', 'a'].toSet()"),
  yes(
    'a map',
    "{'a': 1}.a == 1 && {'a': 1}['a'] == 1 && {'a': 1, 'b': 2}.size() == 2 && {'b': 2, 'a': 1}.keys() == ['a', 'b']",
  ),
  yes(
    'a map with a default',
    "{'a': 1}.get('b', 7) == 7 && {'a': {'b': 3}}.get(['a', 'b'], 0) == 3 && {'a': {}}.get(['a', 'b'], 0) == 0",
  ),
  yes(
    'what differs between maps',
    "{'a': 1, 'b': 2}.diff({'a': 1, 'c': 3}).affectedKeys() == ['b', 'c'].toSet() && {'a': 1}.diff({'a': 2}).changedKeys().hasOnly(['a'])",
  ),
  yes(
    'added, removed, unchanged',
    "{'a': 1, 'b': 2}.diff({'a': 1}).addedKeys() == ['b'].toSet() && {'a': 1}.diff({'a': 1, 'b': 2}).removedKeys() == ['b'].toSet() && {'a': 1}.diff({'a': 1}).unchangedKeys() == ['a'].toSet()",
  ),
  yes(
    'a time',
    'timestamp.date(2026, 11, 21).year() == 2026 && timestamp.date(2026, 11, 21).month() == 11 && timestamp.date(2026, 11, 21).dayOfWeek() == 6 && timestamp.date(2026, 2, 1).dayOfYear() == 32',
  ),
  yes('a time of milliseconds', 'timestamp.value(1000).seconds() == 1 && timestamp.value(1001).toMillis() == 1001'),
  yes(
    'times and durations',
    "timestamp.value(0) + duration.value(1, 'd') == timestamp.date(1970, 1, 2) && timestamp.value(3000) - timestamp.value(1000) == duration.value(2, 's')",
  ),
  yes(
    'a duration',
    "duration.time(1, 2, 3, 4).seconds() == 3723 && duration.time(1, 2, 3, 4).nanos() == 4 && duration.abs(duration.value(-1, 'h')) == duration.value(60, 'm')",
  ),
  yes('the date of now', 'request.time.date() <= request.time && request.time is timestamp'),
  yes(
    'a place',
    'latlng.value(1.5, 2.5).latitude() == 1.5 && latlng.value(0.0, 0.0).distance(latlng.value(0.0, 1.0)) > 111000.0',
  ),
  yes(
    'mathematics',
    'math.abs(-2) == 2 && math.ceil(1.2) == 2 && math.floor(1.8) == 1 && math.round(1.5) == 2 && math.sqrt(4.0) == 2.0 && math.pow(2.0, 3.0) == 8.0 && !math.isNaN(1.0) && !math.isInfinite(1.0)',
  ),
  yes(
    'hashes',
    "hashing.sha256('').toHexString() == 'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855' && hashing.md5('a').toBase64() == 'DMF1ucDxtqgxw5niaXcmYQ=='",
  ),
  yes(
    'checksums',
    "hashing.crc32('123456789').toHexString() == 'CBF43926' && hashing.crc32c('123456789').toHexString() == 'E3069283'",
  ),
  yes('a path', "path('/a/b') == /a/b && /a/$(request.path[3]) == /a/x", { path: 'x' }),
  yes('a regular expression of RE2', "'Ab1'.matches('(?i)[[:alpha:]]+[0-9]') && 'a\\nb'.matches('(?s)a.b')"),
  no('what RE2 does not have is an error', "'ab'.matches('a(?=b).') || 'aa'.matches('(a)\\\\1')"),
]

const member = { '/databases/(default)/documents/workspaces/w/members/mali': { role: 'editor', since: 3 } }
const memberOf = 'firestore.get(/databases/(default)/documents/workspaces/w/members/$(request.auth.uid)).data.role'
export const functionsAndDocuments: readonly Case[] = [
  {
    says: 'a function',
    rules: when('owns(request.auth.uid)', "function owns(uid) { return uid == 'mali'; }"),
    auth: mali,
    permitted: true,
  },
  {
    says: 'a function with a let',
    rules: when('f()', 'function f() { let a = 1; let b = a + 1; return b == 2; }'),
    permitted: true,
  },
  {
    says: 'a let that is not used may fail',
    rules: when('f()', 'function f() { let a = request.auth.uid; return true; }'),
    permitted: true,
  },
  {
    says: 'a let that is used may not',
    rules: when('f()', 'function f() { let a = request.auth.uid; return a == 1; }'),
    permitted: false,
  },
  {
    says: 'a function sees the wildcards around it',
    rules: 'match /users/{uid} { function mine() { return request.auth.uid == uid; } allow read: if mine(); }',
    path: 'users/mali',
    auth: mali,
    permitted: true,
  },
  {
    says: 'a function calls another',
    rules: when('f()', 'function g(x) { return x == 1; } function f() { return g(1); }'),
    permitted: true,
  },
  {
    says: 'a function outside the service',
    rules:
      "rules_version = '2'; function signedIn() { return request.auth != null; } service firebase.storage { match /b/{bucket}/o { match /{p=**} { allow read: if signedIn(); } } }",
    auth: mali,
    permitted: true,
  },
  yes(
    'a document that is there',
    'firestore.exists(/databases/(default)/documents/workspaces/w/members/$(request.auth.uid))',
    { auth: mali, documents: member },
  ),
  no(
    'a document that is not',
    'firestore.exists(/databases/(default)/documents/workspaces/x/members/$(request.auth.uid))',
    { auth: mali, documents: member },
  ),
  yes('a field of a document', `${memberOf} == 'editor'`, { auth: mali, documents: member }),
  yes('a field of a document among others', `${memberOf} in ['owner', 'editor']`, { auth: mali, documents: member }),
  no('a field of a document that is not there', `${memberOf} == 'editor'`, {
    auth: { uid: 'kong' },
    documents: member,
  }),
  no('a path of no one signed in', `${memberOf} == 'editor'`, { documents: member }),
  yes('one document twice', `${memberOf} == 'editor' && ${memberOf} != 'viewer'`, { auth: mali, documents: member }),
  yes(
    'two documents',
    `${memberOf} == 'editor' && firestore.get(/databases/(default)/documents/users/mali).data.status == 'active'`,
    {
      auth: mali,
      documents: { ...member, '/databases/(default)/documents/users/mali': { status: 'active' } },
    },
  ),
  no('a path that is no document', 'firestore.exists(/databases/(default)/documents/workspaces)'),
]

import { type FoundFault, of } from './fault.ts'

const fault = of('trust')
const request = 'functions/src/door/request.ts'
const machines = 'functions/src/backends/machines.store.ts'
const purge = 'functions/src/trust/purge.store.ts'
const createJob = 'functions/src/jobs/create-job.callable.ts'

export const trustFaults: readonly FoundFault[] = [
  fault('the model that looks has no key where it is asked', 'types', [
    'functions/src/services.ts',
    "  engine: {\n    secrets: ['gemini', ...gatewaySecrets],",
    '  engine: {\n    secrets: [...gatewaySecrets],',
  ]),
  fault('an unverified account begins a paid final', 'functions/src/door/trusted.emulator.test.ts', [
    createJob,
    "    verified: ({ quality }) => quality !== 'draft',\n",
    '',
  ]),
  fault('drafts are counted by workspace, and workspaces are free', 'functions/src/door/use.emulator.test.ts', [
    createJob,
    "quality === 'draft' ? draftUse(",
    "quality !== 'draft' ? draftUse(",
  ]),
  fault('words that come while others are looked at are passed with them', 'engine/src/held.test.ts', [
    'engine/src/look.ts',
    " && asked.marks[at] === 'l'",
    '',
  ]),
  fault('a shot that is wanted again goes on without its words being looked at', 'engine/src/revise.test.ts', [
    'engine/src/revise.ts',
    "changes.set(at, looked.has(at) ? 'l' : 'w')",
    "changes.set(at, 'w')",
  ]),
  fault('of two at once the one that fails gives back what the other has', 'core/src/registers/uses.test.ts', [
    'core/src/registers/uses.ts',
    '(!use.wishes.includes(wish) || use.again.includes(wish))',
    '!use.wishes.includes(wish)',
  ]),
  fault('the same id in another workspace is not counted', 'functions/src/door/use.emulator.test.ts', [
    'functions/src/callable.ts',
    'used && usedIn(workspaceId, used)',
    'used',
  ]),
  fault('a film is sent to its outlet again and again on one count', 'functions/src/door/use.emulator.test.ts', [
    'functions/src/publish/publications.store.ts',
    "      if (to !== 'again') return\n",
    '      return\n',
  ]),
  fault('a text of names costs more than its length', 'core/src/reading/lexicon/called.test.ts', [
    'core/src/reading/lexicon/state.ts',
    'steps.left <= 0',
    'steps.left <= -1e12',
  ]),
  fault('films and uploads are counted by nobody', 'core/src/registers/uses.test.ts', [
    'core/src/registers/uses.ts',
    '  if (count > wanted.most) return undefined\n',
    '',
  ]),
  fault('the machine of one who was taken out goes on', 'functions/src/backends/machines.emulator.test.ts', [
    machines,
    "if (!workspace || workspace.deletedAt || !member || !user || !may(member.role, 'backends.manage'))",
    "if (!workspace || workspace.deletedAt || !user || (member && !may(member.role, 'backends.manage') && !uid))",
  ]),
  fault('the machine of a suspended workspace goes on', 'functions/src/backends/machines.emulator.test.ts', [
    machines,
    "  if (workspace.status !== 'active') throw new DomainError('workspace-suspended')\n  if (user",
    '  if (user',
  ]),
  fault('the proof of deletion leaves what machines were told', 'functions/src/trust/trust.emulator.test.ts', [
    'core/src/registers/places.ts',
    "relay: ofWorkspace('relay', 'workspaceId', { days: 2,",
    "relay: ofPlatform('relay', { days: 2,",
  ]),
  fault('the proof of deletion leaves what came in', 'functions/src/trust/trust.emulator.test.ts', [
    purge,
    '    files += await removeFiles(place)\n    // Its',
    '    // Its',
  ]),
  fault('a worker without a nonce may claim', 'sim', [
    'engine/src/watch.ts',
    "nonce !== '' && attempt.nonce === nonce",
    'attempt.nonce === nonce',
  ]),
  fault('a made-up way here walks around the limits', 'functions/src/door/request.test.ts', [
    request,
    '    .at(-1)\n',
    '    .at(0)\n',
  ]),
  fault('half a letter is taken for text', 'functions/src/door/request.test.ts', [
    request,
    "if (typeof value === 'string') return value.isWellFormed()",
    "if (typeof value === 'string') return true",
  ]),
  fault('a full-width sign is no formula', 'core/src/csv/csv.test.ts', [
    'core/src/csv/index.ts',
    '[=+\\-@＝＋－＠−﹢﹣﹦﹫]',
    '[=+\\-@]',
  ]),
  fault('a subject has several lines', 'functions/src/mail/messages.test.ts', [
    'functions/src/mail/letter.ts',
    'subject: oneLine(subject),',
    'subject,',
  ]),
  fault('a deploy may pretend to be the local stack', 'dev/src/deploy/readiness.test.ts', [
    'dev/src/deploy/readiness.ts',
    '  return [...pretended, ...plain]',
    '  return pretended.length + plain.length > 1e6 ? pretended : []',
  ]),
  fault('plus-addresses are new people', 'core/src/money/referral.test.ts', [
    'core/src/money/referral.ts',
    "const plain = name.split('+')[0] ?? ''",
    'const plain = name',
  ]),
  fault('a link to bring a file says no size', 'functions/src/gateways/storage.test.ts', [
    'functions/src/gateways/storage.ts',
    "const own = { [sizeHeader]: size, [createOnlyHeader]: '0' }",
    "const own = { [createOnlyHeader]: '0' }",
  ]),
  fault('a file that was brought can be written over', 'functions/src/gateways/storage.test.ts', [
    'functions/src/gateways/storage.ts',
    "const own = { [sizeHeader]: size, [createOnlyHeader]: '0' }",
    'const own = { [sizeHeader]: size }',
  ]),
  fault('a deletion asks for no recent sign-in', 'functions/src/door/trusted.emulator.test.ts', [
    'functions/src/trust/delete-account.callable.ts',
    ' recently: true,',
    '',
  ]),
  fault('one element that is none hides its scene', 'core/src/screenplay/readable.test.ts', [
    'core/src/screenplay/readable.ts',
    'return data ? [data] : kept(element, fresh)',
    'return data ? [data] : kept(null, fresh).map((each) => elementSchema.parse(element ?? each))',
  ]),
  fault('a name of every object is an id', 'core/src/money/spend-ticket.test.ts', [
    'core/src/ids/index.ts',
    'const isFree = (id: string): boolean => !takenName.test(id)',
    'const isFree = (id: string): boolean => id !== takenName.source',
  ]),
]

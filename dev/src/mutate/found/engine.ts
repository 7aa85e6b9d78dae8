import { type FoundFault, of } from './fault.ts'

const fault = of('engine')
const money = 'engine/src/money.ts'
const settle = 'engine/src/settle.ts'
const result = 'engine/src/result.ts'

export const engineFaults: readonly FoundFault[] = [
  fault('all of a film is looked at for each change', 'engine/src/operations/operations.test.ts', [
    'engine/src/advance.ts',
    '    if (thorough) {\n      let from',
    '    {\n      let from',
  ]),
  fault('a freed slot reads the whole line', 'engine/src/operations/operations.test.ts', [
    'engine/src/fill-slots.ts',
    'await ports.store.inLine(backend, 1)',
    'await ports.store.inLine(backend, 100)',
  ]),
  fault('a sweep looks at one page', 'engine/src/sweep.test.ts', [
    'engine/src/sweep.ts',
    'if (!found.last || ports.clock.now() - now > longestMs) return',
    'if (found) return',
  ]),
  fault('times that follow one another lie in one index', 'functions/src/jobs/stored-form.test.ts', [
    'functions/src/jobs/stored-form.store.ts',
    "table === 'attempt' || table === 'job'",
    'false',
  ]),
  fault('finished attempts are kept for ever', 'functions/src/jobs/stored-form.test.ts', [
    'functions/src/jobs/stored-form.store.ts',
    "  if (table === 'attempt' && typeof row.closedAt === 'number') return row.closedAt + keptMs.attempt\n",
    '',
  ]),
  fault('progress is told as often as it is heard', 'engine/src/progress.test.ts', [
    'engine/src/progress.ts',
    'if (ports.clock.now() - told.at >= everyMs) tell',
    'tell',
  ]),
  fault('charged is what was held, not the deliverer’s price', 'sim', [
    money,
    'const micros = Math.min(priceMicros(job.rates, artifact.provenance.backend, spec), mayTake)',
    'const micros = mayTake',
  ]),
  fault('the price may rise after it was shown', 'sim', [
    'engine/src/create.ts',
    'if (nowMillis > request.shownMillis)',
    'if (nowMillis > request.shownMillis + 1e12)',
  ]),
  fault('every unit is rounded up by itself', 'sim', [
    money,
    'const micros = Math.min(priceMicros(job.rates, artifact.provenance.backend, spec), mayTake)',
    'const micros = Math.min(millisOf(priceMicros(job.rates, artifact.provenance.backend, spec)) * 10, mayTake)',
  ]),
  fault('results that nobody paid for are shown', 'sim', [
    'engine/src/artifact-of.ts',
    '  hidden: true,\n',
    '  hidden: false,\n',
  ]),
  fault('a slot’s lease is shorter than the work', 'sim', [
    'engine/src/submit.ts',
    'until: now + card.deadlineMs + ports.settings.marginMs * 2,',
    'until: now + 60_000,',
  ]),
  fault('what was made is not looked at', 'engine/src/result.test.ts', [
    result,
    'await lookAt(ports, order, files))',
    "{ is: 'passed' })",
  ]),
  fault('the spending limit is passed by one job', 'sim', [
    'engine/src/limits.ts',
    'if (limit !== undefined && spent + micros > limit)',
    'if (limit !== undefined && spent > limit)',
  ]),
  fault('the failure of an old attempt settles the current one', 'sim', [settle, '  if (!current) return\n', '']),
  fault('a clip that is too short is taken', 'sim', [
    result,
    '(main.ms ?? leastMs) < leastMs)',
    '(main.ms ?? leastMs) < 0)',
  ]),
  fault('one failed try ends the film', 'sim', [
    'engine/src/retry.ts',
    '  mostAnswers(card) * (card?.embedded && ours.has(fault.code) ? 2 : 1)',
    '  card && fault ? 1 : 1',
  ]),
  fault('a hidden result is free for the next job', 'sim', [
    'engine/src/quote.ts',
    'artifact.hidden && !artifact.paidBy ? priceMicros(rates, artifact.provenance.backend, unit.spec) : 0',
    'artifact.hidden && rates && unit ? 0 : 0',
  ]),
  fault('a missing page of a plan is not noticed', 'engine/src/plans.test.ts', [
    'engine/src/plans.ts',
    '  refuseAnother(job, units)\n',
    '',
  ]),
]

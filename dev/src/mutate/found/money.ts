import { type FoundFault, of } from './fault.ts'

const fault = of('money')
const holds = 'core/src/money/holds.ts'
const deserved = 'core/src/money/deserved.ts'
const credit = 'core/src/money/credit.ts'
const tickets = 'engine/src/tickets.ts'
const tend = 'functions/src/billing/tend.store.ts'

export const moneyFaults: readonly FoundFault[] = [
  fault('a job called constructor is never charged', 'core/src/money/holds.test.ts', [
    holds,
    'if (own(wallet.holds, jobId)) return',
    'if (wallet.holds[jobId]) return',
  ]),
  fault('the same wish is charged once and written every time', 'engine/src/tickets.test.ts', [
    tickets,
    "    if (known?.state === 'captured')\n      return { is: 'answered', result: must(known.result, 'what came of the ticket'), millis: known.capturedMillis }\n",
    '',
  ]),
  fault('the writer holds nothing', 'engine/src/tickets.test.ts', [
    tickets,
    'const hold = { jobId: ticketId, filmId, millis: ceilingMillis,',
    'const hold = { jobId: ticketId, filmId, millis: 0,',
  ]),
  fault('the writer asks no limit', 'sim', [
    tickets,
    '    refuseSpending(account, who, workload, ceilingMillis * 10)\n',
    '',
  ]),
  fault('the writer’s spending counts against nobody’s limit', 'sim', [
    tickets,
    "    tx.put('workload', workspaceId, withTurn(countSpending(workload, { uid: who.uid }, ceilingMillis * 10)))\n",
    '',
  ]),
  fault(
    'a job under a writer’s id writes over its ledger entry',
    'engine/src/create.test.ts',
    ['engine/src/create.ts', "if (change === 'held' || (await", "if (change === 'held' && (await"],
    ['engine/src/ledger.ts', "tx.create('entry'", "tx.put('entry'"],
  ),
  fault('a year changed to months doubles the credits', 'core/src/money/lives.test.ts', [
    deserved,
    'if (takesFrom(taken, each)) each.to = taken.line.from',
    'if (takesFrom(taken, each) && each.payment === taken.payment) each.to = taken.line.from',
  ]),
  fault('a change of plan takes nothing back', 'core/src/money/lives.test.ts', [
    deserved,
    '    for (const each of given) if (takesFrom(taken, each)) each.to = taken.line.from\n',
    '    void taken\n',
  ]),
  fault('the portal asks of the price alone', 'functions/src/billing/lives.emulator.test.ts', [
    'functions/src/gateways/stripe/hosted.ts',
    ", { type: 'shortening_interval' }",
    '',
  ]),
  fault('one workspace that throws stops all behind it', 'functions/src/billing/tend.emulator.test.ts', [
    tend,
    `    try {
      await run(row)
    } catch (error) {
      aside.push({ row: nameOf(row), error: String(error) })
    }`,
    '    await run(row)',
  ]),
  fault('the oldest of many events are never heard', 'functions/src/billing/tend.emulator.test.ts', [
    tend,
    'const notices = await noticesBetween(at, to)',
    'const notices = (await noticesBetween(at, to)).slice(-100)',
  ]),
  fault('two half-years bought on one day are lived at once', 'core/src/money/lives.test.ts', [
    deserved,
    'const begun = begins.get(payment.id) ?? payment.paidAt',
    'const begun = payment.paidAt',
  ]),
  fault('a part given back after the lot ended is a debt for all of it', 'core/src/money/lives.test.ts', [
    credit,
    'const less = -more - (wallet.ended[grant.id] ?? 0)',
    'const less = -more',
  ]),
  fault('a proration of nothing counts', 'core/src/money/lives.test.ts', [
    deserved,
    'payment.lines.filter((line) => !line.trial)',
    'payment.lines.filter((line) => line.sign !== 0)',
  ]),
  fault('one key stands for two requests: it is made of what changes', 'functions/src/billing/two-clicks.test.ts', [
    'functions/src/gateways/stripe/hosted.ts',
    '{ metadata: { workspaceId: about.workspaceId } },',
    '{ metadata: { workspaceId: about.workspaceId }, email: about.email, preferred_locales: [about.language] },',
  ]),
  fault('a plan change ends the trial', 'functions/src/billing/lives.emulator.test.ts', [
    'functions/src/gateways/stripe/hosted.ts',
    "          trial_update_behavior: 'continue_trial',\n",
    '',
  ]),
  fault('a card without a rate costs nothing and wins', 'core/src/routing/routing.test.ts', [
    'core/src/routing/choose.ts',
    'const micros = isFree(card) ? 0 : priceAt(card.id)',
    'const micros = isFree(card) ? 0 : (priceAt(card.id) ?? 0)',
  ]),
  fault('a payment that is heard twice gives twice', 'sim', [
    credit,
    'const more = due - (grantedMillis - takenMillis)',
    'const more = due',
  ]),
]

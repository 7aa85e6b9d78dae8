export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  // Tests that failed and then passed, by their names.
  readonly retried: readonly string[]
}

export const none: Outcome = { passed: 0, failed: 0, skipped: 0, retried: [] }
export const broken: Outcome = { ...none, failed: 1 }

export const together = (a: Outcome, b: Outcome): Outcome => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  retried: [...a.retried, ...b.retried],
})

// No test run, or an unhappy end that no test accounts for, is a failure.
export const judged = (code: number, outcome: Outcome): Outcome =>
  outcome.failed === 0 && (code !== 0 || outcome.passed === 0) ? { ...outcome, failed: 1 } : outcome

export const inWords = ({ passed, failed, skipped }: Outcome): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

export const retriedInWords = ({ retried }: Outcome): string =>
  ['passed only when tried again:', ...retried.map((name) => `  ${name}`)].join('\n')

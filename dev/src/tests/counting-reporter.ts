import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import { none, type Outcome, together } from './outcome.ts'

const countedIn = (module: TestModule): Outcome => {
  const tests = [...module.children.allTests()]
  const inState = (state: string) => tests.filter((each) => each.result().state === state).length
  // A file that could not even be loaded has no test to count, and is a failure all the same.
  const unloaded = tests.length === 0 && module.state() === 'failed' ? 1 : 0
  return {
    passed: inState('passed'),
    failed: inState('failed') + unloaded,
    skipped: inState('skipped'),
    retried: tests
      .filter((each) => each.diagnostic()?.flaky)
      .map((each) => `${relative(module.project.config.root, module.moduleId)}: ${each.fullName}`),
  }
}

// Tells the runner (suites.ts) what came of each test, in the file that PEACE_OUTCOME names.
export default class CountingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env.PEACE_OUTCOME
    if (file) writeFileSync(file, JSON.stringify(modules.map(countedIn).reduce(together, none)))
  }
}

import { defineConfig } from 'vitest/config'

// One project a suite; `npm test` (dev/src/tests) runs them. Names of files say which: x.test.ts, x.web.test.tsx,
// x.emulator.test.ts, x.e2e.test.ts.
const special = ['**/*.emulator.test.*', '**/*.e2e.test.*', '**/*.web.test.*']
const rooms = '{core,engine,film,functions,agent,dev,e2e,bench,web}'
const never = ['**/node_modules/**', '**/.local/**', '**/dist/**', '**/lib/**']

// Real emulators and a real browser share two cores in CI: a test that was starved is run again before it counts as failed.
const retry = process.env.CI ? 2 : 0

// The tiers failing in turn, load, and the longest journeys: minutes of both cores each, and not yet seen to pass
// on a machine that does other things besides. They run when they are named (`npm test -- e2e film`) or with PEACE_ALL=1.
const named = process.argv
  .slice(2)
  .some((word, at, words) => !word.startsWith('-') && word !== 'run' && words[at - 1] !== '--project')
const long =
  named || process.env.PEACE_ALL
    ? []
    : [
        'functions/src/backends/chain.emulator.test.ts',
        'bench/src/*.emulator.test.ts',
        'e2e/src/machines.e2e.test.ts',
        'e2e/src/money.e2e.test.ts',
        'e2e/src/story.e2e.test.ts',
      ]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${rooms}/**/*.test.ts`],
          exclude: [...never, ...special],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'web',
          include: ['web/**/*.web.test.{ts,tsx}'],
          exclude: never,
          environment: 'happy-dom',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'emulator',
          include: [`${rooms}/**/*.emulator.test.ts`],
          exclude: [...never, ...long],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry,
          // One file at a time: some kill the functions that all of them share.
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.test.ts'],
          exclude: [...never, ...long],
          testTimeout: 240_000,
          hookTimeout: 180_000,
          retry,
          fileParallelism: false,
        },
      },
    ],
  },
})

import { defineConfig } from 'vitest/config'

// One project a suite; `npm test` (dev/src/tests) runs them. Names of files say which: x.test.ts, x.web.test.tsx,
// x.emulator.test.ts, x.e2e.test.ts.
const special = ['**/*.emulator.test.*', '**/*.e2e.test.*', '**/*.web.test.*']
const rooms = '{core,draw,engine,film,functions,agent,sdk,dev,e2e,bench,web}'
const never = ['**/node_modules/**', '**/.local/**', '**/dist/**', '**/lib/**']

// Real emulators and a real browser share two cores in CI: a test that was starved is run again before it counts as failed.
const retry = process.env.CI ? 2 : 0

// What is pure leaves nothing behind: its files share a worker's modules, which are most of what a small file takes. Only
// where the runner asks for it, so that `--project unit` alone is all of them.
const pure = '{core,draw,engine}/**'
const isSplit = process.env.PEACE_UNIT === 'split'
const unit = {
  testTimeout: 60_000,
  // Vitest leaves one core to itself; of two that is half of the machine.
  maxWorkers: '100%',
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${rooms}/**/*.test.ts`],
          exclude: [...never, ...special, ...(isSplit ? [pure] : [])],
          ...unit,
        },
      },
      ...(isSplit
        ? [
            {
              test: {
                name: 'pure',
                include: [`${pure}/*.test.ts`],
                exclude: [...never, ...special],
                isolate: false,
                ...unit,
              },
            },
          ]
        : []),
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
          exclude: never,
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
          exclude: never,
          testTimeout: 480_000,
          hookTimeout: 240_000,
          // Vitest's own second is too short for a page that has other work.
          expect: { poll: { timeout: 60_000 } },
          retry,
          fileParallelism: false,
        },
      },
    ],
  },
})

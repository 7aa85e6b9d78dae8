import { relative } from 'node:path'
import type { Plugin } from 'vite'
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node'
import { z } from 'zod'
import config from '../../../vitest.config.ts'
import { root } from '../stack/places.ts'

const unitSchema = z.object({ name: z.literal('unit'), include: z.array(z.string()), exclude: z.array(z.string()) })
const configSchema = z.object({ test: z.object({ projects: z.array(z.object({ test: z.looseObject({}) })) }) })

// The unit suite as vitest.config.ts says it, one file at a time, its sources seen through the plugin.
export const openVitest = (plugin: Plugin, { bail }: { bail: boolean }): Promise<Vitest> => {
  const projects = configSchema.parse(config).test.projects
  const { include, exclude } = unitSchema.parse(projects.find(({ test }) => test.name === 'unit')?.test)
  return createVitest(
    {
      root,
      config: false,
      include,
      exclude,
      watch: false,
      // What is kept of a source between runs would be kept of its mutants too.
      fsModuleCache: false,
      bail: bail ? 1 : 0,
      maxWorkers: 1,
      reporters: [{}],
      silent: true,
      // Whoever hangs is seen by what it does not do (crew.ts), not by a clock.
      testTimeout: 3_600_000,
      hookTimeout: 3_600_000,
    },
    { plugins: [plugin] },
  )
}

export const specsOf = async (vitest: Vitest): Promise<Map<string, TestSpecification>> =>
  new Map((await vitest.globTestSpecifications()).map((spec) => [relative(root, spec.moduleId), spec]))

export type Verdict = 'holds' | 'fails' | 'late'

const outOfTime = /timed out in \d+ms/

// Whether every test of the file held; `late` where only time was up.
export const verdictOf = async (vitest: Vitest, spec: TestSpecification): Promise<Verdict> => {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([spec])
  if (unhandledErrors.length === 0 && testModules.every((each) => each.ok())) return 'holds'
  const said = testModules.flatMap((each) => [
    ...each.errors(),
    ...[...each.children.allTests('failed')].flatMap((test) => test.result().errors ?? []),
  ])
  const isLate = unhandledErrors.length === 0 && said.length > 0 && said.every(({ message }) => outOfTime.test(message))
  return isLate ? 'late' : 'fails'
}

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
      bail: bail ? 1 : 0,
      maxWorkers: 1,
      reporters: [{}],
      silent: true,
      testTimeout: 60_000,
    },
    { plugins: [plugin] },
  )
}

export const specsOf = async (vitest: Vitest): Promise<Map<string, TestSpecification>> =>
  new Map((await vitest.globTestSpecifications()).map((spec) => [relative(root, spec.moduleId), spec]))

// Whether every test of the file held.
export const holds = async (vitest: Vitest, spec: TestSpecification): Promise<boolean> => {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([spec])
  return unhandledErrors.length === 0 && testModules.every((each) => each.ok())
}

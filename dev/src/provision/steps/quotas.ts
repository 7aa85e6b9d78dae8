import { z } from 'zod'
import { cpuMillis } from '../needed.ts'
import { cannot, type Step, there } from '../step.ts'

const metrics = z.looseObject({
  metrics: z
    .array(
      z.looseObject({
        metric: z.string(),
        consumerQuotaLimits: z
          .array(
            z.looseObject({
              quotaBuckets: z
                .array(
                  z.looseObject({
                    effectiveLimit: z.string(),
                    dimensions: z.record(z.string(), z.string()).optional(),
                  }),
                )
                .default([]),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
})

// A quota too small is refused in the middle of a deploy. -1 is without limit; a bucket of the region goes before the one
// for all.
export const quotasStep: Step = {
  name: 'quotas',
  plan: 'look how many cores it may use',
  async look({ google, project, region }) {
    const parent = `projects/${project}/services/run.googleapis.com`
    const said = metrics.parse(
      await google(
        'serviceusage.services.consumerQuotaMetrics.list',
        { parent },
        { query: { view: 'FULL', pageSize: '500' } },
      ),
    )
    const buckets = said.metrics
      .filter(({ metric }) => metric === 'run.googleapis.com/cpu_allocation')
      .flatMap(({ consumerQuotaLimits }) => consumerQuotaLimits.flatMap(({ quotaBuckets }) => quotaBuckets))
    const own =
      buckets.find(({ dimensions }) => dimensions?.region === region) ?? buckets.find(({ dimensions }) => !dimensions)
    const limit = own ? Number(own.effectiveLimit) : -1
    if (limit < 0 || limit >= cpuMillis) return there
    return cannot(
      `Cloud Run may use ${limit / 1000} cores in ${region}, and a queue's function wants ${cpuMillis / 1000}`,
      `https://console.cloud.google.com/iam-admin/quotas?service=run.googleapis.com&project=${project}`,
    )
  },
}

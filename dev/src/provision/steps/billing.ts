import { z } from 'zod'
import { cannot, type Step, there } from '../step.ts'

const info = z.looseObject({ billingEnabled: z.boolean().default(false) })

// Only a person may say who pays.
export const billingStep: Step = {
  name: 'billing',
  plan: 'look who pays for it',
  stops: true,
  async look({ google, project }) {
    const { billingEnabled } = info.parse(
      await google('cloudbilling.projects.getBillingInfo', { name: `projects/${project}` }),
    )
    if (billingEnabled) return there
    return cannot(
      'the project has no billing account',
      `https://console.cloud.google.com/billing/linkedaccount?project=${project}`,
    )
  },
}

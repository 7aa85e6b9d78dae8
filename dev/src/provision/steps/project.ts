import { z } from 'zod'
import { methodIds, permissionOf } from '../../cloud/shapes/methods.ts'
import { cannot, type Step, there } from '../step.ts'

// What Google's own tool asks of whoever deploys with it, beside what the provisioning itself calls.
const deployAsks = [
  'cloudfunctions.functions.create',
  'cloudfunctions.functions.update',
  'cloudscheduler.jobs.create',
  'eventarc.triggers.create',
  'firebasehosting.sites.update',
  'firebaserules.releases.update',
  'iam.serviceAccounts.actAs',
  'run.services.setIamPolicy',
]
export const deployerPermissions: readonly string[] = [
  ...new Set([...methodIds.map(permissionOf).filter(Boolean), ...deployAsks]),
].sort()

const found = z.looseObject({ state: z.string() })
const allowed = z.looseObject({ permissions: z.array(z.string()).default([]) })

// That the project is there, and that whoever asks may do all that follows: told at once, not in the middle.
export const projectStep: Step = {
  name: 'project',
  plan: 'look whether it is there, and what you may do in it',
  stops: true,
  async look({ google, project }) {
    const name = `projects/${project}`
    const { state } = found.parse(await google('cloudresourcemanager.projects.get', { name }))
    if (state !== 'ACTIVE')
      return cannot(`the project is ${state.toLowerCase()}`, `gcloud projects undelete ${project}`)
    const body = { permissions: deployerPermissions }
    const { permissions } = allowed.parse(
      await google('cloudresourcemanager.projects.testIamPermissions', { resource: name }, { body }),
    )
    const lacking = deployerPermissions.filter((each) => !permissions.includes(each))
    if (lacking.length === 0) return there
    return cannot(
      `you lack ${lacking.join(', ')}`,
      `an owner of it: gcloud projects add-iam-policy-binding ${project} --member=user:YOU --role=roles/owner`,
    )
  },
}

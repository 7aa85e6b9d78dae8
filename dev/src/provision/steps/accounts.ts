import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { accountOf, type ServiceName } from '../../declared/functions.ts'
import { inProject, onItself, serviceNames } from '../needed.ts'
import { has, orNothing, policySchema, withMember } from '../reading.ts'
import { differs, missing, type Place, type Step, there } from '../step.ts'

// One account a service, one role of exactly its permissions; what it may do with itself alone is granted on itself.

export const emailOf = ({ project }: Pick<Place, 'project'>, service: ServiceName): string =>
  `${accountOf(service)}@${project}.iam.gserviceaccount.com`
export const memberOf = (place: Pick<Place, 'project'>, service: ServiceName): string =>
  `serviceAccount:${emailOf(place, service)}`
const accountName = (place: Place, service: ServiceName) =>
  `projects/${place.project}/serviceAccounts/${emailOf(place, service)}`

const without = async (place: Place) => {
  const found = await Promise.all(
    serviceNames.map(
      async (service) =>
        [
          service,
          await orNothing(place.google('iam.projects.serviceAccounts.get', { name: accountName(place, service) })),
        ] as const,
    ),
  )
  return found.flatMap(([service, account]) => (account ? [] : [service]))
}

export const accountsStep: Step = {
  name: 'service accounts',
  plan: 'make an account for each service',
  stops: true,
  async look(place) {
    const less = await without(place)
    return less.length === 0 ? there : missing(`make ${less.map(accountOf).join(', ')}`)
  },
  async make(place) {
    const { google, project } = place
    for (const service of await without(place)) {
      const body = { accountId: accountOf(service), serviceAccount: { displayName: `Peace Script AI: ${service}` } }
      await google('iam.projects.serviceAccounts.create', { name: `projects/${project}` }, { body })
    }
  },
}

type Role = { id: string; permissions: readonly string[] }
const big = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const projectRole = (service: ServiceName): Role => ({ id: `peace${big(service)}`, permissions: inProject(service) })
const ownRole = (service: ServiceName): Role => ({ id: `peace${big(service)}Itself`, permissions: onItself(service) })
export const roles: readonly Role[] = serviceNames
  .flatMap((service) => [projectRole(service), ownRole(service)])
  .filter(({ permissions }) => permissions.length > 0)
const roleName = ({ project }: Place, { id }: Role) => `projects/${project}/roles/${id}`
const roleSchema = z.looseObject({ includedPermissions: z.array(z.string()).default([]) })

const otherRoles = async (place: Place): Promise<{ role: Role; stands: boolean }[]> => {
  const found = await Promise.all(
    roles.map(async (role) => {
      const known = await orNothing(place.google('iam.projects.roles.get', { name: roleName(place, role) }))
      if (known === undefined) return [{ role, stands: false }]
      const same = isDeepStrictEqual(roleSchema.parse(known).includedPermissions.toSorted(), [...role.permissions])
      return same ? [] : [{ role, stands: true }]
    }),
  )
  return found.flat()
}

export const rolesStep: Step = {
  name: 'roles',
  plan: 'make a role for each service, of exactly its rights',
  stops: true,
  async look(place) {
    const other = await otherRoles(place)
    if (other.length === 0) return there
    const names = other.map(({ role }) => role.id).join(', ')
    return other.some(({ stands }) => stands)
      ? differs('they allow other things than the functions declare', `bring ${names} up`)
      : missing(`make ${names}`)
  },
  async make(place) {
    const { google, project } = place
    for (const { role, stands } of await otherRoles(place)) {
      const body = { title: `Peace Script AI: ${role.id}`, includedPermissions: [...role.permissions], stage: 'GA' }
      if (stands)
        await google(
          'iam.projects.roles.patch',
          { name: roleName(place, role) },
          { query: { updateMask: 'includedPermissions' }, body: { includedPermissions: body.includedPermissions } },
        )
      else
        await google(
          'iam.projects.roles.create',
          { parent: `projects/${project}` },
          { body: { roleId: role.id, role: body } },
        )
    }
  },
}

const readPolicy = async ({ google, project }: Place) =>
  policySchema.parse(
    await google(
      'cloudresourcemanager.projects.getIamPolicy',
      { resource: `projects/${project}` },
      { body: { options: { requestedPolicyVersion: 3 } } },
    ),
  )
const readOwn = async (place: Place, service: ServiceName) =>
  policySchema.parse(
    await place.google('iam.projects.serviceAccounts.getIamPolicy', { resource: accountName(place, service) }),
  )

const grants = (place: Place) =>
  serviceNames.map((service) => ({
    service,
    role: roleName(place, projectRole(service)),
    member: memberOf(place, service),
  }))
const ownGrants = (place: Place) =>
  serviceNames
    .filter((service) => onItself(service).length > 0)
    .map((service) => ({ service, role: roleName(place, ownRole(service)), member: memberOf(place, service) }))

const open = async (place: Place) => {
  const policy = await readPolicy(place)
  const own = await Promise.all(
    ownGrants(place).map(async (grant) => ({ grant, policy: await readOwn(place, grant.service) })),
  )
  return {
    policy,
    project: grants(place).filter(({ role, member }) => !has(policy, role, member)),
    own: own.filter(({ grant, policy: stands }) => !has(stands, grant.role, grant.member)),
  }
}

export const grantsStep: Step = {
  name: 'what each service may do',
  plan: 'grant each role to its account; signing and acting on itself alone',
  async look(place) {
    const { project, own } = await open(place)
    if (project.length + own.length === 0) return there
    const whom = [...new Set([...project.map(({ service }) => service), ...own.map(({ grant }) => grant.service)])]
    return missing(
      `grant the roles to ${whom.map(accountOf).join(', ')}${own.length > 0 ? ', signBlob and actAs on themselves alone' : ''}`,
    )
  },
  async make(place) {
    const { policy, project, own } = await open(place)
    if (project.length > 0) {
      const changed = project.reduce((so, { role, member }) => withMember(so, role, member), policy)
      await place.google(
        'cloudresourcemanager.projects.setIamPolicy',
        { resource: `projects/${place.project}` },
        { body: { policy: changed } },
      )
    }
    for (const { grant, policy: stands } of own)
      await place.google(
        'iam.projects.serviceAccounts.setIamPolicy',
        { resource: accountName(place, grant.service) },
        { body: { policy: withMember(stands, grant.role, grant.member) } },
      )
  },
}

import { must } from '@peace/core/errors'
import { type Answers, makeRow, patchRow, rowOf, wantAccounts, wordOf } from './answer.ts'
import { notThere, Refusal } from './refusal.ts'
import type { Row } from './world.ts'

// Service accounts and roles, secrets, queues.

const accounts = (project: string) => `projects/${project}/serviceAccounts`

export const rightsAnswers: Answers = {
  'iam.projects.serviceAccounts.get': ({ world, names }) => rowOf(world, must(names.name, 'name')),
  'iam.projects.serviceAccounts.create': ({ world, body }) => {
    const id = wordOf(body.accountId)
    if (!/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/.test(id))
      throw new Refusal('INVALID_ARGUMENT', `Invalid service account ID: ${id}`)
    const email = `${id}@${world.project}.iam.gserviceaccount.com`
    const made = makeRow(world, `${accounts(world.project)}/${email}`, { ...(body.serviceAccount as Row), email })
    world.fresh.add(email)
    return made
  },
  'iam.projects.serviceAccounts.getIamPolicy': ({ world, names }) => {
    rowOf(world, must(names.resource, 'resource'))
    return world.rows.get(`${names.resource}/policy`) ?? { etag: 'first', bindings: [] }
  },
  'iam.projects.serviceAccounts.setIamPolicy': ({ world, names, body }) => {
    rowOf(world, must(names.resource, 'resource'))
    const policy = body.policy as Row & { bindings?: { role: string }[] }
    for (const { role } of policy.bindings ?? [])
      if (role.startsWith('projects/') && !world.rows.has(role))
        throw new Refusal('INVALID_ARGUMENT', `Role (${role}) does not exist in the resource's hierarchy.`)
    world.rows.set(`${names.resource}/policy`, policy)
    return policy
  },
  'iam.projects.roles.get': ({ world, names }) => rowOf(world, must(names.name, 'name')),
  'iam.projects.roles.create': ({ world, body }) => {
    if (!/^[a-zA-Z0-9_.]{3,64}$/.test(wordOf(body.roleId)))
      throw new Refusal('INVALID_ARGUMENT', 'The role_id is invalid.')
    return makeRow(world, `projects/${world.project}/roles/${wordOf(body.roleId)}`, body.role as Row)
  },
  'iam.projects.roles.patch': ({ world, names, query, body }) =>
    patchRow(world, must(names.name, 'name'), body, query.updateMask),
  'secretmanager.projects.secrets.get': ({ world, names }) => rowOf(world, must(names.name, 'name')),
  'secretmanager.projects.secrets.create': ({ world, names, query, body }) => {
    if (!body.replication) throw new Refusal('INVALID_ARGUMENT', 'The request must have a replication.')
    return makeRow(world, `${names.parent}/secrets/${query.secretId}`, body)
  },
  'secretmanager.projects.secrets.addVersion': ({ world, names, body }) => {
    rowOf(world, must(names.parent, 'parent'))
    const payload = body.payload as { data?: string } | undefined
    if (!payload?.data) throw new Refusal('INVALID_ARGUMENT', 'The payload must not be empty.')
    world.rows.set(`${names.parent}/versions/latest`, { name: `${names.parent}/versions/1`, payload })
    return { name: `${names.parent}/versions/1`, state: 'ENABLED' }
  },
  'secretmanager.projects.secrets.versions.access': ({ world, names }) => {
    const name = must(names.name, 'name')
    const version = world.rows.get(name)
    if (!version && world.rows.has(name.split('/versions/')[0] ?? ''))
      throw notThere(`Secret [${name}] has no versions`)
    return rowOf(world, name)
  },
  'secretmanager.projects.secrets.getIamPolicy': ({ world, names }) => {
    rowOf(world, must(names.resource, 'resource'))
    return world.rows.get(`${names.resource}/policy`) ?? { etag: 'first', bindings: [] }
  },
  'secretmanager.projects.secrets.setIamPolicy': ({ world, names, body }) => {
    rowOf(world, must(names.resource, 'resource'))
    const policy = body.policy as Row & { bindings?: { members: string[] }[] }
    wantAccounts(
      world,
      (policy.bindings ?? []).flatMap(({ members }) => members),
    )
    world.rows.set(`${names.resource}/policy`, policy)
    return policy
  },
  'cloudtasks.projects.locations.queues.get': ({ world, names }) => rowOf(world, must(names.name, 'name')),
  'cloudtasks.projects.locations.queues.create': ({ world, names, body }) => {
    const name = wordOf(body.name)
    if (!name.startsWith(`${names.parent}/queues/`))
      throw new Refusal('INVALID_ARGUMENT', 'Queue name does not belong to the parent.')
    return makeRow(world, name, { ...body, state: 'RUNNING' })
  },
  'cloudtasks.projects.locations.queues.patch': ({ world, names, query, body }) =>
    patchRow(world, must(names.name, 'name'), body, query.updateMask),
}

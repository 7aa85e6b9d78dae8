import { must } from '@peace/core/errors'
import { type Answers, done, makeRow, patchRow, rowOf, rowsUnder, wordOf } from './answer.ts'
import { noBilling, notThere, Refusal } from './refusal.ts'
import { nextId, type Row } from './world.ts'

// Firebase's own: the web app, sign-in, App Check; and the check from outside.

const firstOf = (value: unknown): string => (Array.isArray(value) ? wordOf(value[0]) : '')

export const peopleAnswers: Answers = {
  'firebase.projects.get': ({ world, names }) => rowOf(world, `firebase/${names.name}`),
  'firebase.projects.addFirebase': ({ world, names }) => {
    const row = makeRow(world, `firebase/${names.project}`, { projectId: world.project, state: 'ACTIVE' })
    return done({ ...row, name: names.project })
  },
  'firebase.projects.webApps.list': ({ world, names }) => {
    rowOf(world, `firebase/${names.parent}`)
    return { apps: rowsUnder(world, `${names.parent}/webApps`) }
  },
  'firebase.projects.webApps.create': ({ world, names, body }) => {
    rowOf(world, `firebase/${names.parent}`)
    const appId = `1:${world.number}:web:${nextId(world)}`
    return done(
      makeRow(world, `${names.parent}/webApps/${appId}`, { ...body, appId, projectId: world.project, state: 'ACTIVE' }),
    )
  },
  'firebase.projects.webApps.getConfig': ({ world, names }) => {
    const app = rowOf(world, wordOf(names.name).replace(/\/config$/, ''))
    return {
      projectId: world.project,
      appId: app.appId,
      apiKey: 'double-of-an-api-key',
      authDomain: `${world.project}.firebaseapp.com`,
      storageBucket: `${world.project}.firebasestorage.app`,
    }
  },
  'identitytoolkit.projects.getConfig': ({ world, names }) => {
    const config = world.rows.get(must(names.name, 'name'))
    if (!config) throw new Refusal('NOT_FOUND', 'CONFIGURATION_NOT_FOUND')
    return config
  },
  'identitytoolkit.projects.identityPlatform.initializeAuth': ({ world, names }) => {
    if (!world.billing) throw noBilling(world.project)
    const name = `${names.project}/config`
    if (world.rows.has(name))
      throw new Refusal(
        'INVALID_ARGUMENT',
        'INVALID_PROJECT_ID : Identity Platform has already been enabled for this project.',
      )
    makeRow(world, name, {
      subtype: 'IDENTITY_PLATFORM',
      authorizedDomains: ['localhost', `${world.project}.firebaseapp.com`, `${world.project}.web.app`],
    })
    return {}
  },
  'identitytoolkit.projects.updateConfig': ({ world, names, query, body }) => {
    const config = rowOf(world, must(names.name, 'name'))
    if (config.subtype !== 'IDENTITY_PLATFORM' && query.updateMask?.includes('mfa'))
      throw new Refusal(
        'INVALID_ARGUMENT',
        'OPERATION_NOT_ALLOWED : Multi-factor authentication needs Identity Platform.',
      )
    return patchRow(world, must(names.name, 'name'), body, query.updateMask)
  },
  'identitytoolkit.projects.defaultSupportedIdpConfigs.list': ({ world, names }) => {
    rowOf(world, `${names.parent}/config`)
    return { defaultSupportedIdpConfigs: rowsUnder(world, `${names.parent}/defaultSupportedIdpConfigs`) }
  },
  'identitytoolkit.projects.accounts.lookup': ({ world, body }) => {
    const person = world.people.get(firstOf(body.email))
    return { kind: 'identitytoolkit#GetAccountInfoResponse', ...(person ? { users: [person] } : {}) }
  },
  'identitytoolkit.projects.accounts.update': ({ world, body }) => {
    const [email, person] = [...world.people].find(([, each]) => each.localId === body.localId) ?? []
    if (!email || !person) throw new Refusal('INVALID_ARGUMENT', 'USER_NOT_FOUND')
    world.people.set(email, { ...person, ...body })
    return {}
  },
  'identitytoolkit.projects.accounts': ({ world, names, body }) => {
    rowOf(world, `projects/${names.targetProjectId}/config`)
    const email = wordOf(body.email)
    if (world.people.has(email)) throw new Refusal('INVALID_ARGUMENT', 'EMAIL_EXISTS')
    const person: Row = { ...body, localId: `person-${nextId(world)}` }
    world.people.set(email, person)
    return { localId: person.localId }
  },
  'identitytoolkit.projects.accounts.delete': ({ world, body }) => {
    const email = [...world.people].find(([, each]) => each.localId === body.localId)?.[0]
    if (!email) throw new Refusal('INVALID_ARGUMENT', 'USER_NOT_FOUND')
    world.people.delete(email)
    return {}
  },
  'recaptchaenterprise.projects.keys.list': ({ world, names }) => ({ keys: rowsUnder(world, `${names.parent}/keys`) }),
  'recaptchaenterprise.projects.keys.create': ({ world, names, body }) => {
    const settings = body.webSettings as { integrationType?: string; allowedDomains?: string[] } | undefined
    if (!settings?.integrationType) throw new Refusal('INVALID_ARGUMENT', 'web_settings.integration_type must be set.')
    if (settings.allowedDomains?.some((each) => each.includes('/')))
      throw new Refusal('INVALID_ARGUMENT', 'allowed_domains must be host names.')
    return makeRow(world, `${names.parent}/keys/6Ldouble${nextId(world)}`, body)
  },
  'firebaseappcheck.projects.apps.recaptchaEnterpriseConfig.get': ({ world, names }) => {
    const name = must(names.name, 'name')
    if (!world.rows.has(wordOf(name.replace(/\/recaptchaEnterpriseConfig$/, '').replace('/apps/', '/webApps/'))))
      throw notThere(name)
    return world.rows.get(name) ?? { name }
  },
  'firebaseappcheck.projects.apps.recaptchaEnterpriseConfig.patch': ({ world, names, query, body }) => {
    const name = must(names.name, 'name')
    const key = `projects/${world.project}/keys/${wordOf(body.siteKey)}`
    if (!world.rows.has(key)) throw new Refusal('INVALID_ARGUMENT', 'The site key does not belong to this project.')
    if (!world.rows.has(name)) makeRow(world, name, {})
    return patchRow(world, name, body, query.updateMask)
  },
  'firebaseappcheck.projects.apps.debugTokens.create': ({ world, names, body }) =>
    makeRow(world, `${names.parent}/debugTokens/${nextId(world)}`, body),
  'firebaseappcheck.projects.apps.debugTokens.delete': ({ world, names }) => {
    rowOf(world, must(names.name, 'name'))
    world.rows.delete(must(names.name, 'name'))
    return {}
  },
  'monitoring.projects.uptimeCheckConfigs.list': ({ world, names }) => ({
    uptimeCheckConfigs: rowsUnder(world, `${names.parent}/uptimeCheckConfigs`),
  }),
  'monitoring.projects.uptimeCheckConfigs.create': ({ world, names, body }) => {
    if (!body.monitoredResource || !body.displayName)
      throw new Refusal(
        'INVALID_ARGUMENT',
        'Field uptime_check_config.display_name and monitored_resource are required.',
      )
    return makeRow(world, `${names.parent}/uptimeCheckConfigs/${nextId(world)}`, body)
  },
  'monitoring.projects.notificationChannels.list': ({ world, names }) => ({
    notificationChannels: rowsUnder(world, `${names.name}/notificationChannels`),
  }),
  'monitoring.projects.notificationChannels.create': ({ world, names, body }) => {
    if (!body.type || !body.labels)
      throw new Refusal('INVALID_ARGUMENT', 'Field notification_channel.type is required.')
    return makeRow(world, `${names.name}/notificationChannels/${nextId(world)}`, body)
  },
  'monitoring.projects.alertPolicies.list': ({ world, names }) => ({
    alertPolicies: rowsUnder(world, `${names.name}/alertPolicies`),
  }),
  'monitoring.projects.alertPolicies.create': ({ world, names, body }) => {
    for (const field of ['displayName', 'combiner', 'conditions'])
      if (!body[field])
        throw new Refusal('INVALID_ARGUMENT', `Field alert_policy.${field} had an invalid value: it must be set.`)
    for (const channel of (body.notificationChannels ?? []) as string[]) rowOf(world, channel)
    return makeRow(world, `${names.name}/alertPolicies/${nextId(world)}`, body)
  },
}

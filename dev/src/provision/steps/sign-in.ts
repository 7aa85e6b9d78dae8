import { z } from 'zod'
import { originOf } from '../origin.ts'
import { orNothing } from '../reading.ts'
import { cannot, differs, missing, type Place, type Step, there } from '../step.ts'

const configSchema = z.looseObject({
  subtype: z.string().optional(),
  authorizedDomains: z.array(z.string()).default([]),
  signIn: z.looseObject({ email: z.looseObject({ enabled: z.boolean().default(false) }).optional() }).optional(),
  mfa: z
    .looseObject({
      enabledProviders: z.array(z.string()).default([]),
      providerConfigs: z
        .array(z.looseObject({ state: z.string(), totpProviderConfig: z.unknown().optional() }))
        .default([]),
    })
    .optional(),
  emailPrivacyConfig: z.looseObject({ enableImprovedEmailPrivacy: z.boolean().default(false) }).optional(),
})
const nameOf = ({ project }: Place) => `projects/${project}/config`
const read = async (place: Place) => {
  const found = await orNothing(place.google('identitytoolkit.projects.getConfig', { name: nameOf(place) }))
  return found === undefined ? undefined : configSchema.parse(found)
}
const change = async (place: Place, query: { updateMask: string }, body: object) =>
  void (await place.google('identitytoolkit.projects.updateConfig', { name: nameOf(place) }, { query, body }))

export const identityStep: Step = {
  name: 'Identity Platform',
  plan: 'begin Identity Platform',
  stops: true,
  async look(place) {
    const found = await read(place)
    if (!found) return missing('begin Identity Platform')
    return found.subtype === 'IDENTITY_PLATFORM'
      ? there
      : differs('sign-in is Firebase’s own, without second factors', 'upgrade it')
  },
  make: async ({ google, project }) =>
    void (await google(
      'identitytoolkit.projects.identityPlatform.initializeAuth',
      { project: `projects/${project}` },
      { body: {} },
    )),
}

// By password and by link, on the address of the web; nobody may find out who has an account.
export const signInStep: Step = {
  name: 'sign-in by e-mail',
  plan: 'let people sign in by e-mail, and tell nobody who has an account',
  async look(place) {
    const found = await read(place)
    const host = new URL(originOf(place)).host
    const right = found?.signIn?.email?.enabled && found.emailPrivacyConfig?.enableImprovedEmailPrivacy
    if (!right) return missing('let people sign in by e-mail, and tell nobody who has an account')
    return found.authorizedDomains.includes(host)
      ? there
      : differs(`${host} may not sign people in`, 'add it to the addresses that may')
  },
  async make(place) {
    const found = await read(place)
    await change(
      place,
      { updateMask: 'signIn.email,emailPrivacyConfig,authorizedDomains' },
      {
        signIn: { email: { enabled: true, passwordRequired: false } },
        emailPrivacyConfig: { enableImprovedEmailPrivacy: true },
        authorizedDomains: [...new Set([...(found?.authorizedDomains ?? []), new URL(originOf(place)).host])],
      },
    )
  },
}

// Operators are locked out without.
export const secondFactorStep: Step = {
  name: 'second factors (an app’s code, SMS)',
  plan: 'let people add an app’s code or SMS',
  async look(place) {
    const mfa = (await read(place))?.mfa
    const byCode = mfa?.providerConfigs.some(
      ({ state, totpProviderConfig }) => state === 'ENABLED' && totpProviderConfig !== undefined,
    )
    return byCode && mfa?.enabledProviders.includes('PHONE_SMS')
      ? there
      : missing('let people add a second factor; no operator page opens without one')
  },
  make: (place) =>
    change(
      place,
      { updateMask: 'mfa' },
      {
        mfa: {
          state: 'ENABLED',
          enabledProviders: ['PHONE_SMS'],
          providerConfigs: [{ state: 'ENABLED', totpProviderConfig: { adjacentIntervals: 1 } }],
        },
      },
    ),
}

const idps = z.looseObject({
  defaultSupportedIdpConfigs: z
    .array(z.looseObject({ name: z.string(), enabled: z.boolean().default(false) }))
    .default([]),
})

// Its client and secret are made by a person, in the console.
export const googleSignInStep: Step = {
  name: 'sign-in with Google',
  plan: 'say where a person enables it',
  async look({ google, project }) {
    const found = idps.parse(
      await google('identitytoolkit.projects.defaultSupportedIdpConfigs.list', { parent: `projects/${project}` }),
    )
    if (found.defaultSupportedIdpConfigs.some(({ name, enabled }) => enabled && name.endsWith('/google.com')))
      return there
    return cannot(
      'Google gives its client only to a person',
      `enable “Google” at https://console.firebase.google.com/project/${project}/authentication/providers`,
    )
  },
}

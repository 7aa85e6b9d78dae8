import { must } from '@peace/core/errors'
import { z } from 'zod'
import { originOf, webFile } from '../origin.ts'
import { settingIn, withSetting } from '../reading.ts'
import { differs, missing, type Place, type Step, there } from '../step.ts'
import { webAppOf } from './web-app.ts'

const keys = z.looseObject({
  keys: z
    .array(
      z.looseObject({
        name: z.string(),
        webSettings: z.looseObject({ allowedDomains: z.array(z.string()).default([]) }).optional(),
      }),
    )
    .default([]),
})
const config = z.looseObject({ siteKey: z.string().optional() })
const settingName = 'VITE_APP_CHECK_SITE_KEY'

const hostOf = (place: Place) => new URL(originOf(place)).host
const keyOf = async (place: Place): Promise<string | undefined> => {
  const found = keys.parse(
    await place.google('recaptchaenterprise.projects.keys.list', { parent: `projects/${place.project}` }),
  )
  return found.keys
    .find(({ webSettings }) => webSettings?.allowedDomains.includes(hostOf(place)))
    ?.name.split('/')
    .at(-1)
}
const configName = async (place: Place) =>
  `projects/${place.project}/apps/${must(await webAppOf(place), 'the web app')}/recaptchaEnterpriseConfig`

// Doors answer only pages that App Check vouches for: the key, the app that uses it, and the web that is built with it.
export const appCheckStep: Step = {
  name: 'App Check',
  plan: 'make the key of reCAPTCHA Enterprise, tell App Check, write it into the web’s settings',
  async look(place) {
    const key = await keyOf(place)
    if (!key) return missing(`make the key of reCAPTCHA Enterprise for ${hostOf(place)}, and build the web with it`)
    const app = config.parse(
      await place.google('firebaseappcheck.projects.apps.recaptchaEnterpriseConfig.get', {
        name: await configName(place),
      }),
    )
    if (app.siteKey !== key) return differs('App Check knows another key', 'tell it this one')
    const built = settingIn(place.files.read(webFile(place.project)), settingName)
    return built === key
      ? there
      : differs(`${webFile(place.project)} has another key, or none`, `write ${settingName} into it`)
  },
  async make(place) {
    const { google, project, files } = place
    if (!(await keyOf(place)))
      await google(
        'recaptchaenterprise.projects.keys.create',
        { parent: `projects/${project}` },
        {
          body: {
            displayName: 'Peace Script AI',
            webSettings: { allowedDomains: [hostOf(place)], integrationType: 'SCORE' },
          },
        },
      )
    const siteKey = must(await keyOf(place), 'the key')
    await google(
      'firebaseappcheck.projects.apps.recaptchaEnterpriseConfig.patch',
      { name: await configName(place) },
      { query: { updateMask: 'siteKey' }, body: { siteKey } },
    )
    files.write(webFile(project), withSetting(files.read(webFile(project)), settingName, siteKey))
  },
}

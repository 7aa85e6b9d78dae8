import { functionsFile, originOf } from '../origin.ts'
import { settingIn, withSetting } from '../reading.ts'
import { missing, type Step, there } from '../step.ts'

// Settings without which people would be misled or locked out; the rest have defaults that hold.
export const settingsStep: Step = {
  name: 'settings',
  plan: 'write WEB_ORIGIN and MAIL_FROM',
  async look({ files, project }) {
    const text = files.read(functionsFile(project))
    const less = ['WEB_ORIGIN', 'MAIL_FROM'].filter((name) => !settingIn(text, name))
    return less.length === 0 ? there : missing(`write ${less.join(' and ')} into ${functionsFile(project)}`)
  },
  async make(place) {
    const { files, project, ask } = place
    const file = functionsFile(project)
    const wanted: Record<string, () => Promise<string>> = {
      WEB_ORIGIN: async () => originOf(place),
      MAIL_FROM: async () =>
        (await ask('MAIL_FROM', 'whom mail comes from')) || `Peace Script AI <no-reply@${project}.web.app>`,
    }
    for (const [name, value] of Object.entries(wanted))
      if (!settingIn(files.read(file), name)) files.write(file, withSetting(files.read(file), name, await value()))
  },
}

import { functionsFile } from '../origin.ts'
import { settingIn } from '../reading.ts'
import { cannot, type Step, there } from '../step.ts'

// The voice service is a container of our own, which a person sends up: here it is only said that none is named.
export const voiceStep: Step = {
  name: 'the voice',
  plan: 'look whether a voice service is named',
  look: async ({ files, project }) =>
    settingIn(files.read(functionsFile(project)), 'VOICE_URL')
      ? there
      : cannot(
          'no voice service is named: lines of drafts are a cue, nobody speaks',
          `put VOICE_URL into ${functionsFile(project)}: docs/deploy.md, “The voice”`,
        ),
}

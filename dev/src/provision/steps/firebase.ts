import { orNothing } from '../reading.ts'
import { missing, type Step, there } from '../step.ts'

export const firebaseStep: Step = {
  name: 'Firebase',
  plan: 'add Firebase to the project',
  stops: true,
  async look({ google, project }) {
    const found = await orNothing(google('firebase.projects.get', { name: `projects/${project}` }))
    return found ? there : missing('add Firebase to the project')
  },
  make: async ({ google, project }) =>
    void (await google('firebase.projects.addFirebase', { project: `projects/${project}` }, { body: {} })),
}

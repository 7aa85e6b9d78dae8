import { must } from '@peace/core/errors'
import { scriptMs, speechesOf } from '@peace/core/screenplay'
import { door } from '../callable.ts'
import { readScript } from './read-script.ts'

export const validateScript = door(
  'validateScript',
  { permission: 'film.see', maxBytes: 6_000_000, timeoutSeconds: 60 },
  async ({ text, language }, { newId }) => {
    const { problems, scenes, language: found } = readScript(text, newId)
    const spoken = language ?? found
    const headings = new Map(scenes.map(({ id, heading }) => [id, heading?.text ?? '']))
    return {
      // The reader names a scene by its id; a script that is no film yet has only its headings.
      problems: problems.map((problem) => ({
        ...problem,
        ...(problem.scene === undefined ? {} : { scene: must(headings.get(problem.scene), 'the scene of a problem') }),
      })),
      scenes: scenes.filter(({ heading }) => heading).length,
      speeches: scenes.reduce((sum, scene) => sum + speechesOf(scene).length, 0),
      seconds: Math.round(scriptMs(scenes, spoken) / 1000),
      language: spoken,
    }
  },
)

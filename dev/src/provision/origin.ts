import { settingIn } from './reading.ts'
import type { Place } from './step.ts'

// The two files of settings: the functions' and the web's, each of one project.
export const functionsFile = (project: string) => `functions/.env.${project}`
export const webFile = (project: string) => `web/.env.${project}`

export const originOf = ({ files, project }: Pick<Place, 'files' | 'project'>): string =>
  settingIn(files.read(functionsFile(project)), 'WEB_ORIGIN') ?? `https://${project}.web.app`

import { door } from '../callable.ts'
import { readFilm as film } from '../films/films.store.ts'
import { artifactsOf, buildOf, buildsOf, filmsOf, scenesOf, shotsOf } from './content.store.ts'

// What a page reads by itself, for programs: the same documents under the same rules, a page at a time. What does not
// concern them is left out by the answer's own shape.

const rate = { max: 240, perMs: 60_000 }
const options = { permission: 'film.see', rate } as const

export const listFilms = door('listFilms', options, async ({ workspaceId, ...page }, { program }) =>
  filmsOf(workspaceId, program?.filmIds, page),
)

export const readFilm = door('readFilm', options, ({ workspaceId, filmId }) => film(workspaceId, filmId))

export const listScenes = door('listScenes', options, async ({ workspaceId, filmId, ...page }) => {
  await film(workspaceId, filmId)
  const { rows, ...rest } = await scenesOf(workspaceId, filmId, page)
  return { scenes: rows, ...rest }
})

export const listShots = door('listShots', options, async ({ workspaceId, filmId, sceneId, ...page }) => {
  await film(workspaceId, filmId)
  const { rows, ...rest } = await shotsOf(workspaceId, filmId, sceneId, page)
  return { shots: rows, ...rest }
})

export const listArtifacts = door('listArtifacts', options, async ({ workspaceId, filmId, ...page }) => {
  await film(workspaceId, filmId)
  return artifactsOf(workspaceId, filmId, page)
})

export const listBuilds = door('listBuilds', options, async ({ workspaceId, filmId, ...page }) => {
  await film(workspaceId, filmId)
  return buildsOf(workspaceId, filmId, page)
})

export const readBuild = door('readBuild', options, ({ workspaceId, jobId }) => buildOf(workspaceId, jobId))

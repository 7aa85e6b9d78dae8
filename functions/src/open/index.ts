export {
  listArtifacts,
  listBuilds,
  listFilms,
  listScenes,
  listShots,
  readBuild,
  readFilm,
} from './content.callable.ts'
export { answerGrant, describeGrant } from './grants.callable.ts'
export { listApiKeys, makeApiKey, revokeApiKey, rotateApiKey } from './keys.callable.ts'
export { openDoor } from './open-door.webhook.ts'

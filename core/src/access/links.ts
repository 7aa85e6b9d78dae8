// Paths of the web app that mail leads to; the app's routes are written against the same functions.
export const invitationPath = (workspaceId: string, invitationId: string, secret: string): string =>
  `/invitations/${workspaceId}/${invitationId}?secret=${secret}`

export const filmPath = (filmId: string): string => `/films/${filmId}`

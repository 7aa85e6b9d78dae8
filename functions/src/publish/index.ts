export { closeChannel, connectChannel, listChannels, listPlaylists, startChannel } from './channels.callable.ts'
export { changePublication, listPublications, publishFilm, savePublishDraft } from './publish.callable.ts'
export { publishDue } from './publish-due.schedule.ts'

import { registerMaker } from '../jobs/registry.ts'

export { beginUpload } from './begin-upload.callable.ts'
export { createFilm } from './create-film.callable.ts'
export { downloadUrl } from './download-url.callable.ts'
export { duplicateFilm } from './duplicate-film.callable.ts'
export { file } from './file.webhook.ts'
export { fileUrls } from './file-urls.callable.ts'
export { frameBeneath } from './frame-beneath.callable.ts'
export { redrawFilm } from './redraw-film.callable.ts'
export { useOwnFrame } from './use-own-frame.callable.ts'
export { validateScript } from './validate-script.callable.ts'
export { listVersions, readVersion, saveVersion } from './versions.callable.ts'

registerMaker(async () => (await import('./draft-maker.ts')).draftMaker)

export { stagesOf } from './stages.ts'
export { suggestLogline, suggestSynopsis } from './suggest.ts'
export { type DraftAsk, draftNotice, writeDraft } from './write-draft.ts'

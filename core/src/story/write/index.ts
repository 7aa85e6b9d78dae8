export { type DraftAsk, draftNotice, writeDraft } from './write-draft.ts'

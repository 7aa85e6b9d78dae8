export { draftStory } from './draft-story.callable.ts'
export { rewriteText } from './rewrite-text.callable.ts'
export { writerStatus } from './writer-status.callable.ts'

export { mediaFacts, mediaFault } from './facts.ts'
export { isPicture, mediaType } from './media-type.ts'
export { decodeWav, encodeWav, type Wave, wavOfPcm } from './wav.ts'
export { withoutWords } from './without-words.ts'

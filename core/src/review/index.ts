export { anchorAt, type Cue, cueSchema, type Standing, standingOf } from './cues.ts'
export { embedCode, embedPath, oEmbed, oEmbedPath } from './embed.ts'
export {
  guestNameSchema,
  ideaOf,
  type LinkChoices,
  type LinkState,
  linkChoicesSchema,
  linkState,
  mostCues,
  passSchema,
  type ReviewLink,
  reviewLinkSchema,
  settledChoices,
  shownSchema,
  tokenSchema,
} from './link.ts'
export { type Marker, type MarkerFormat, markerFormats, markersOf, printMarkers } from './markers.ts'
export {
  type Drawing,
  drawingOfText,
  drawingSchema,
  drawingToText,
  keptNote,
  keptNoteSchema,
  type Note,
  noteOfKept,
  noteSchema,
  noteTextSchema,
} from './note.ts'
export { openGraph, type Shared, withOpenGraph } from './open-graph.ts'

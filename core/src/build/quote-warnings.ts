// What a quote says beside its price, as `what:whose`.
const named = (what: string) => ({
  of: (id: string): string => `${what}:${id}`,
  all: (warnings: readonly string[]): string[] =>
    warnings.flatMap((each) => (each.startsWith(`${what}:`) ? [each.slice(what.length + 1)] : [])),
})
const frame = named('frame-gone')
const portrait = named('portrait-gone')
const row = named('left-out')

// A shot's own frame is not there, so that its still is made in its place.
export const frameGone = frame.of
export const shotsOfFrameGone = frame.all

// A person's own picture is not there, so that a portrait is drawn in its place.
export const portraitGone = portrait.of
export const peopleOfPortraitGone = portrait.all

// A row of the film cannot be read (`shots/ID`), so that the film is made without it.
export const rowLeftOut = row.of
export const rowsLeftOut = row.all

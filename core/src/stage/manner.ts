// How scenes are blocked, by the recipe that a film's pictures were begun with: what was released stays as it was, and whatever
// is blocked or framed otherwise since asks for its number.
export const newestManner = 5

// Since when what it names is done so.
export const since = (manner: number | undefined, first: number): boolean => (manner ?? newestManner) >= first

const prefix = 'frame-gone:'

// A quote's warning that a shot's own frame is not there, so that its still is made in its place.
export const frameGone = (shotId: string): string => `${prefix}${shotId}`

export const shotsOfFrameGone = (warnings: readonly string[]): string[] =>
  warnings.flatMap((each) => (each.startsWith(prefix) ? [each.slice(prefix.length)] : []))

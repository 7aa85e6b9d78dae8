// A machine that said nothing for so long has lost its work.
export const silentMs = 75_000

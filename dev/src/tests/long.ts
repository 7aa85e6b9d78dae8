// `npm test -- long …`: every combination, where the whole run meets each thing once. It is for whoever changes what such a
// test is about, and takes as long as it takes.
export const longEnvironment = { PEACE_TESTS: 'long' }
export const isLong = process.env.PEACE_TESTS === longEnvironment.PEACE_TESTS

// The first so many, or all.
export const atFirst = <T>(all: readonly T[], count: number): readonly T[] => (isLong ? all : all.slice(0, count))

// Who is in a film now, and where: as each says it of themselves, and what of it is written when.
export * from './presence.ts'
export * from './together.ts'
export * from './when-to-write.ts'

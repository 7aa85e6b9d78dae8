export * from './character.ts'
export * from './film.ts'
export * from './wizard.ts'

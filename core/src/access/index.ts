export * from './roles.ts'
export * from './workspace.ts'

export * from './audit.ts'
export * from './operators.ts'
export * from './roles.ts'
export * from './workspace.ts'

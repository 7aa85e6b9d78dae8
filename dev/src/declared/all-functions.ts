// Every function there is, as Google is told of them; loaded when asked for, since it is the whole platform.
export const allFunctions = async (): Promise<Readonly<Record<string, unknown>>> =>
  import('../../../functions/src/index.ts')

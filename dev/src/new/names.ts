// kling-fast → klingFast, KlingFast.
export const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
export const pascal = (name: string): string => camel(name).replace(/^./, (letter) => letter.toUpperCase())
export const quoted = (name: string): string => (/^[a-z]\w*$/.test(name) ? name : `'${name}'`)

// What survives and may: each in one line, under the name by which the tool prints it again.
export const explained: ReadonlyMap<string, string> = new Map([])

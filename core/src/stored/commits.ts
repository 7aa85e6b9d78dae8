// One commit takes ten mebibytes, and a long script's scenes are more than that.
const mostBytes = 6_000_000
// A letter is at most three bytes.
const bytesOf = (document: unknown): number => 3 * (JSON.stringify(document) ?? '').length

// Documents in as many commits as they need, in their order.
export const inCommits = <T>(items: readonly T[], most: number, documentOf: (item: T) => unknown): T[][] => {
  const commits: T[][] = []
  let bytes = 0
  for (const item of items) {
    const size = bytesOf(documentOf(item))
    const last = commits.at(-1)
    if (last && last.length < most && bytes + size <= mostBytes) {
      last.push(item)
      bytes += size
    } else {
      commits.push([item])
      bytes = size
    }
  }
  return commits
}

// Whatever name an output has, by its files: saved ones before previews.
export const listFiles = (outputs: Record<string, Record<string, unknown>>) =>
  Object.values(outputs)
    .flatMap((node) => Object.values(node))
    .filter((list) => Array.isArray(list))
    .flat()
    .filter(
      (item): item is { filename: string; subfolder?: string; type?: string } => typeof item?.filename === 'string',
    )
    .sort((a, b) => Number(a.type !== 'output') - Number(b.type !== 'output'))

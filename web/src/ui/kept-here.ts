// A browser may refuse its storage, to private windows or within another's page; what is chosen then lasts as long as the page.

export const keptHere = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export const keepHere = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Refused: nothing is kept.
  }
}

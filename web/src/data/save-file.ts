export const followLink = (url: string, name: string): void => {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}

// Gives a file made here to the person.
export const saveFile = (name: string, content: Blob | string, type: string): void => {
  const url = URL.createObjectURL(new Blob([content], { type }))
  followLink(url, name)
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

// A title as a file may be called.
export const fileNameOf = (title: string): string => title.replace(/[\\/:*?"<>|]/g, ' ').trim() || 'script'

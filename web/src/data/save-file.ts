import { call } from './call.ts'

const follow = (url: string, name: string): void => {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}

// Gives a file made here to the person.
export const saveFile = (name: string, content: Blob | string, type: string): void => {
  const url = URL.createObjectURL(new Blob([content], { type }))
  follow(url, name)
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

// And one that was made by a build, under the name it leaves by.
export const saveMade = async (made: { workspaceId: string; unitKey: string; name?: string }): Promise<void> => {
  const { url, filename } = await call('downloadUrl', { ...made, attachment: true })
  follow(url, filename)
}

// A title as a file may be called.
export const fileNameOf = (title: string): string => title.replace(/[\\/:*?"<>|]/g, ' ').trim() || 'script'

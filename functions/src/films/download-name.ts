import { trimOf } from '@peace/core/letters'

// What a file is called on the user's own disk: the film's name in its own script, without what a disk refuses.
export const downloadName = (title: string, kind: string, fileName: string): string => {
  const allowed = title.normalize('NFC').replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, ' ')
  const plain = trimOf(allowed.replace(/\s+/g, ' '), '. ').slice(0, 80)
  const extension = /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0] ?? ''
  const about =
    kind === 'cut' && extension === '.mp4' ? '' : ` ${fileName.slice(0, fileName.length - extension.length)}`
  return `${plain || 'film'}${about}${extension}`
}

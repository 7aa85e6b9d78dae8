import { fountainOfText, hasScene, readFountain } from '@peace/core/screenplay'

// What is pasted is read as a file of text is: names with a colon or alone on their lines get the marks of Fountain. A line
// or two of words stay as they are, and so does what holds no scene and no speech.
export const fountainOfPasted = (text: string): string => {
  if (!/[\r\n]/.test(text.trim())) return text
  const fountain = fountainOfText('', text)
  if (fountain === text) return text
  let count = 0
  const read = readFountain(fountain, { newId: () => `p${++count}` })
  const speaks = read.scenes.some(({ elements }) => elements.some(({ kind }) => kind === 'dialogue'))
  return hasScene(read) || speaks ? fountain : text
}

import type { Member } from '@peace/core/access'

const nameOf = (member: Member): string => member.name || member.email

// Names hold spaces and Thai has none between words, so a mention is the longest member's name after the sign.
export const mentionsIn = (text: string, people: Member[]): string[] => {
  const byLength = [...people].sort((a, b) => nameOf(b).length - nameOf(a).length)
  const found = new Set<string>()
  for (const part of text.split('@').slice(1)) {
    const who = byLength.find((member) => nameOf(member) && part.startsWith(nameOf(member)))
    if (who) found.add(who.id)
  }
  return [...found].slice(0, 20)
}

// What is being typed after the last sign before the caret, if a name may still come of it.
export const mentionAt = (text: string, caret: number): string | undefined => {
  const before = text.slice(0, caret)
  const sign = before.lastIndexOf('@')
  if (sign < 0 || (sign > 0 && /[\w.]/.test(before[sign - 1] ?? ''))) return undefined
  const typed = before.slice(sign + 1)
  return typed.length <= 40 && !typed.includes('\n') ? typed : undefined
}

export const suggestionsFor = (typed: string, people: Member[]): Member[] => {
  const wanted = typed.toLocaleLowerCase()
  return people
    .filter((member) => nameOf(member).toLocaleLowerCase().startsWith(wanted) && nameOf(member) !== typed.trimEnd())
    .slice(0, 5)
}

export const completeMention = (text: string, caret: number, member: Member): { text: string; caret: number } => {
  const sign = text.lastIndexOf('@', caret - 1)
  const head = `${text.slice(0, sign)}@${nameOf(member)} `
  return { text: head + text.slice(caret), caret: head.length }
}

import { alerts, type News, runbookOf } from '@peace/core/watch'
import { letter, type Message } from '../mail/letter.ts'

const find = (id: News['alert']) => {
  const alert = alerts.find((one) => one.id === id)
  if (!alert) throw new Error(`no alert ${id}`)
  return alert
}
const rounded = (value: number) => String(Math.round(value * 100) / 100)

const wordsOf = ({ alert: id, of, is, value, since }: News) => {
  const { metric, than, says, severity } = find(id)
  const what = `${says.en}${of ? `: ${of}` : ''}`
  return {
    title: is === 'over' ? `Over: ${what}` : `${severity === 'page' ? 'Now' : 'Soon'}: ${what}`,
    thai: `${is === 'over' ? 'กลับเป็นปกติ: ' : ''}${says.th}${of ? `: ${of}` : ''}`,
    figures: `${metric}${of ? ` of ${of}` : ''} is ${rounded(value)}, the bound is ${than}; since ${new Date(since).toISOString()}.`,
    runbook: `What to do: ${runbookOf(id)}`,
  }
}

// One line for a chat.
export const alertLine = (news: News, origin: string): string => {
  const { title, thai, figures, runbook } = wordsOf(news)
  return [title, thai, figures, ...(news.is === 'begun' ? [runbook] : []), `${origin}/admin`].join('\n')
}

export const alertLetter = (news: News, origin: string): Message => {
  const { title, thai, figures, runbook } = wordsOf(news)
  const paragraphs = [thai, figures, ...(news.is === 'begun' ? [runbook] : [])]
  return letter('en', title, paragraphs, { label: 'Open the operators’ pages', link: `${origin}/admin` })
}

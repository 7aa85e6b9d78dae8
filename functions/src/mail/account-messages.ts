import type { User } from '@peace/core/access'
import type { Language } from '@peace/core/ids'
import { letter, type Message } from './letter.ts'

// To an account about itself. Whoever is shut out cannot read it in the page.

type Words = { subject: string; text: string; action: string }

const statusWords: Record<Language, Record<User['status'], Words>> = {
  th: {
    active: {
      subject: 'บัญชีของคุณเปิดใช้งานอีกครั้ง',
      text: 'บัญชี Peace Script AI ของคุณใช้งานได้ตามปกติแล้ว หนังและบททั้งหมดยังอยู่',
      action: 'เปิดหนังของฉัน',
    },
    suspended: {
      subject: 'บัญชีของคุณถูกระงับการใช้งาน',
      text: 'หนังและบททั้งหมดยังอยู่ งานที่กำลังสร้างถูกหยุดและคืนเครดิตที่กันไว้แล้ว หากเห็นว่าไม่ถูกต้อง เข้าสู่ระบบเพื่อขอให้ตรวจอีกครั้งได้',
      action: 'เปิดหน้าบัญชี',
    },
    banned: {
      subject: 'บัญชีของคุณถูกปิด',
      text: 'บัญชีนี้ถูกปิดเพราะผิดข้อตกลงการใช้งาน งานที่กำลังสร้างถูกหยุดแล้ว คุณยังขอสำเนาข้อมูลของคุณจากฝ่ายสนับสนุนได้',
      action: 'อ่านเรื่องข้อมูลของคุณ',
    },
  },
  en: {
    active: {
      subject: 'Your account is open again',
      text: 'Your Peace Script AI account works as before. All films and scripts are there.',
      action: 'Open my films',
    },
    suspended: {
      subject: 'Your account is suspended',
      text: 'All films and scripts are kept. Builds that were running are stopped and the credits they held are back. If this is wrong, sign in and ask for a review.',
      action: 'Open the account',
    },
    banned: {
      subject: 'Your account is closed',
      text: 'It was closed for breaking the terms of use. Builds that were running are stopped. You can still ask support for a copy of your data.',
      action: 'Read about your data',
    },
  },
}

export const statusMail = (
  language: Language,
  { status, origin }: { status: User['status']; origin: string },
): Message => {
  const { subject, text, action } = statusWords[language][status]
  return letter(language, subject, [text], {
    label: action,
    link: `${origin}${status === 'banned' ? '/privacy' : '/films'}`,
  })
}

export const answerMail = (language: Language, { answer, origin }: { answer: string; origin: string }): Message => {
  const action = { label: language === 'th' ? 'เปิด Peace Script AI' : 'Open Peace Script AI', link: `${origin}/films` }
  return language === 'th'
    ? letter('th', 'คำตอบเรื่องที่คุณส่งมา', ['เราอ่านเรื่องที่คุณส่งมาแล้ว และตอบว่า', answer], action)
    : letter('en', 'An answer to what you sent us', ['We have read what you sent us. Our answer:', answer], action)
}

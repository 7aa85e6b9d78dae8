import type { Role } from '@peace/core/access'
import type { Language } from '@peace/core/ids'
import { letter, type Message } from './letter.ts'

const roleWords: Record<Language, Record<Role, string>> = {
  th: { owner: 'เจ้าของ', admin: 'ผู้ดูแล', editor: 'ผู้แก้ไข', viewer: 'ผู้ชม', billing: 'ฝ่ายการเงิน' },
  en: { owner: 'owner', admin: 'admin', editor: 'editor', viewer: 'viewer', billing: 'billing' },
}

export const invitationMail = (
  language: Language,
  { workspace, by, role, link }: { workspace: string; by: string; role: Role; link: string },
): Message =>
  language === 'th'
    ? letter(
        'th',
        `${by} ชวนคุณเข้าร่วม ${workspace}`,
        [
          `${by} ชวนคุณมาทำหนังด้วยกันใน “${workspace}” ในบทบาท${roleWords.th[role]}`,
          'คำเชิญนี้ใช้ได้ 7 วัน และใช้ได้กับอีเมลนี้เท่านั้น หากคุณไม่รู้จักผู้เชิญ ไม่ต้องทำอะไร',
        ],
        { label: 'เข้าร่วม', link },
      )
    : letter(
        'en',
        `${by} invites you to ${workspace}`,
        [
          `${by} invites you to make films together in “${workspace}”, as ${roleWords.en[role]}.`,
          'The invitation holds for 7 days and for this address only. If you do not know the sender, there is nothing to do.',
        ],
        { label: 'Join', link },
      )

export const mentionMail = (
  language: Language,
  { film, by, text, link }: { film: string; by: string; text: string; link: string },
): Message =>
  language === 'th'
    ? letter('th', `${by} พูดถึงคุณในหนัง ${film}`, [`${by} เขียนถึงคุณใน “${film}”:`, text], { label: 'เปิดอ่าน', link })
    : letter('en', `${by} mentioned you in ${film}`, [`${by} wrote to you in “${film}”:`, text], {
        label: 'Open',
        link,
      })

export const mentionsMail = (
  language: Language,
  { film, many, link }: { film: string; many: number; link: string },
): Message =>
  language === 'th'
    ? letter('th', `มีคนพูดถึงคุณ ${many} ครั้งในหนัง ${film}`, [`ระหว่างนี้มีคนเขียนถึงคุณ ${many} ครั้งใน “${film}”`], {
        label: 'เปิดอ่าน',
        link,
      })
    : letter(
        'en',
        `You were mentioned ${many} times in ${film}`,
        [`People wrote to you ${many} times in “${film}” meanwhile.`],
        {
          label: 'Open',
          link,
        },
      )

const dayIn = (language: Language, ms: number): string =>
  new Intl.DateTimeFormat(language === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Asia/Bangkok',
  }).format(ms)

type Standing = { about: 'grace' | 'lapsed'; workspace: string; plan: string; until?: number | undefined; link: string }

const renewalFailed = (language: Language, { workspace, plan, until = 0, link }: Standing): Message =>
  language === 'th'
    ? letter(
        'th',
        `ต่ออายุแพ็กเกจของ ${workspace} ไม่สำเร็จ`,
        [
          `เราตัดเงินค่าแพ็กเกจ ${plan} ของ “${workspace}” ไม่สำเร็จ แพ็กเกจยังใช้ได้ตามเดิมถึงวันที่ ${dayIn('th', until)}`,
          'ชำระหรือเปลี่ยนบัตรก่อนวันนั้น แล้วทุกอย่างจะเป็นเหมือนเดิม หนังและเครดิตที่มีอยู่ไม่หายไป',
        ],
        { label: 'เปลี่ยนบัตร', link },
      )
    : letter(
        'en',
        `The plan of ${workspace} could not be renewed`,
        [
          `The payment for the ${plan} plan of “${workspace}” did not go through. The plan goes on as it is until ${dayIn('en', until)}.`,
          'Pay or change the card before then and nothing changes. Your films and the credits you have stay.',
        ],
        { label: 'Change the card', link },
      )

const planLapsed = (language: Language, { workspace, plan, link }: Standing): Message =>
  language === 'th'
    ? letter(
        'th',
        `${workspace} กลับเป็นแพ็กเกจ Free แล้ว`,
        [
          `ยังไม่ได้รับเงินค่าแพ็กเกจ ${plan} ของ “${workspace}” พื้นที่ทำงานนี้จึงกลับเป็นแพ็กเกจ Free`,
          'หนังทั้งหมดยังอยู่ เครดิตที่ซื้อไว้ใช้ได้จนหมดอายุ ชำระเมื่อไรก็กลับไปใช้แพ็กเกจเดิมได้',
        ],
        { label: 'ดูแพ็กเกจและการชำระเงิน', link },
      )
    : letter(
        'en',
        `${workspace} is on the Free plan now`,
        [
          `The ${plan} plan of “${workspace}” is still unpaid, so the workspace is on the Free plan now.`,
          'All films stay. Credits you bought last until they expire. Pay at any time to have the plan again.',
        ],
        { label: 'See plan and payments', link },
      )

export const standingMail = (language: Language, standing: Standing): Message =>
  (standing.about === 'grace' ? renewalFailed : planLapsed)(language, {
    ...standing,
    plan: standing.plan.replace(/^./, (first) => first.toUpperCase()),
  })

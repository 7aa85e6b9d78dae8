import type { Permission } from '@peace/core/access'
import type { RegisteredRouter } from '@tanstack/react-router'

// Every address there is: whoever adds a route is asked here how people come to its page.
type Address = Exclude<keyof RegisteredRouter['routesByPath'], `/${string}/`>

type Way =
  // By "go anywhere", under its name (`page.<name>` in anywhere.json) and what else one might call it.
  | { name: string; also: string; who: 'everyone' | 'signedIn' | 'operators'; needs?: Permission }
  // By what leads there, and by nothing else.
  | { by: string }

export const pagePlaces = {
  '/films': { name: 'films', who: 'signedIn', also: 'หนัง films posters home หน้าแรก' },
  '/films/builds': {
    name: 'builds',
    who: 'signedIn',
    needs: 'film.see',
    also: 'งานสร้าง คิว builds build queue running history render',
  },
  '/workspace': { name: 'workspace', who: 'signedIn', also: 'พื้นที่ทำงาน workspace settings ตั้งค่า' },
  '/workspace/members': {
    name: 'members',
    who: 'signedIn',
    also: 'สมาชิก ทีม members team people roles บทบาท',
  },
  '/workspace/machines': {
    name: 'machines',
    who: 'signedIn',
    also: 'เครื่อง gpu คลาวด์ machines cloud backends ผู้สร้าง วงเงิน limits',
  },
  '/workspace/billing': {
    name: 'billing',
    who: 'signedIn',
    needs: 'wallet.see',
    also: 'เครดิต เติมเงิน ใบเสร็จ แพ็กเกจ credits top up billing receipt invoice',
  },
  '/workspace/referrals': { name: 'referrals', who: 'signedIn', also: 'แนะนำเพื่อน ชวนเพื่อน referrals friends code' },
  '/workspace/approvals': {
    name: 'approvals',
    who: 'signedIn',
    needs: 'film.see',
    also: 'อนุมัติ ตรวจ approvals approve review yes',
  },
  '/workspace/channels': {
    name: 'channels',
    who: 'signedIn',
    needs: 'film.see',
    also: 'บัญชีปลายทาง ช่อง เผยแพร่ channels youtube vimeo publish accounts',
  },
  '/workspace/keys': {
    name: 'keys',
    who: 'signedIn',
    needs: 'film.see',
    also: 'กุญแจ โปรแกรม api keys programs token mcp',
  },
  '/workspace/webhooks': {
    name: 'webhooks',
    who: 'signedIn',
    needs: 'backends.manage',
    also: 'แจ้งโปรแกรม webhooks hooks programs events',
  },
  '/workspace/workflows': {
    name: 'workflows',
    who: 'signedIn',
    needs: 'film.see',
    also: 'เวิร์กโฟลว์ โหนด comfyui workflows graph nodes own',
  },
  '/workspace/activity': {
    name: 'activity',
    who: 'signedIn',
    needs: 'film.see',
    also: 'กิจกรรม ความเคลื่อนไหว ประวัติ activity history log',
  },
  '/profile': {
    name: 'profile',
    who: 'signedIn',
    also: 'บัญชี โปรไฟล์ ความปลอดภัย account profile security password รหัสผ่าน',
  },
  '/pricing': { name: 'plans', who: 'everyone', also: 'ราคา แพ็กเกจ pricing plans price' },
  '/terms': { name: 'terms', who: 'everyone', also: 'ข้อกำหนด terms conditions' },
  '/privacy': { name: 'privacy', who: 'everyone', also: 'ความเป็นส่วนตัว privacy data ข้อมูล' },
  '/status': { name: 'status', who: 'everyone', also: 'สถานะ ระบบล่ม status down incidents outage' },
  '/verify': { name: 'verify', who: 'everyone', also: 'ตรวจไฟล์ ที่มา verify file provenance credentials made by' },
  '/reference': { name: 'reference', who: 'everyone', also: 'คู่มือโปรแกรม api reference developers mcp' },
  '/admin': { name: 'admin', who: 'operators', also: 'ผู้ดูแลระบบ operators admin' },

  '/': { by: 'the address itself' },
  '/sign-in': { by: 'the landing page, and any page one may not see yet' },
  '/account-action': { by: 'links in letters' },
  '/mailbox': { by: 'what says that a letter was sent, where letters are not' },
  '/invitations/$workspaceId/$invitationId': { by: 'a letter' },
  '/deletion/$proofId': { by: 'what is said when all is deleted' },
  '/oauth/authorize': { by: 'the program that asks' },
  '/films/new': { by: 'the button of the films, and two actions' },
  '/films/$filmId': { by: 'its poster' },
  '/films/$filmId/story': { by: 'the bar' },
  '/films/$filmId/cast': { by: 'the bar' },
  '/films/$filmId/script': { by: 'the bar' },
  '/films/$filmId/board': { by: 'the bar' },
  '/films/$filmId/film': { by: 'the bar' },
  '/films/$filmId/edit': { by: 'Film' },
  '/films/$filmId/publish': { by: 'Film' },
  '/workspace/billing/buy': { by: 'what is chosen to be bought' },
  '/workspace/billing/done': { by: 'the till' },
  '/workspace/billing/cancelled': { by: 'the till' },
  '/admin/people': { by: 'the operators’ menu' },
  '/admin/workspaces': { by: 'the operators’ menu' },
  '/admin/watch': { by: 'the operators’ menu' },
  '/admin/queues': { by: 'the operators’ menu' },
  '/admin/stops': { by: 'the operators’ menu' },
  '/admin/fleet': { by: 'the operators’ menu' },
  '/admin/reports': { by: 'the operators’ menu' },
  '/admin/config': { by: 'the operators’ menu' },
  '/admin/operators': { by: 'the operators’ menu' },
  '/admin/audit': { by: 'the operators’ menu' },
} as const satisfies Record<Address, Way>

type Ways = typeof pagePlaces
// Those that a name leads to.
export type NamedAddress = { [A in keyof Ways]: Ways[A] extends { name: string } ? A : never }[keyof Ways]

const isNamed = (address: keyof Ways): address is NamedAddress => 'name' in pagePlaces[address]
export const namedAddresses: readonly NamedAddress[] = (Object.keys(pagePlaces) as (keyof Ways)[]).filter(isNamed)

// Somewhere to go, or something to do. `also` is what else one might call it, in either language.
// `asked`: too many to be shown before something is typed, and after all else.
export type Place = { id: string; label: string; kind: string; also?: string; asked?: boolean; go: () => void }

// Thai and English are both typed, whichever the page is in.
export const alsoSaid = {
  workspace: 'พื้นที่ทำงาน workspace settings ตั้งค่า',
  newFilm: 'หนังใหม่ สร้างหนัง เริ่ม new film idea ไอเดีย begin',
  importScript: 'นำเข้า บท fountain fdx pdf final draft import script open เปิดไฟล์',
  build: 'สร้าง ทำใหม่ ฉบับร่าง ฉบับจริง build render make remake draft final one button ปุ่ม',
  exportScript: 'ส่งออก ดาวน์โหลด พิมพ์ fountain fdx pdf export download print',
  language: 'ภาษา ไทย อังกฤษ language thai english',
  theme: 'ธีม มืด สว่าง กลางคืน theme dark light night paper',
  invite: 'เชิญ สมาชิก ทีม invite member share แชร์',
  newTeam: 'ทีมใหม่ พื้นที่ทำงานใหม่ new team workspace',
  help: 'ช่วยเหลือ คีย์ลัด ปุ่มลัด help keys shortcuts',
  signOut: 'ออกจากระบบ sign out log out logout',
} as const

const plain = (text: string): string => text.toLocaleLowerCase().normalize('NFC')

// Every word typed is in it somewhere; what begins with it comes first, what is only called so besides comes last.
const rankOf = ({ label, also = '', kind, asked }: Place, words: readonly string[]): number | undefined => {
  if (asked && words.length === 0) return undefined
  const name = plain(label)
  const all = `${name} ${plain(kind)} ${plain(also)}`
  if (!words.every((word) => all.includes(word))) return undefined
  if (asked) return 3
  const [first = ''] = words
  if (name.startsWith(first)) return 0
  return words.every((word) => name.includes(word)) ? 1 : 2
}

export const findPlaces = (places: readonly Place[], wanted: string): Place[] => {
  const words = plain(wanted).split(/\s+/).filter(Boolean)
  return places
    .flatMap((place) => {
      const rank = rankOf(place, words)
      return rank === undefined ? [] : [{ place, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ place }) => place)
}

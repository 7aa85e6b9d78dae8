import { describe, expect, test } from 'vitest'
import { printFountain } from './print.ts'
import { readFountain } from './read.ts'
import { fountainOfText } from './read-plain.ts'

// Scripts as Thai writers type them, in several manners, and what a reader sees in them.
const marks: Record<string, string> = {
  action: 'A',
  character: 'C',
  dialogue: 'D',
  parenthetical: 'P',
  transition: 'T',
  centered: 'X',
  lyric: 'L',
  note: 'N',
  section: 'S',
}
const seen = (name: string, text: string): string[] => {
  let count = 0
  const { scenes, titlePage } = readFountain(fountainOfText(name, text), { newId: () => `t${count++}` })
  return [
    ...titlePage.map(({ key, value }) => `# ${key}: ${value}`),
    ...scenes.flatMap(({ heading, elements }) => [
      ...(heading ? [`H ${heading.setting}|${heading.place}|${heading.time}`] : []),
      ...elements.map(({ kind, text: words }) => `${marks[kind] ?? kind} ${words.replaceAll('\n', ' / ')}`),
    ]),
  ]
}

type Script = { manner: string; text: string; reads: string; typed?: true }
const scripts: Script[] = [
  {
    manner: 'scene numbers, places, hours, names alone',
    text: 'ฉาก 1 ภายใน ห้องครัว – เช้า\n\nแม่ยืนทอดไข่ ก้องเดินเข้ามา\n\nแม่\nกินข้าวก่อนไปโรงเรียนนะลูก\n\nก้อง\nครับแม่\n',
    reads: 'H int|ห้องครัว|เช้า\nA แม่ยืนทอดไข่ ก้องเดินเข้ามา\nC แม่\nD กินข้าวก่อนไปโรงเรียนนะลูก\nC ก้อง\nD ครับแม่',
  },
  {
    manner: 'names said only once, nobody spoken of',
    text: 'ฉากที่ ๒ ภายนอก ตลาด กลางวัน\n\nผู้คนเดินขวักไขว่\n\nแม่ค้า\nปลาสด ๆ จ้า\n\nสมหมาย\nกิโลเท่าไหร่ครับ\n',
    reads: 'H ext|ตลาด|กลางวัน\nA ผู้คนเดินขวักไขว่\nC แม่ค้า\nD ปลาสด ๆ จ้า\nC สมหมาย\nD กิโลเท่าไหร่ครับ',
  },
  {
    manner: 'numbered list with slashes',
    text: '1. ภายนอก / ตลาด / เช้า\n\nฝนเพิ่งหยุดตก\n\n2. ภายใน / ร้านกาแฟ / สาย\n\nดาวนั่งคนเดียว\n',
    reads: 'H ext|ตลาด|เช้า\nA ฝนเพิ่งหยุดตก\nH int|ร้านกาแฟ|สาย\nA ดาวนั่งคนเดียว',
  },
  {
    manner: 'no blank lines, names with a colon',
    typed: true,
    text: 'ฉากที่ 1 ภายใน บ้านยาย กลางคืน\nยายนั่งรอ\nยาย: มาแล้วเหรอ\nก้อง: (หอบ) มาแล้วครับ\nตัดไป:\nฉากที่ 2 ภายนอก/ทุ่งนา/เช้า\nลมพัด',
    reads:
      'H int|บ้านยาย|กลางคืน\nA ยายนั่งรอ\nC ยาย\nD มาแล้วเหรอ\nC ก้อง\nP หอบ\nD มาแล้วครับ\nT ตัดไป:\nH ext|ทุ่งนา|เช้า\nA ลมพัด',
  },
  {
    manner: 'a colon, said only once',
    text: 'ฉาก 3 ภายใน รถเมล์ - เย็น\n\nคนแน่นรถ\n\nกระเป๋ารถ: ชิดในหน่อยค่ะ\n',
    reads: 'H int|รถเมล์|เย็น\nA คนแน่นรถ\nC กระเป๋ารถ\nD ชิดในหน่อยค่ะ',
  },
  {
    manner: 'one who speaks, once, in a script of one',
    text: 'ฉาก 1 ภายใน ห้องน้ำ – เช้า\n\nน้ำหยด\n\nพิม\nเมื่อคืนใครเข้ามาคะ\n',
    reads: 'H int|ห้องน้ำ|เช้า\nA น้ำหยด\nC พิม\nD เมื่อคืนใครเข้ามาคะ',
  },
  {
    manner: 'a colon that is no name',
    text: 'ฉาก 1 ภายนอก หน้าวัด – เช้า\n\nป้ายเขียนว่า: ห้ามจอดรถ\n\nหมายเหตุ: ถ่ายวันฝนตก\n\nเณรเดินผ่าน\n',
    reads: 'H ext|หน้าวัด|เช้า\nA ป้ายเขียนว่า: ห้ามจอดรถ\nA หมายเหตุ: ถ่ายวันฝนตก\nA เณรเดินผ่าน',
  },
  {
    manner: 'setting behind the place',
    text: 'ห้องครัว / ภายใน / กลางวัน\n\nหม้อเดือด\n\nสวนหลังบ้าน / ภายนอก / เย็น\n\nแมวนอนหลับ\n',
    reads: 'H int|ห้องครัว|กลางวัน\nA หม้อเดือด\nH ext|สวนหลังบ้าน|เย็น\nA แมวนอนหลับ',
  },
  {
    manner: 'ใน and นอก, with Thai digits',
    text: 'ฉากที่ ๑ ใน ห้องนอน – ดึก\n\nไฟดับ\n\nฉากที่ ๒ นอก ระเบียง – เช้ามืด\n\nไก่ขัน\n',
    reads: 'H int|ห้องนอน|ดึก\nA ไฟดับ\nH ext|ระเบียง|เช้ามืด\nA ไก่ขัน',
  },
  {
    manner: 'a title called by name',
    text: 'เรื่อง ข้าวต้มยาย\nเขียนบทโดย มะลิ วงศ์ดี\n\nฉาก 1 ภายใน บ้านยาย – เช้า\n\nยายตื่นนอน\n',
    reads: '# เรื่อง: ข้าวต้มยาย\n# Credit: เขียนบทโดย\n# Author: มะลิ วงศ์ดี\nH int|บ้านยาย|เช้า\nA ยายตื่นนอน',
  },
  {
    manner: 'a title alone',
    typed: true,
    text: 'ว่าวแดง\n\nฉาก 1 ภายนอก ทุ่งนา – เย็น\n\nเด็กวิ่งตามว่าว\n',
    reads: '# Title: ว่าวแดง\nH ext|ทุ่งนา|เย็น\nA เด็กวิ่งตามว่าว',
  },
  {
    manner: 'a title alone, with its writer',
    typed: true,
    text: 'คืนสุดท้ายของฤดูฝน\nโดย ชัย\n\n1. ภายใน / ห้องพัก / กลางคืน\n\nฝนสาดหน้าต่าง\n',
    reads: '# Title: คืนสุดท้ายของฤดูฝน\n# Credit: โดย\n# Author: ชัย\nH int|ห้องพัก|กลางคืน\nA ฝนสาดหน้าต่าง',
  },
  {
    manner: 'how something is done, which is nobody who wrote it',
    text: 'เด็กเดินเข้าป่า\nโดย ไม่หันกลับมามอง\n\nฉาก 1 ภายนอก ป่า – เย็น\n\nนกร้อง\n',
    reads: 'A เด็กเดินเข้าป่า / โดย ไม่หันกลับมามอง\nH ext|ป่า|เย็น\nA นกร้อง',
  },
  {
    manner: 'a picture before the first scene is no title',
    text: 'จอดำ\n\nฉาก 1 ภายใน ห้องมืด – กลางคืน\n\nเสียงนาฬิกา\n',
    reads: 'A จอดำ\nH int|ห้องมืด|กลางคืน\nA เสียงนาฬิกา',
  },
  {
    manner: 'a title page with keys',
    text: 'ชื่อเรื่อง: เกลือ\nผู้เขียน: มะลิ\n\nฉากที่ 1 ภายใน บ้าน กลางคืน\n\nยาย: มาแล้วหรือ\n\nก้อง: ครับ\n',
    reads: '# ชื่อเรื่อง: เกลือ\n# ผู้เขียน: มะลิ\nH int|บ้าน|กลางคืน\nC ยาย\nD มาแล้วหรือ\nC ก้อง\nD ครับ',
  },
  {
    manner: 'a title page without a blank line behind it',
    text: 'เรื่อง: เกลือ\nฉาก 1 ภายใน บ้าน กลางคืน\n\nไฟดับ\n',
    reads: '# เรื่อง: เกลือ\nH int|บ้าน|กลางคืน\nA ไฟดับ',
  },
  {
    manner: 'directions under names',
    text: 'ฉาก 4 ภายใน โรงพยาบาล – กลางคืน\n\nพยาบาล\n(เสียงเบา)\nคนไข้ฟื้นแล้ว\n\nหมอ\n(รีบลุก)\nห้องไหน\n',
    reads: 'H int|โรงพยาบาล|กลางคืน\nC พยาบาล\nP เสียงเบา\nD คนไข้ฟื้นแล้ว\nC หมอ\nP รีบลุก\nD ห้องไหน',
  },
  {
    manner: 'voices from elsewhere',
    text: 'ฉาก 5 ภายใน ห้องทำงาน – บ่าย\n\nโทรศัพท์ดัง\n\nวิชัย (เสียงในโทรศัพท์)\nผมมาไม่ทัน\n\nอร\nไม่เป็นไรค่ะ\n',
    reads: 'H int|ห้องทำงาน|บ่าย\nA โทรศัพท์ดัง\nC วิชัย (เสียงในโทรศัพท์)\nD ผมมาไม่ทัน\nC อร\nD ไม่เป็นไรค่ะ',
  },
  {
    manner: 'transitions of every sort',
    text: 'ฉาก 1 ภายใน บ้าน – เช้า\n\nแดดออก\n\nตัดไป\n\nฉาก 2 ภายนอก ถนน – เช้า\n\nรถติด\n\nตัดกลับ\n\nฉาก 3 ภายใน บ้าน – เช้า\n\nแม่รอ\n\nเลือนภาพ\n\nฉาก 4 ภายใน บ้าน – ค่ำ\n\nแม่ยังรอ\n\nภาพจางหาย\n',
    reads:
      'H int|บ้าน|เช้า\nA แดดออก\nT ตัดไป\nH ext|ถนน|เช้า\nA รถติด\nT ตัดกลับ\nH int|บ้าน|เช้า\nA แม่รอ\nT เลือนภาพ\nH int|บ้าน|ค่ำ\nA แม่ยังรอ\nT ภาพจางหาย',
  },
  {
    manner: 'English marks in a Thai script',
    text: 'FADE IN\n\nINT. ห้องเรียน - DAY\n\nครูเขียนกระดาน\n\nครู\nเปิดหนังสือหน้าสิบค่ะ\n\nCUT TO\n\nEXT. สนาม - DAY\n\nเด็กวิ่ง\n',
    reads: 'T FADE IN\nH int|ห้องเรียน|DAY\nA ครูเขียนกระดาน\nC ครู\nD เปิดหนังสือหน้าสิบค่ะ\nT CUT TO\nH ext|สนาม|DAY\nA เด็กวิ่ง',
  },
  {
    manner: 'action that begins like a heading',
    text: 'ฉาก 1 ภายใน ห้องนอน – เช้า\n\nในห้องมืดสนิท มีเพียงเสียงหายใจ\n\nภายในใจเธอสับสน\n\nนอกหน้าต่าง ฝนตก\n\nฉากนั้นทำให้เธอร้องไห้\n\nตัดผมสั้นแล้วเธอดูแปลกตา\n',
    reads:
      'H int|ห้องนอน|เช้า\nA ในห้องมืดสนิท มีเพียงเสียงหายใจ\nA ภายในใจเธอสับสน\nA นอกหน้าต่าง ฝนตก\nA ฉากนั้นทำให้เธอร้องไห้\nA ตัดผมสั้นแล้วเธอดูแปลกตา',
  },
  {
    manner: 'action in short lines',
    text: 'ฉาก 1 ภายนอก ทุ่งนา – เย็น\n\nฝนตก\nลมพัดแรงมาจากทางทิศเหนือ\n\nเขาวิ่ง\nแล้วก็ล้มลง\n',
    reads: 'H ext|ทุ่งนา|เย็น\nA ฝนตก / ลมพัดแรงมาจากทางทิศเหนือ\nA เขาวิ่ง / แล้วก็ล้มลง',
  },
  {
    manner: 'Fountain marks',
    text: 'Title: ว่าว\n\n.ฉาก 1 ทุ่งนา\n\n@ก้อง\nลมแรงจัง\n\n> ตัดไป:\n\nฉาก 2 ภายใน บ้าน – ค่ำ\n\nสมชาย\nนั่งลง\n',
    reads: '# Title: ว่าว\nH other|ทุ่งนา|\nC ก้อง\nD ลมแรงจัง\nT ตัดไป:\nH int|บ้าน|ค่ำ\nA สมชาย / นั่งลง',
  },
  {
    manner: 'Windows line ends',
    text: 'ฉาก 1 ภายใน ห้องครัว – เช้า\r\n\r\nแม่ทอดไข่\r\n\r\nแม่\r\nกินข้าวจ้ะ\r\n\r\nก้อง\r\nครับ\r\n',
    reads: 'H int|ห้องครัว|เช้า\nA แม่ทอดไข่\nC แม่\nD กินข้าวจ้ะ\nC ก้อง\nD ครับ',
  },
  {
    manner: 'names and speech with a tab between',
    text: 'ฉาก 1 ภายใน ศาลา – เย็น\n\nตา\tฝนจะตกแล้ว\n\nหลาน\tรู้ได้ไงครับตา\n\nตา\tมดขึ้นเสา\n',
    reads: 'H int|ศาลา|เย็น\nC ตา\nD ฝนจะตกแล้ว\nC หลาน\nD รู้ได้ไงครับตา\nC ตา\nD มดขึ้นเสา',
  },
  {
    manner: 'numbers in words and letters behind numbers',
    text: 'ฉากที่หนึ่ง ภายใน คลินิก – บ่าย\n\nหมอเปิดแฟ้ม\n\nฉากที่ 1ก ภายนอก หน้าคลินิก – ต่อเนื่อง\n\nแดดจ้า\n',
    reads: 'H int|คลินิก|บ่าย\nA หมอเปิดแฟ้ม\nH ext|หน้าคลินิก|ต่อเนื่อง\nA แดดจ้า',
  },
  {
    manner: 'inside and out at once',
    text: 'ฉาก 9 ภายใน/ภายนอก รถกระบะ – กลางคืน\n\nไฟหน้ารถส่องถนน\n',
    reads: 'H int-ext|รถกระบะ|กลางคืน\nA ไฟหน้ารถส่องถนน',
  },
  {
    manner: 'no blank lines at all, names alone',
    typed: true,
    text: 'ฉาก 1 ภายใน ห้องครัว – เช้า\nแม่ทอดไข่ ก้องเดินเข้ามา\n\nแม่\nกินข้าวก่อนลูก\nก้อง\nไม่หิวครับ\n\nก้อง\nไปแล้วนะ\n\nแม่\nเดี๋ยวสิ\n',
    reads:
      'H int|ห้องครัว|เช้า\nA แม่ทอดไข่ ก้องเดินเข้ามา\nC แม่\nD กินข้าวก่อนลูก\nC ก้อง\nD ไม่หิวครับ\nC ก้อง\nD ไปแล้วนะ\nC แม่\nD เดี๋ยวสิ',
  },
  {
    manner: 'an English name in capitals among Thai ones',
    text: 'ฉาก 1 ภายใน บาร์ – กลางคืน\n\nเพลงดัง\n\nDJ\nคืนนี้สนุกไหม\n\nนัท\nสนุกมากครับ\n\nนัท\nขออีกเพลงนะ\n',
    reads: 'H int|บาร์|กลางคืน\nA เพลงดัง\nC DJ\nD คืนนี้สนุกไหม\nC นัท\nD สนุกมากครับ\nC นัท\nD ขออีกเพลงนะ',
  },
  {
    manner: 'something cut out in the middle',
    text: 'ฉาก 1 ภายใน บ้าน – เช้า\n\n/* ยาย\nยังไม่ใช้ */\n\nยาย\nมาแล้วเหรอ\n\nก้อง\nครับยาย\n',
    reads: 'H int|บ้าน|เช้า\nboneyard ยาย / ยังไม่ใช้\nC ยาย\nD มาแล้วเหรอ\nC ก้อง\nD ครับยาย',
  },
  {
    manner: 'a montage and what is written on the screen',
    text: 'ฉาก 6 ภายนอก กรุงเทพ – กลางวัน\n\nซูเปอร์: สิบปีก่อน\n\nMONTAGE: ชีวิตของก้อง\n\nก้องวิ่งขึ้นรถเมล์\n',
    reads: 'H ext|กรุงเทพ|กลางวัน\nA ซูเปอร์: สิบปีก่อน\nA MONTAGE: ชีวิตของก้อง\nA ก้องวิ่งขึ้นรถเมล์',
  },
  {
    manner: 'lists that are no scenes',
    text: 'ฉาก 1 ภายใน ครัว – เช้า\n\n1. ไข่\n\n2. น้ำปลา\n\n10 ปีต่อมา\n\nแม่หั่นผัก\n',
    reads: 'H int|ครัว|เช้า\nA 1. ไข่\nA 2. น้ำปลา\nA 10 ปีต่อมา\nA แม่หั่นผัก',
  },
  {
    manner: 'the end',
    typed: true,
    text: 'ฉาก 1 ภายใน บ้าน – ค่ำ\n\nไฟดับ\n\nจบบริบูรณ์\n',
    reads: 'H int|บ้าน|ค่ำ\nA ไฟดับ\nX จบบริบูรณ์',
  },
  {
    manner: 'hours on the clock',
    text: 'ฉากที่ 14 ภายใน ห้องพัก 302 – 22.30 น.\n\nเคาะประตู\n',
    reads: 'H int|ห้องพัก 302|22.30 น\nA เคาะประตู',
  },
  {
    manner: 'numbers of a production, before and behind',
    text: '12 INT. KITCHEN - DAY 12\n\nMali cooks.\n\n13 EXT. ROAD - NIGHT 13\n\nRain.\n',
    reads: 'H int|KITCHEN|DAY\nA Mali cooks.\nH ext|ROAD|NIGHT\nA Rain.',
  },
  {
    manner: 'who speaks is spoken of behind another word',
    text: 'ฉาก 2 ภายใน ห้องสมุด – บ่าย\n\nเธอเดินไปหามะลิ\n\nมะลิ\nหนังสือเล่มนี้ยากเกินไป\n\nปอ\nลองอ่านอีกทีสิ\n',
    reads: 'H int|ห้องสมุด|บ่าย\nA เธอเดินไปหามะลิ\nC มะลิ\nD หนังสือเล่มนี้ยากเกินไป\nC ปอ\nD ลองอ่านอีกทีสิ',
  },
  {
    manner: 'a voice above the picture, several of one person',
    text: 'ฉาก 7 ภายนอก ชายหาด – เช้ามืด\n\nคลื่นซัดฝั่ง\n\nเสียงบรรยาย\nปีนั้นน้ำทะเลเย็นกว่าทุกปี\n\nเสียงบรรยาย\nและไม่มีใครกลับมา\n',
    reads: 'H ext|ชายหาด|เช้ามืด\nA คลื่นซัดฝั่ง\nC เสียงบรรยาย\nD ปีนั้นน้ำทะเลเย็นกว่าทุกปี\nC เสียงบรรยาย\nD และไม่มีใครกลับมา',
  },
]

describe('a Thai script is read as it is written', () => {
  test.each(scripts)('$manner', ({ text, reads, typed }) => {
    const names = typed ? ['script.txt', ''] : ['script.fountain', 'script.txt', '', 'script.docx']
    for (const name of names) expect(seen(name, text).join('\n')).toBe(reads)
  })
  test.each(scripts)('$manner: what was read once is read the same again, and printed as it is', ({ text }) => {
    const once = fountainOfText('', text)
    expect(fountainOfText('', once)).toBe(once)
    expect(fountainOfText('a.fountain', once)).toBe(once)
    let count = 0
    const { scenes, titlePage } = readFountain(once, { newId: () => `t${count++}` })
    expect(printFountain(scenes, titlePage)).toBe(once)
  })
  test('a heading that is plainly one is given no mark', () => {
    for (const { text } of scripts) expect(fountainOfText('a.txt', text).match(/^\.(?!ฉาก 1 ทุ่งนา)/m)).toBeNull()
  })
})

test('a film that stands keeps its lines as they were read: what would be a heading today is marked as none', () => {
  let count = 0
  const newId = () => `t${count++}`
  const [scene] = readFountain('INT. บ้าน - เช้า\n\nแม่มา\n\nBOB\nHi.\n', { newId }).scenes
  const stored = {
    ...scene,
    id: 's',
    elements: [
      { id: 'a1', kind: 'action' as const, text: 'ฉาก 1 ภายใน ห้องครัว – เช้า' },
      { id: 'a2', kind: 'action' as const, text: 'ยายนั่ง\nตัดไป:', source: 'ยายนั่ง\nตัดไป:\n\n\n' },
      { id: 'a3', kind: 'action' as const, text: 'ตัดไป', source: 'ตัดไป\n\n\n' },
      { id: 'a4', kind: 'action' as const, text: 'FADE OUT' },
    ],
  }
  const text = printFountain([stored])
  const [again] = readFountain(text, {
    newId,
    previous: [{ ...stored, rank: 'V', minds: {}, revision: 1, updatedAt: 0, updatedBy: 'u' }],
  }).scenes
  expect(again?.elements.map(({ id, kind, text: words }) => [id, kind, words])).toEqual(
    stored.elements.map(({ id, kind, text: words }) => [id, kind, words]),
  )
})

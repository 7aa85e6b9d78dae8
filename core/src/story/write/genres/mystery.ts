import type { GenreWords } from '../genre.ts'

export const mystery: GenreWords = {
  places: [
    [
      'INT',
      ['ห้องสมุดคฤหาสน์', 'MANOR LIBRARY'],
      [
        'หนังสือแถวที่ห้าหายไปหนึ่งเล่ม ฝุ่นรอบช่องยังใหม่',
        'One book is gone from the fifth shelf. The dust around the gap is fresh.',
      ],
    ],
    [
      'INT',
      ['สถานีตำรวจอำเภอ', 'DISTRICT POLICE STATION'],
      ['พัดลมพัดกระดาษบันทึกปากคำทีละแผ่น', 'A fan lifts the statements one sheet at a time.'],
    ],
    [
      'EXT',
      ['สวนกุหลาบหลังฝน', 'ROSE GARDEN AFTER RAIN'],
      ['รอยรองเท้าข้างซ้ายมีครบ ข้างขวาไม่มีเลย', 'Every left footprint is there. Not one right.'],
    ],
    [
      'INT',
      ['ตู้นอนรถไฟสายเหนือ', 'SLEEPER CAR, NORTHERN LINE'],
      ['ผ้าม่านเตียงเก้ารูดปิด แต่เตียงว่าง', 'The curtain of berth nine is drawn. The berth is empty.'],
    ],
    ['EXT', ['สุสานริมหน้าผา', 'CLIFFTOP CEMETERY'], ['ดอกไม้สดวางบนหลุมที่ไม่มีชื่อ', 'Fresh flowers on a grave with no name.']],
  ],
  object: [
    ['นาฬิกาพกที่หยุดเดิน', 'the stopped watch'],
    ['หน้าที่ถูกฉีกจากสมุดเยี่ยม', 'the page torn from the guest book'],
  ],
  threat: [
    ['คนที่โกหกได้แนบเนียน', 'the one who lies well'],
    ['ฆาตกรที่มีพยานครบ', 'the killer with an alibi'],
  ],
  secret: [
    ['แขกคนที่สิบสาม', 'the thirteenth guest'],
    ['พินัยกรรมฉบับก่อน', 'the earlier will'],
  ],
  sign: [
    ['รองเท้าข้างซ้าย', 'a left shoe'],
    ['กลิ่นอัลมอนด์จาง ๆ', 'a trace of almond'],
  ],
  wish: [
    ['คำตอบข้อเดียวที่เข้ากันได้', 'the one answer that fits'],
    ['คำสารภาพ', 'a confession'],
  ],
  cost: [
    ['ความลับของทุกคนในบ้าน', 'every secret in the house'],
    ['เพื่อนคนหนึ่ง', 'a friend'],
  ],
  asides: [
    ['ทุกคนพูดจริง แต่ไม่มีใครพูดหมด', 'Everyone tells the truth. No one tells all of it.'],
    ['สุนัขไม่เห่า แปลว่ามันรู้จัก', 'The dog did not bark. It knew him.'],
    ['คำถามไม่ใช่ใคร คำถามคือเมื่อไหร่', 'The question is not who. It is when.'],
    ['ขอดูมือซ้ายหน่อย', 'Show me your left hand.'],
  ],
}

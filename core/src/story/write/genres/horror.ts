import type { GenreWords } from '../genre.ts'

export const horror: GenreWords = {
  places: [
    [
      'INT',
      ['เรือนร้างท้ายสวน', 'ABANDONED HOUSE PAST THE ORCHARD'],
      ['รอยเท้าเปียกเดินเข้ามา แต่ไม่มีรอยเดินออก', 'Wet footprints lead in. None lead out.'],
    ],
    [
      'INT',
      ['หอพักปีกตะวันตก', 'WEST WING DORMITORY'],
      ['หลอดไฟดับไล่มาทีละดวงจากสุดทางเดิน', 'The lights go out one by one from the far end.'],
    ],
    [
      'EXT',
      ['ศาลาริมบึง', 'PAVILION BY THE SWAMP'],
      ['น้ำนิ่งสนิท แต่เก้าอี้โยกยังแกว่ง', 'The water is dead still. The rocking chair is not.'],
    ],
    [
      'INT',
      ['ห้องเก็บศพเก่า', 'OLD MORTUARY'],
      ['ลิ้นชักเบอร์เจ็ดเปิดแง้มอยู่หนึ่งฝ่ามือ', 'Drawer seven stands open by the width of a hand.'],
    ],
    [
      'EXT',
      ['ถนนลูกรังกลางป่ายาง', 'DIRT ROAD THROUGH RUBBER TREES'],
      ['ไฟหน้ารถส่องไปไม่ถึงต้นที่สาม', 'The headlights do not reach the third tree.'],
    ],
  ],
  object: [
    ['ตุ๊กตาไม้ไม่มีตา', 'the doll without eyes'],
    ['สมุดรายชื่อคนตาย', 'the register of the dead'],
  ],
  threat: [
    ['สิ่งที่เคาะจากข้างใน', 'the thing that knocks from inside'],
    ['หญิงชุดขาวที่บึง', 'the white woman of the swamp'],
  ],
  secret: [
    ['ศพที่ไม่เคยเผา', 'the body never burned'],
    ['คำสัญญาแลกชีวิต', 'the bargain for a life'],
  ],
  sign: [
    ['เสียงเคาะสามครั้ง', 'a triple knock'],
    ['กลิ่นดอกลั่นทม', 'the smell of frangipani'],
  ],
  wish: [
    ['แสงเช้า', 'the light of morning'],
    ['ประตูที่ปิดสนิท', 'a door that stays shut'],
  ],
  cost: [
    ['ชื่อของคนเป็นหนึ่งคน', "one living person's name"],
    ['เงาของตัวเอง', 'our own shadows'],
  ],
  asides: [
    ['อย่านับคนในห้อง ฉันนับแล้ว มันเกินมาหนึ่ง', 'Do not count us. I did. There is one too many.'],
    ['ถ้าได้ยินเสียงฉันเรียกจากข้างนอก อย่าเปิด', 'If you hear me call from outside, do not open.'],
    ['เมื่อกี้ใครจับมือฉัน', 'Who was holding my hand just now?'],
    ['มันไม่ได้ตามเรา มันรอเราอยู่', 'It is not following us. It is waiting for us.'],
  ],
}

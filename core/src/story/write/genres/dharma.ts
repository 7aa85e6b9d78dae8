import type { GenreWords } from '../genre.ts'

export const dharma: GenreWords = {
  places: [
    [
      'EXT',
      ['ลานวัดป่าก่อนรุ่งสาง', 'FOREST MONASTERY BEFORE DAWN'],
      ['ใบไม้ร่วงบนทางเดินจงกรมที่เพิ่งกวาด', 'Leaves fall on a walking path that was just swept.'],
    ],
    [
      'INT',
      ['กุฏิไม้หลังเล็ก', 'SMALL WOODEN KUTI'],
      ['ตะเกียงดวงเดียว จีวรพาดราวเรียบเป็นเส้น', 'One lamp. A robe hangs straight on its line.'],
    ],
    [
      'EXT',
      ['ถนนบิณฑบาตในหมอก', 'ALMS ROUND IN THE MIST'],
      ['เท้าเปล่าเดินเรียงแถว เสียงฝาบาตรกระทบกันเบา ๆ', 'Bare feet in a row. Bowl lids touch with a small sound.'],
    ],
    [
      'INT',
      ['ศาลาฟังธรรม', 'TEACHING HALL'],
      ['ยุงตัวหนึ่งเกาะแขน ไม่มีใครตบ', 'A mosquito settles on an arm. No one slaps it.'],
    ],
    ['EXT', ['เมรุริมน้ำ', 'RIVERSIDE PYRE'], ['ควันตั้งตรงขึ้นไป ไม่มีลม', 'The smoke goes straight up. There is no wind.']],
  ],
  object: [
    ['บาตรร้าวใบเก่า', 'the cracked alms bowl'],
    ['ผ้าบังสุกุลผืนหนึ่ง', 'the robe of cast-off cloth'],
  ],
  threat: [
    ['ความโกรธที่เก็บไว้', 'an anger long kept'],
    ['ความกลัวตาย', 'the fear of dying'],
  ],
  secret: [
    ['ความผิดครั้งเก่า', 'the old wrong'],
    ['เหตุผลที่ออกบวช', 'the reason for ordaining'],
  ],
  sign: [
    ['ลมหายใจหนึ่งครั้ง', 'a single breath'],
    ['เสียงระฆังเช้า', 'the morning bell'],
  ],
  wish: [
    ['ใจที่วางลงได้', 'a mind that can let go'],
    ['คำให้อภัยที่ไม่ต้องพูด', 'a pardon that needs no words'],
  ],
  cost: [
    ['สิ่งที่เรียกว่าตัวเรา', 'the thing we call a self'],
    ['ความแค้นที่เลี้ยงไว้', 'a grudge kept like a pet'],
  ],
  asides: [
    ['หินก้อนนี้หนักไหม ถ้าไม่ยกก็ไม่หนัก', 'Is this stone heavy? Not if you do not lift it.'],
    ['โกรธเหมือนกำถ่านแดงไว้ขว้างคนอื่น', 'Anger is a live coal held to throw at another.'],
    ['อย่าเพิ่งเชื่อ ลองดูเอง', 'Do not believe it yet. Look for yourself.'],
    ['กวาดใบไม้ไม่ได้เพื่อให้หมด กวาดเพื่อกวาด', 'We do not sweep to be done. We sweep to sweep.'],
  ],
}

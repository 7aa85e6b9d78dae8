import type { GenreWords } from '../genre.ts'

export const drama: GenreWords = {
  places: [
    [
      'INT',
      ['ห้องผู้ป่วยชั้นสี่', 'WARD ON THE FOURTH FLOOR'],
      [
        'ม่านสีเขียวกั้นเตียง แสงบ่ายตกบนผ้าห่มที่พับเรียบร้อยเกินไป',
        'A green curtain around the bed. Afternoon light on a blanket folded too neatly.',
      ],
    ],
    [
      'INT',
      ['บ้านไม้ริมคลอง', 'WOODEN HOUSE BY THE CANAL'],
      ['รูปครอบครัวบนผนังซีดจนเหลือแต่รอยยิ้ม', 'The family portrait on the wall has faded down to its smiles.'],
    ],
    [
      'EXT',
      ['ท่าเรือเก่า', 'OLD LANDING'],
      [
        'น้ำขึ้นมาถึงขั้นที่สาม เรือไม่มีใครขึ้นลอยกระทบเสา',
        'The water has reached the third step. An empty boat knocks against its post.',
      ],
    ],
    [
      'INT',
      ['ครัวหลังบ้าน', 'BACK KITCHEN'],
      ['จานสองใบบนโต๊ะ ใบหนึ่งไม่มีใครแตะ', 'Two plates on the table. One has not been touched.'],
    ],
    [
      'EXT',
      ['ป้ายรถเมล์หน้าโรงเรียน', 'BUS STOP BY THE SCHOOL'],
      ['เด็กกลุ่มสุดท้ายกลับไปแล้ว เหลือกระเป๋านักเรียนใบเดียว', 'The last children have gone home. One school bag remains.'],
    ],
  ],
  object: [
    ['จดหมายที่ไม่เคยส่ง', 'the letter that was never sent'],
    ['โฉนดบ้านเก่า', 'the deed to the old house'],
  ],
  threat: [
    ['ความเงียบยี่สิบปี', 'twenty years of silence'],
    ['คำวินิจฉัยของหมอ', "the doctor's verdict"],
  ],
  secret: [
    ['ชื่อของพี่อีกคน', "the other brother's name"],
    ['คืนที่แม่จากไป', 'the night Mother left'],
  ],
  sign: [
    ['เสียงเรือกระทบเสา', 'a boat knocking on its post'],
    ['กลิ่นยาหม่อง', 'the smell of balm'],
  ],
  wish: [
    ['คำขอโทษสักคำ', 'one word of apology'],
    ['โต๊ะอาหารที่มีคนนั่งครบ', 'a table with no empty chair'],
  ],
  cost: [
    ['บ้านทั้งหลัง', 'the whole house'],
    ['ปีที่เหลืออยู่ของพ่อ', "Father's remaining years"],
  ],
  asides: [
    ['เราโตมาในบ้านเดียวกัน แต่จำคนละเรื่อง', 'We grew up in one house and remember two.'],
    ['บางทีคนเราก็เงียบเพราะไม่รู้จะเริ่มตรงไหน', 'Sometimes people are silent because they do not know where to begin.'],
    ['ฉันซ้อมพูดประโยคนี้มาทั้งชีวิต', 'I have rehearsed this sentence all my life.'],
    ['อย่าเพิ่งให้อภัยฉัน ฟังให้จบก่อน', 'Do not forgive me yet. Hear the end first.'],
  ],
}

import type { GenreWords } from '../genre.ts'

export const fantasy: GenreWords = {
  places: [
    [
      'EXT',
      ['ตลาดกลางป่าหมอก', 'MARKET IN THE MIST WOOD'],
      [
        'พ่อค้าขายเสียงใส่ขวด ลูกค้าเอาแนบหูก่อนจ่าย',
        'Vendors sell voices in bottles. Buyers hold them to the ear before paying.',
      ],
    ],
    [
      'INT',
      ['ท้องพระโรงใต้ทะเลสาบ', 'HALL UNDER THE LAKE'],
      ['ปลาเรืองแสงว่ายผ่านเพดานแก้ว', 'Glowing fish swim across a ceiling of glass.'],
    ],
    [
      'EXT',
      ['บันไดหินขึ้นภูเขามังกรหลับ', 'STAIR OF THE SLEEPING DRAGON'],
      ['ภูเขาทั้งลูกยกขึ้นและยุบลงเหมือนหายใจ', 'The whole mountain rises and sinks as if breathing.'],
    ],
    [
      'INT',
      ['กระท่อมแม่มดทอผ้า', "WEAVER WITCH'S HUT"],
      ['กี่ทอผ้าขยับเอง ลายผ้าเป็นเรื่องที่ยังไม่เกิด', 'A loom moves by itself. Its cloth shows what has not happened yet.'],
    ],
    [
      'EXT',
      ['ทุ่งดอกไม้ที่หันตามจันทร์', 'FIELD THAT FOLLOWS THE MOON'],
      ['ดอกไม้ทุกดอกหันหน้าพร้อมกันโดยไม่มีลม', 'Every flower turns its face at once, without wind.'],
    ],
  ],
  object: [
    ['กุญแจกระดูกมังกร', 'the dragon-bone key'],
    ['ผ้าทอผืนสุดท้าย', 'the last weaving'],
  ],
  threat: [
    ['ราชินีไร้เงา', 'the queen without a shadow'],
    ['คำสาปที่นับด้วยดอกไม้', 'the curse counted in flowers'],
  ],
  secret: [
    ['ชื่อจริงของมังกร', "the dragon's true name"],
    ['สายเลือดที่ถูกลบจากผ้า', 'the bloodline unpicked from the cloth'],
  ],
  sign: [
    ['แสงที่ลอดใต้บานประตู', 'a light under the door'],
    ['เสียงกี่ทอผ้ากลางดึก', 'a loom at midnight'],
  ],
  wish: [
    ['เช้าที่ไม่มีคำสาป', 'a morning without the curse'],
    ['ทางกลับผ่านหมอก', 'a path back through the mist'],
  ],
  cost: [
    ['เสียงของตัวเอง', 'our own voices'],
    ['ดอกไม้ดอกสุดท้าย', 'the last flower'],
  ],
  asides: [
    ['เวทมนตร์ไม่ฟรี มันแค่เก็บเงินทีหลัง', 'Magic is never free. It only bills you later.'],
    ['อย่าบอกชื่อเต็มกับสิ่งที่ถามเพราะเกินไป', 'Never give your full name to a thing that asks too sweetly.'],
    ['มังกรไม่ได้หลับ มันแค่เบื่อเรา', 'The dragon is not asleep. It is bored of us.'],
    ['ด้ายเส้นนี้เป็นของเธอมาตั้งแต่ก่อนเกิด', 'This thread was yours before you were born.'],
  ],
}

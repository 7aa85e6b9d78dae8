import type { GenreWords } from '../genre.ts'

export const sciFi: GenreWords = {
  places: [
    [
      'INT',
      ['สะพานเดินเรือยานวิจัย', 'BRIDGE OF A SURVEY SHIP'],
      [
        'ดาวเคราะห์สีสนิมเต็มหน้าต่าง หมุนช้าจนดูเหมือนหายใจ',
        'A rust-coloured planet fills the window, turning so slowly it seems to breathe.',
      ],
    ],
    [
      'INT',
      ['ห้องเพาะพืชไร้แรงโน้มถ่วง', 'ZERO-G GREENHOUSE'],
      ['หยดน้ำลอยเป็นลูกแก้ว รากไม้แผ่ไปทุกทิศ', 'Water hangs in beads. Roots reach every way at once.'],
    ],
    [
      'EXT',
      ['ที่ราบเกลือบนดวงจันทร์ดวงที่สอง', 'SALT FLATS OF THE SECOND MOON'],
      ['รอยเท้าเดียวบนผืนเกลือ ไม่มีลมจะลบมันไป', 'One line of footprints in the salt. No wind will ever clear them.'],
    ],
    [
      'INT',
      ['ห้องหน่วยความจำกลาง', 'CENTRAL MEMORY VAULT'],
      ['แสงสีฟ้าไล่ไปตามผนังเหมือนความคิด', 'Blue light runs along the walls like thought.'],
    ],
    [
      'EXT',
      ['แท่นจอดยานชานเมืองลอยฟ้า', 'DOCK AT THE EDGE OF THE SKY CITY'],
      ['เมฆอยู่ข้างล่าง เมืองอยู่ข้างบน ไม่มีพื้นดินให้เห็น', 'Clouds below, city above, and no ground anywhere.'],
    ],
  ],
  object: [
    ['แกนความจำหมายเลขศูนย์', 'memory core zero'],
    ['เครื่องรับสัญญาณจากใต้ชั้นเกลือ', 'the receiver from under the salt'],
  ],
  threat: [
    ['ปัญญาประดิษฐ์ประจำยาน', "the ship's mind"],
    ['พายุสุริยะ', 'the solar storm'],
  ],
  secret: [
    ['ลูกเรือคนที่เจ็ด', 'the seventh crew member'],
    ['วันที่โลกหยุดตอบ', 'the day Earth stopped answering'],
  ],
  sign: [
    ['ไฟสีฟ้ากะพริบเป็นจังหวะหัวใจ', 'a blue light beating like a heart'],
    ['เสียงซ่าที่มีทำนอง', 'static with a tune in it'],
  ],
  wish: [
    ['พิกัดทางกลับบ้าน', 'the way home'],
    ['คำตอบจากอีกฝั่ง', 'an answer from the other side'],
  ],
  cost: [
    ['ออกซิเจนสิบเก้าชั่วโมง', 'nineteen hours of oxygen'],
    ['ความทรงจำทั้งหมด', 'every memory'],
  ],
  asides: [
    ['มันถามเรากลับมา และมันถามเป็นภาษาของเรา', 'It asked us back, and in our own language.'],
    ['เวลาบนยานเดินช้ากว่าที่บ้านสองวัน', 'Ship time is two days behind home.'],
    ['ฉันจำกลิ่นฝนได้ แต่จำไม่ได้ว่าฝนคืออะไร', 'I remember the smell of rain, not what rain is.'],
    ['ถ้ามันเป็นเครื่อง ทำไมมันลังเล', 'If it is a machine, why does it hesitate?'],
  ],
}

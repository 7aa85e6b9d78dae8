import type { GenreWords } from '../genre.ts'

export const thriller: GenreWords = {
  places: [
    [
      'INT',
      ['ห้องควบคุมกล้อง', 'CAMERA CONTROL ROOM'],
      ['จอสามสิบสองจอ จอหนึ่งเป็นภาพของห้องนี้เอง', 'Thirty-two screens. One of them shows this room.'],
    ],
    [
      'INT',
      ['ลานจอดรถชั้นใต้ดินบีสาม', 'PARKING LEVEL B3'],
      ['รถคันเดียวติดเครื่องทิ้งไว้ ไม่มีคนขับ', 'One car idles. No one is at the wheel.'],
    ],
    [
      'EXT',
      ['สวนสาธารณะตอนปิดประตู', 'PARK AT CLOSING TIME'],
      ['ยามล็อกประตูฝั่งเหนือ เหลือทางออกทางเดียว', 'A guard locks the north gate. One way out is left.'],
    ],
    [
      'INT',
      ['สำนักงานทนายชั้นยี่สิบ', "LAWYER'S OFFICE, TWENTIETH FLOOR"],
      ['แฟ้มบนโต๊ะถูกเลื่อนไปครึ่งนิ้วจากที่วางไว้เมื่อวาน', 'A file lies half an inch from where it was yesterday.'],
    ],
    [
      'EXT',
      ['ตรอกหลังธนาคาร', 'ALLEY BEHIND THE BANK'],
      ['บุหรี่มวนหนึ่งยังมีควัน คนสูบหายไปแล้ว', 'A cigarette still smokes. Whoever lit it is gone.'],
    ],
  ],
  object: [
    ['เทปบันทึกเสียงม้วนที่สอง', 'the second tape'],
    ['สมุดบัญชีลับ', 'the hidden ledger'],
  ],
  threat: [
    ['คนที่โทรมาแล้วไม่พูด', 'the caller who says nothing'],
    ['รถเก๋งสีเทาคันเดิม', 'the same grey sedan'],
  ],
  secret: [
    ['พยานที่ยังมีชีวิต', 'the witness who is alive'],
    ['ลายเซ็นปลอม', 'the forged signature'],
  ],
  sign: [
    ['โทรศัพท์ดังสองครั้งแล้วเงียบ', 'a phone that rings twice and stops'],
    ['แสงสะท้อนจากตึกตรงข้าม', 'a glint from across the street'],
  ],
  wish: [
    ['ความจริงที่พิสูจน์ได้', 'a truth that can be proved'],
    ['คนสักคนที่ไว้ใจได้', 'one person to trust'],
  ],
  cost: [
    ['ชื่อเสียงทั้งชีวิต', 'the name of a lifetime'],
    ['พยานเพียงคนเดียว', 'the only witness'],
  ],
  asides: [
    ['อย่ามองกระจกหลัง เขารู้ว่าเรามอง', 'Do not look in the mirror. He knows when we look.'],
    ['มีแค่สามคนที่รู้ และเราสองคนอยู่ตรงนี้', 'Three people knew. Two of us are here.'],
    ['ปิดเครื่อง ถอดแบต แล้วค่อยพูด', 'Turn it off, take the battery out, then talk.'],
    ['เขาไม่ได้พลาด เขาอยากให้เราเห็น', 'He did not slip. He wanted us to see.'],
  ],
}

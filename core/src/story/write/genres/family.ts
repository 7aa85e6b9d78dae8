import type { GenreWords } from '../genre.ts'

export const family: GenreWords = {
  places: [
    [
      'INT',
      ['ห้องนอนใต้หลังคา', 'ATTIC BEDROOM'],
      [
        'ดาวเรืองแสงติดเพดานหลุดไปดวงหนึ่ง ตกอยู่บนหมอน',
        'One glow-in-the-dark star has fallen from the ceiling onto the pillow.',
      ],
    ],
    [
      'EXT',
      ['สวนหลังบ้านคุณตา', "GRANDFATHER'S BACK GARDEN"],
      ['บ้านต้นไม้เอียงนิดหน่อย เหมือนกำลังฟังอยู่', 'The tree house leans a little, as if listening.'],
    ],
    [
      'INT',
      ['โรงอาหารโรงเรียน', 'SCHOOL CANTEEN'],
      ['นมกล่องเรียงเป็นปราสาท ยังไม่มีใครกล้าแตะ', 'Milk cartons stacked into a castle no one dares to touch.'],
    ],
    [
      'EXT',
      ['ทุ่งว่าวริมทะเล', 'KITE FIELD BY THE SEA'],
      ['ว่าวร้อยตัวขึ้นไปแล้ว เหลือตัวหนึ่งติดอยู่กับพื้น', 'A hundred kites are up. One will not leave the ground.'],
    ],
    [
      'INT',
      ['ร้านซ่อมของเล่น', 'TOY REPAIR SHOP'],
      ['ตุ๊กตาหมีรอคิวผ่าตัดเรียงตามอายุ', 'Teddy bears wait for surgery in order of age.'],
    ],
  ],
  object: [
    ['ว่าวปะกระดาษหนังสือพิมพ์', 'the newspaper kite'],
    ['กล่องดนตรีของคุณยาย', "Grandmother's music box"],
  ],
  threat: [
    ['วันย้ายบ้าน', 'moving day'],
    ['แก๊งนมกล่อง', 'the milk carton gang'],
  ],
  secret: [
    ['ลูกหมาใต้ถุนบ้าน', 'the puppy under the house'],
    ['จดหมายถึงพ่อที่อยู่ไกล', 'the letter to a father far away'],
  ],
  sign: [
    ['เสียงกระดิ่งจักรยาน', 'a bicycle bell'],
    ['ดาวเรืองแสงบนเพดาน', 'a plastic star on the ceiling'],
  ],
  wish: [
    ['วันหยุดที่อยู่กันครบ', 'a holiday with everyone home'],
    ['ลมดี ๆ สักครั้ง', 'one good wind'],
  ],
  cost: [
    ['เงินทั้งกระปุก', 'the whole piggy bank'],
    ['คำสัญญาก้อย', 'a pinky promise'],
  ],
  asides: [
    ['ผู้ใหญ่บอกว่าไม่เป็นไร แปลว่าเป็น', 'When grown-ups say it is nothing, it is something.'],
    ['หนึ่งสองสาม แล้วกระโดดพร้อมกันนะ', 'One, two, three, and we jump together.'],
    ['ลูกหมาฟังรู้เรื่อง มันแค่ไม่อยากตอบ', 'The puppy understands. It just does not want to answer.'],
    ['ถ้ากลัวก็จับชายเสื้อไว้', 'If you are scared, hold on to my shirt.'],
  ],
}

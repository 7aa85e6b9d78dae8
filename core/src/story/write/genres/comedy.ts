import type { GenreWords } from '../genre.ts'

export const comedy: GenreWords = {
  places: [
    [
      'INT',
      ['ร้านก๋วยเตี๋ยวเจ๊ไฝ', "AUNTIE FAI'S NOODLE SHOP"],
      [
        'หม้อน้ำซุปเดือดจนฝากระดอน ลูกค้าชะเง้อรอเป็นแถว',
        'A soup pot boils so hard that its lid dances. Customers crane their necks in line.',
      ],
    ],
    [
      'INT',
      ['ห้องประชุมหมู่บ้าน', 'VILLAGE HALL'],
      [
        'พัดลมเพดานส่ายเอียงเหมือนจะหลุด เก้าอี้พลาสติกสีไม่ซ้ำกันเรียงเป็นแถว',
        'A ceiling fan wobbles as if thinking of leaving. No two plastic chairs match.',
      ],
    ],
    [
      'EXT',
      ['ลานจอดรถตลาดนัด', 'FLEA MARKET CAR PARK'],
      [
        'รถเข็นไอศกรีมชนกับรถเข็นลูกชิ้น ต่างฝ่ายต่างไม่ยอมถอย',
        'An ice-cream cart has met a meatball cart. Neither will reverse.',
      ],
    ],
    [
      'INT',
      ['ห้องแต่งตัวหลังเวที', 'BACKSTAGE DRESSING ROOM'],
      ['ชุดลิเกกองสูงท่วมหัว วิกผมแขวนกลับหัวกลับหาง', 'Costumes are heaped above head height. Wigs hang upside down.'],
    ],
    [
      'EXT',
      ['สนามหน้าบ้าน', 'FRONT YARD'],
      ['ไก่ตัวหนึ่งเดินตรวจงานเลี้ยงอย่างเป็นทางการ', 'A chicken inspects the party with great authority.'],
    ],
  ],
  object: [
    ['กระดาษสูตรน้ำซุปลับ', 'the secret recipe'],
    ['ถ้วยรางวัลประกวดลูกชิ้น', 'the meatball trophy'],
  ],
  threat: [
    ['กรรมการประกวดอาหาร', 'the food inspector'],
    ['งานแต่งที่ซ้อนวันกัน', 'the double-booked wedding'],
  ],
  secret: [
    ['ผงปรุงรสสำเร็จรูป', 'the instant seasoning'],
    ['คลิปร้องคาราโอเกะเมื่อคืน', "last night's karaoke video"],
  ],
  sign: [
    ['เสียงฝาหม้อกระดอน', 'the rattle of a pot lid'],
    ['เสียงไก่ตัวเดิม', 'the cluck of that same chicken'],
  ],
  wish: [
    ['แถวลูกค้ายาวถึงปากซอย', 'a queue down to the corner'],
    ['เสียงหัวเราะที่ไม่ได้หัวเราะเยาะ', 'a laugh with no sting in it'],
  ],
  cost: [
    ['ค่าเช่าร้านสามเดือน', 'three months of rent'],
    ['หน้าตาของทั้งซอย', 'the good name of the whole street'],
  ],
  asides: [
    ['แผนนี้ดีมาก ถ้าไม่นับทุกอย่างที่อาจพลาด', 'It is a very good plan, apart from everything that can go wrong.'],
    ['ใครก็ได้ช่วยจับไก่ตัวนั้นที', 'Will somebody please hold that chicken.'],
    ['ฉันไม่ได้ตื่นเต้น ฉันแค่เหงื่อออกทางความคิด', 'I am not nervous. My thoughts are sweating.'],
    ['ถ้าจะเละ ก็ขอเละแบบมีสไตล์', 'If it must be a mess, let it be a stylish one.'],
  ],
}

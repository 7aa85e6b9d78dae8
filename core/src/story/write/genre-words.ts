import type { genres } from '../wizard.ts'

// The stuff each kind of story is made of, written by hand in both languages. A noun phrase must fit wherever the
// stages (stages.ts) put it: English ones carry their article, Thai ones need nothing around them.
export type Pair = readonly [th: string, en: string]
export type GenreWords = {
  // [setting, name, what one sees there]
  places: readonly (readonly ['INT' | 'EXT', Pair, Pair])[]
  object: readonly Pair[]
  threat: readonly Pair[]
  secret: readonly Pair[]
  sign: readonly Pair[]
  wish: readonly Pair[]
  cost: readonly Pair[]
  // Said once, by whoever has the floor.
  asides: readonly Pair[]
}
export type Genre = (typeof genres)[number]

export const genreWords: Record<Genre, GenreWords> = {
  comedy: {
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
      ['เสียงไก่ตัวเดิม', 'that same chicken'],
    ],
    wish: [
      ['แถวลูกค้ายาวถึงปากซอย', 'a queue down to the corner'],
      ['เสียงหัวเราะที่ไม่ได้หัวเราะเยาะ', 'a laugh that is not at their expense'],
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
  },
  drama: {
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
  },
  action: {
    places: [
      [
        'EXT',
        ['ดาดฟ้าตึกร้าง', 'ROOF OF A DERELICT TOWER'],
        ['สายลมกรรโชก สายเคเบิลขาดสะบัดเหมือนแส้', 'Wind in gusts. A snapped cable lashes like a whip.'],
      ],
      [
        'INT',
        ['อุโมงค์รถไฟใต้ดิน', 'SUBWAY TUNNEL'],
        ['ไฟฉุกเฉินกะพริบแดง รางสั่นก่อนที่จะได้ยินเสียง', 'Red emergency lights. The rails tremble before there is any sound.'],
      ],
      [
        'EXT',
        ['ท่าเรือคอนเทนเนอร์', 'CONTAINER PORT'],
        ['เครนยักษ์หมุนช้า ๆ เงาของมันกวาดผ่านตู้เหล็กนับพัน', 'A giant crane turns. Its shadow sweeps a thousand steel boxes.'],
      ],
      [
        'INT',
        ['โกดังอะไหล่', 'SPARE PARTS DEPOT'],
        ['น้ำมันหยดเป็นทางยาว ประตูเหล็กเลื่อนลงทีละนิ้ว', 'A long trail of oil. A steel shutter comes down inch by inch.'],
      ],
      [
        'EXT',
        ['ทางด่วนยังไม่เปิดใช้', 'UNFINISHED EXPRESSWAY'],
        ['ถนนขาดกลางอากาศ ข้างล่างคือแม่น้ำ', 'The road ends in mid-air. Below it, the river.'],
      ],
    ],
    object: [
      ['ชิปรหัสปลดชนวน', 'the disarming chip'],
      ['กระเป๋าเหล็กสีดำ', 'the black steel case'],
    ],
    threat: [
      ['ทีมมือปืนรับจ้าง', 'the hired crew'],
      ['ระเบิดที่นับถอยหลัง', 'the running timer'],
    ],
    secret: [
      ['คนทรยศในทีม', 'the traitor on the team'],
      ['ภารกิจที่ถูกลบจากแฟ้ม', 'the mission struck from the file'],
    ],
    sign: [
      ['ไฟแดงกะพริบสามครั้ง', 'a red light, three times'],
      ['เสียงใบพัดเหนือหัว', 'the beat of rotors overhead'],
    ],
    wish: [
      ['ทางออกที่ทุกคนรอด', 'a way out for everyone'],
      ['คืนเดียวที่ไม่ต้องวิ่ง', 'one night without running'],
    ],
    cost: [
      ['เวลาสี่นาที', 'four minutes'],
      ['แขนข้างที่ยังใช้ได้', 'the one good arm'],
    ],
    asides: [
      ['แผนสองคืออะไร แผนสองคือวิ่ง', 'Plan B? Plan B is run.'],
      ['ก้มหัว นับสาม อย่านับออกเสียง', 'Heads down, count to three, not out loud.'],
      ['ฉันไม่ทิ้งใครไว้ข้างหลังอีกแล้ว', 'I leave no one behind. Not again.'],
      ['ถ้าได้ยินเสียงระเบิด แปลว่าเรายังอยู่', 'If you hear the blast, we are still here.'],
    ],
  },
  romance: {
    places: [
      [
        'INT',
        ['ร้านหนังสือมือสอง', 'SECOND-HAND BOOKSHOP'],
        [
          'ฝุ่นลอยในลำแสง ชั้นหนังสือแคบจนคนสองคนต้องเดินเฉียด',
          'Dust hangs in the light. The aisle is so narrow that two people must brush past.',
        ],
      ],
      [
        'EXT',
        ['สะพานข้ามคลองหลังตลาด', 'FOOTBRIDGE BEHIND THE MARKET'],
        [
          'โคมกระดาษแขวนไว้ตั้งแต่เทศกาลก่อน สีซีดแต่ยังติดไฟ',
          'Paper lanterns left from the last festival, faded and still lit.',
        ],
      ],
      [
        'INT',
        ['ร้านดอกไม้ตอนปิดร้าน', 'FLOWER SHOP AT CLOSING'],
        ['กลีบกุหลาบติดพื้นเปียก กลิ่นมะลิค้างในอากาศ', 'Rose petals stick to the wet floor. Jasmine stays in the air.'],
      ],
      [
        'EXT',
        ['ชานชาลาสถานีเล็ก', 'SMALL STATION PLATFORM'],
        ['นาฬิกาสถานีเดินเร็วไปห้านาทีมานานแล้ว', 'The station clock has been five minutes fast for years.'],
      ],
      [
        'EXT',
        ['ดาดฟ้าหอพัก', 'DORMITORY ROOFTOP'],
        [
          'ผ้าปูที่นอนขาวปลิวเต็มราว เมืองทั้งเมืองสว่างอยู่ข้างหลัง',
          'White sheets blow on every line. The whole city is lit behind them.',
        ],
      ],
    ],
    object: [
      ['หนังสือเล่มที่เขียนชื่อไว้ข้างใน', 'the book with a name inside'],
      ['ตั๋วรถไฟเที่ยวเดียว', 'the one-way ticket'],
    ],
    threat: [
      ['งานที่เมืองอื่น', 'the job in another city'],
      ['คู่หมั้นที่ครอบครัวเลือก', "the family's chosen match"],
    ],
    secret: [
      ['ข้อความที่พิมพ์แล้วลบ', 'the message typed and deleted'],
      ['วันแรกที่เจอกันจริง ๆ', 'the day they really met'],
    ],
    sign: [
      ['กลิ่นมะลิหลังฝน', 'jasmine after rain'],
      ['เพลงจากวิทยุข้างบ้าน', "the neighbour's radio song"],
    ],
    wish: [
      ['เวลาอีกสักครึ่งชั่วโมง', 'one more half hour'],
      ['คำว่าอยู่ต่อ', 'the word stay'],
    ],
    cost: [
      ['รถไฟเที่ยวสุดท้าย', 'the last train'],
      ['มิตรภาพสิบปี', 'ten years of friendship'],
    ],
    asides: [
      ['เธอทำให้ฉันลืมเตรียมคำพูด', 'You make me forget what I had ready to say.'],
      ['ฝนตกก็ดี จะได้มีข้ออ้างอยู่ต่อ', 'Let it rain. It is an excuse to stay.'],
      ['คนอื่นถามว่ารักไหม เธอถามว่ากินข้าวหรือยัง', 'Others ask about love. You ask if I have eaten.'],
      ['ฉันอ่านหน้าสุดท้ายแล้ว แต่อยากอ่านอีกครั้งกับเธอ', 'I have read the last page. I want to read it again with you.'],
    ],
  },
  horror: {
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
      ['เงาของตัวเอง', "one's own shadow"],
    ],
    asides: [
      ['อย่านับคนในห้อง ฉันนับแล้ว มันเกินมาหนึ่ง', 'Do not count us. I did. There is one too many.'],
      ['ถ้าได้ยินเสียงฉันเรียกจากข้างนอก อย่าเปิด', 'If you hear me call from outside, do not open.'],
      ['เมื่อกี้ใครจับมือฉัน', 'Who was holding my hand just now?'],
      ['มันไม่ได้ตามเรา มันรอเราอยู่', 'It is not following us. It is waiting for us.'],
    ],
  },
  thriller: {
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
  },
  'sci-fi': {
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
  },
  fantasy: {
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
      ['เสียงของตัวเอง', "one's own voice"],
      ['ดอกไม้ดอกสุดท้าย', 'the last flower'],
    ],
    asides: [
      ['เวทมนตร์ไม่ฟรี มันแค่เก็บเงินทีหลัง', 'Magic is never free. It only bills you later.'],
      ['อย่าบอกชื่อเต็มกับสิ่งที่ถามเพราะเกินไป', 'Never give your full name to a thing that asks too sweetly.'],
      ['มังกรไม่ได้หลับ มันแค่เบื่อเรา', 'The dragon is not asleep. It is bored of us.'],
      ['ด้ายเส้นนี้เป็นของเธอมาตั้งแต่ก่อนเกิด', 'This thread was yours before you were born.'],
    ],
  },
  mystery: {
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
      [
        'EXT',
        ['สุสานริมหน้าผา', 'CLIFFTOP CEMETERY'],
        ['ดอกไม้สดวางบนหลุมที่ไม่มีชื่อ', 'Fresh flowers on a grave with no name.'],
      ],
    ],
    object: [
      ['นาฬิกาพกที่หยุดเดิน', 'the stopped watch'],
      ['หน้าที่ถูกฉีกจากสมุดเยี่ยม', 'the page torn from the guest book'],
    ],
    threat: [
      ['คนที่โกหกได้แนบเนียน', 'the one who lies well'],
      ['คืนที่ทุกคนมีพยาน', 'a night when everyone has an alibi'],
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
  },
  documentary: {
    places: [
      [
        'EXT',
        ['นาเกลือสมุทรสาคร', 'SALT FIELDS OF SAMUT SAKHON'],
        [
          'แดดเที่ยงสะท้อนจนพื้นกลายเป็นกระจก คนงานลากคราดเป็นเส้นตรง',
          'Noon turns the ground to glass. Workers draw their rakes in straight lines.',
        ],
      ],
      ['INT', ['โรงทอผ้าชุมชน', 'VILLAGE WEAVING SHED'], ['กี่สิบหลัง มีคนนั่งอยู่สาม', 'Ten looms. Three people at them.']],
      [
        'INT',
        ['ห้องเก็บฟิล์มเก่า', 'FILM ARCHIVE'],
        [
          'กล่องเหล็กเรียงถึงเพดาน กลิ่นน้ำส้มสายชูของฟิล์มที่กำลังตาย',
          'Cans to the ceiling, and the vinegar smell of film that is dying.',
        ],
      ],
      [
        'EXT',
        ['ตลาดปลาตอนตีสาม', 'FISH MARKET AT THREE IN THE MORNING'],
        ['ไฟเปลือยร้อยดวง เสียงประมูลเร็วจนเหมือนบทสวด', 'A hundred bare bulbs. The bidding runs as fast as a chant.'],
      ],
      [
        'EXT',
        ['ริมตลิ่งที่พัง', 'BROKEN RIVERBANK'],
        ['บันไดบ้านหยุดกลางอากาศ ตัวบ้านไปกับน้ำแล้ว', "A house's steps end in the air. The house has gone with the water."],
      ],
    ],
    object: [
      ['ม้วนฟิล์มปีสองห้าศูนย์เก้า', 'the reel from 1966'],
      ['แผนที่ลำน้ำเดิม', "the map of the river's old course"],
    ],
    threat: [
      ['เขื่อนต้นน้ำ', 'the dam upstream'],
      ['เวลาที่เหลือของคนรุ่นสุดท้าย', 'the time left to the last generation'],
    ],
    secret: [
      ['รายชื่อหลังภาพถ่าย', 'the list behind the photograph'],
      ['ปีที่ไม่มีใครจดบันทึก', 'the year no one wrote down'],
    ],
    sign: [
      ['เสียงกี่กระทบ', 'the knock of a loom'],
      ['รอยน้ำบนเสาเรือน', 'the waterline on the post'],
    ],
    wish: [
      ['คนหนุ่มสาวที่กลับบ้าน', 'a village full of children again'],
      ['หลักฐานว่าเราเคยอยู่ตรงนี้', 'proof that we were here'],
    ],
    cost: [
      ['ที่ดินผืนสุดท้าย', 'the last plot of land'],
      ['ภาษาของแม่', "Mother's dialect"],
    ],
    asides: [
      ['ปิดกล้องก่อนก็ได้ แล้วจะเล่าให้ฟัง', 'Turn the camera off and I will tell you.'],
      ['ตอนนั้นไม่มีใครรู้ว่ามันจะเป็นครั้งสุดท้าย', 'No one knew then that it was the last time.'],
      ['ถามแม่น้ำสิ มันจำได้ทุกอย่าง', 'Ask the river. It remembers everything.'],
      ['เราไม่ได้จน เราแค่ไม่มีคนนับ', 'We were not poor. We were just not counted.'],
    ],
  },
  family: {
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
  },
  dharma: {
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
      ['คนที่เขาเคยทำร้าย', 'the one he harmed'],
      ['เหตุผลที่ออกบวช', 'the reason for ordaining'],
    ],
    sign: [
      ['ลมหายใจหนึ่งครั้ง', 'one breath'],
      ['เสียงระฆังเช้า', 'the morning bell'],
    ],
    wish: [
      ['ใจที่วางได้', 'a mind that can put it down'],
      ['คำให้อภัยที่ไม่ต้องพูด', 'a pardon that needs no words'],
    ],
    cost: [
      ['สิ่งที่เรียกว่าตัวเรา', 'what one calls oneself'],
      ['ความแค้นที่เลี้ยงไว้', 'a grudge kept like a pet'],
    ],
    asides: [
      ['หินก้อนนี้หนักไหม ถ้าไม่ยกก็ไม่หนัก', 'Is this stone heavy? Not if you do not lift it.'],
      ['โกรธเหมือนกำถ่านแดงไว้ขว้างคนอื่น', 'Anger is a live coal held to throw at another.'],
      ['อย่าเพิ่งเชื่อ ลองดูเอง', 'Do not believe it yet. Look for yourself.'],
      ['กวาดใบไม้ไม่ได้เพื่อให้หมด กวาดเพื่อกวาด', 'We do not sweep to be done. We sweep to sweep.'],
    ],
  },
}

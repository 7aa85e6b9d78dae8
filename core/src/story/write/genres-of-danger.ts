import type { Genre, GenreWords } from './genre.ts'

export const dangerGenres: Record<
  Extract<Genre, 'action' | 'horror' | 'thriller' | 'mystery' | 'sci-fi' | 'fantasy'>,
  GenreWords
> = {
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
}

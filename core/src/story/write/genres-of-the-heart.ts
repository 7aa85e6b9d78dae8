import type { Genre, GenreWords } from './genre.ts'

export const heartGenres: Record<
  Extract<Genre, 'comedy' | 'drama' | 'romance' | 'family' | 'dharma' | 'documentary'>,
  GenreWords
> = {
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
}

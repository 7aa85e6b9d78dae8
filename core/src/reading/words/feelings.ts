// How feelings show: in the body or a deed, and in words: English / Thai.
export const shownFeelings = {
  joy: 'beam, grin from ear to ear, jump for joy, clap ~ hands, light up, ~ face lights up, face lights up, eyes light up, punch the air, dance for joy, laugh with joy, grins, skips, whoop, whoops, cheer, cheers, overjoyed, delighted, happily, joyfully, cheerful, cheerfully, gleeful, gleefully, smiles, smile, grin, elated, ecstatic, radiant, bright smile, throw ~ arms in the air, happy / ยิ้มกว้าง, ยิ้มแฉ่ง, ยิ้มแป้น, ดีใจ, กระโดดโลดเต้น, ร่าเริง, หน้าบาน, ตาเป็นประกาย, โห่ร้อง, ปรบมือดีใจ, สดใส, เบิกบาน, ดีอกดีใจ, หน้าตาเบิกบาน, ยิ้มร่า, ตาวาว, หน้าตาสดใส, ดีใจจนเนื้อเต้น, กระโดดตัวลอย, ยิ้มจน, ฉีกยิ้ม, ยิ้มแก้มปริ, ปลื้ม, มีความสุข, อย่างมีความสุข, ยิ้ม, ยิ้มรับ, ยิ้มละไม',
  amusement:
    'laugh, chuckle, giggle, burst out laughing, crack up, snort, snicker, titter, cackle, amused, stifle a laugh, guffaw, hide a smile, suppress a smile, crack up laughing, playfully, teasing, teasingly, laughter, mischievously, wink, laughing / หัวเราะ, ขำ, หัวเราะลั่น, หัวเราะคิก, หัวเราะคิกคัก, หัวเราะร่วน, กลั้นขำ, หลุดขำ, ขำก๊าก, กลั้นหัวเราะ, ฮา, หัวเราะออกมา, หัวเราะก๊าก, ขำกลิ้ง, หัวเราะพรืด, หัวเราะเบา ๆ, ครื้นเครง, อมยิ้ม, ปล่อยก๊าก, ขยิบตา, หัวเราะท้องแข็ง',
  love: 'lovingly, tenderly, kiss, caress, hold ~ hand, gaze into ~ eyes, adoringly, hug, embrace, cradle, tender, affectionately, fondly, nuzzle, kiss ~ forehead, stroke ~ hair, take ~ hand / จูบ, หอมแก้ม, ลูบหัว, โอบกอด, กุมมือ, ลูบผม, เอ็นดู, มองด้วยความรัก, อ่อนโยน, สวมกอด, หอมหน้าผาก, จูบหน้าผาก, รักใคร่, กอดแน่น, ลูบแก้ม, ด้วยความรัก, อย่างรักใคร่, อย่างเอ็นดู',
  compassion:
    'put ~ arm around, comfort, console, pat ~ shoulder, sympathetic, gently wipe, soothing, consoling, comforting, squeeze ~ shoulder, pity, compassionate, kindly, wipe ~ tears away / ปลอบ, ตบไหล่ปลอบ, ลูบหลัง, สงสาร, ปลอบโยน, เวทนา, ลูบหลังปลอบ, บีบไหล่, ปลอบใจ, อย่างสงสาร, ด้วยความสงสาร, เช็ดน้ำตาให้',
  gratitude:
    'gratefully, grateful, thankful, bow in thanks, wai in thanks / ไหว้ขอบคุณ, ซาบซึ้ง, ยกมือไหว้ขอบคุณ, สำนึกบุญคุณ, ซาบซึ้งใจ, ตื้นตัน, กราบขอบคุณ',
  pride:
    'proudly, chest out, proud, puff out ~ chest, with pride, head held high, swagger, beam with pride, smug / ภูมิใจ, ยืดอก, เชิดหน้า, ภาคภูมิ, อย่างภาคภูมิใจ, ยืดตัวอย่างภูมิใจ, ภูมิอกภูมิใจ',
  hope: 'hopeful, hopefully, with hope, eagerly, eager, expectant, crosses ~ fingers / มีความหวัง, ด้วยความหวัง, ตั้งตารอ, แววตามีหวัง, อย่างมีความหวัง, ชะเง้อคอย',
  calm: 'calmly, serene, serenely, peaceful, peacefully, at peace, unhurried, calm, composed, tranquil, unruffled, does not blink / สงบ, ใจเย็น, เยือกเย็น, นิ่งสงบ, สงบนิ่ง, หน้าเรียบเฉย, อย่างสงบ, ใจเย็น ๆ',
  relief:
    'sigh with relief, relieved, exhale in relief, sag with relief, breathe a sigh of relief, lets out a breath, let out a breath, shoulders drop, sigh of relief, slumps with relief, in relief / โล่งอก, ถอนหายใจโล่ง, ถอนหายใจโล่งอก, โล่งใจ, ถอนใจโล่งอก, หายใจโล่ง, เป่าปาก, ผ่อนลมหายใจ',
  longing:
    'wistful, wistfully, longingly, yearning, stare out the window, gazes longingly, longing, nostalgic, misses / โหยหา, คิดถึง, เหม่อ, เหม่อลอย, อาลัย, อาวรณ์, ถวิลหา, มองตาละห้อย, ตาละห้อย, ห่วงหา, เหม่อมอง',
  sorrow:
    'weep, cry, sob, tears run down, burst into tears, break down, sad, sadly, tear rolls down, tears stream, mournful, mournfully, grief, bury ~ face in ~ hands, wipe ~ eyes, wipe ~ tears, wipe away a tear, head in ~ hands, tearful, tearfully, choke back tears, eyes fill, eyes well up, eyes well, voice breaks, voice cracks, wail, sorrow, crumples, heartbroken, tear slides, tears well, crying, sobbing, weeping, teary, grieving, bawl, whimper, lip trembles, lip quivers, chin trembles, shoulders shake, shoulders heave, eyes wet, wet eyes, eyes red, red-eyed, dejected, crestfallen, forlorn, downcast, blinks back tears, fight back tears, hold back tears, swallows hard, choked, heartbroken / ร้องไห้, สะอื้น, น้ำตาไหล, น้ำตาคลอ, น้ำตาซึม, ปาดน้ำตา, เช็ดน้ำตา, เศร้า, เสียใจ, น้ำตาร่วง, หน้าเศร้า, ปล่อยโฮ, ซบหน้า, ตาแดง, น้ำตาอาบแก้ม, ใจสลาย, เศร้าสร้อย, ร่ำไห้, สะอึกสะอื้น, เสียงเครือ, ตาแดงก่ำ, ขอบตาแดง, กลั้นน้ำตา, คอตก, หน้าหมอง, เสียงสั่นเครือ, น้ำตาหยด, ไหล่สะท้าน, ไหล่สั่น, ฟูมฟาย, น้ำตาไหลพราก, น้ำตาไหลอาบแก้ม, เศร้าหมอง, ร้องไห้โฮ, ตาบวม, กลืนก้อนสะอื้น, โศกเศร้า, น้ำตาเอ่อ, ตาชื้น, น้ำตาตก, น้ำตา',
  loneliness:
    'lonely, all alone, forlorn, hugs herself, hugs himself, lonesome, eats alone / เหงา, เดียวดาย, อ้างว้าง, กอดเข่า, ว้าเหว่, โดดเดี่ยว, นั่งกอดเข่า, เปล่าเปลี่ยว, อย่างเดียวดาย',
  fear: 'tremble, scream, terrified, cower, back away, shake with fear, eyes wide with fear, shiver, afraid, scared, frightened, fearful, fearfully, petrified, panic, in terror, terror, back against the wall, whimper, gasp in fear, goes white, frozen with fear, shrink back, flinch, recoil, panicked, horrified, blood drains from, trembling, hands shake, panicking, cowering, heart pounding, white as, knees knock / ตัวสั่น, กลัว, หวาดกลัว, ผวา, กรีดร้อง, หน้าซีด, ถอยหนี, ตาเหลือก, ขนลุก, สั่นกลัว, หวาดผวา, ตัวแข็ง, กลัวจน, หน้าซีดเผือด, ขวัญเสีย, ถอยกรูด, สั่นเทา, ตัวสั่นงันงก, ขาสั่น, มือสั่น, หวาดระแวง, ลนลาน, ขนลุกซู่, เหงื่อแตก, กรี๊ด, ขวัญหนีดีฝ่อ, ด้วยความกลัว, หน้าตื่น, ตระหนก, ปากสั่น, กลัวสุดขีด',
  worry:
    'worried, anxious, anxiously, nervous, nervously, pace back and forth, bite ~ nails, fidget, wring ~ hands, wringing ~ hands, paces, checks ~ watch, bite ~ lip, chew ~ lip, uneasy, tense, uneasily, concerned, frown, drum ~ fingers, worriedly, fidgets, biting ~ nails, pacing, knee bounces, troubled, agitated, apprehensive, twists ~ ring, sweating / กังวล, กระวนกระวาย, เดินวนไปมา, กัดเล็บ, ร้อนใจ, เป็นห่วง, หน้าเครียด, กระสับกระส่าย, เดินไปเดินมา, ขมวดคิ้ว, วิตก, ไม่สบายใจ, กัดริมฝีปาก, เครียด, สีหน้ากังวล, หน้านิ่ว, ลุกลี้ลุกลน, ห่วงใย, กลัดกลุ้ม, ร้อนรน, หนักใจ, บีบมือตัวเอง, ว้าวุ่น, คิ้วขมวด, กลุ้มใจ, ใจไม่ดี, กัดปาก',
  anger:
    'furious, furiously, angry, angrily, slam, slam ~ fist, clench ~ fist, clench ~ fists, clench ~ jaw, glare, shout, yell, punch, throw ~ across the room, storm out, jaw tightens, jaw clenches, rage, grit ~ teeth, seething, scowl, kick the, smash, enraged, snap, snarl, growl, fists clenched, face red with anger, red-faced, fuming, livid, bang ~ fist, pounds ~ fist, knuckles white, knuckles whiten, bellow, roar, nostrils flare, irritated, slaps, glaring, slams the door, spits, jaw tight, bristle, outraged / โกรธ, โมโห, กำหมัด, กัดฟัน, ตวาด, ตะคอก, ทุบโต๊ะ, กระแทกประตู, หน้าแดงด้วยความโกรธ, ขว้าง, จ้องเขม็ง, เดือด, ฉุนเฉียว, กรามขบ, ขบกราม, ชี้หน้า, ตาขวาง, โกรธจัด, กระแทก, ตบหน้า, ตาเขียว, หงุดหงิด, ฉุน, เกรี้ยวกราด, เดือดดาล, หน้าถมึงทึง, กำหมัดแน่น, ปัดทิ้ง, แผดเสียง, เลือดขึ้นหน้า, ตาลุกวาว, กัดฟันกรอด, หัวเสีย, ชักสีหน้า,  ขว้างปา, กราดเกรี้ยว, โมโหร้าย, หน้าแดงก่ำ, ด้วยความโกรธ, งอน, เตะ',
  contempt:
    'sneer, roll ~ eyes, scoff, smirk, curl ~ lip, disdainful, spit at, contemptuous, contemptuously, disgusted, with contempt, disgust, look down ~ nose, snort in disgust, wrinkle ~ nose, mocking, mockingly, dismissive, dismissively, disdain, snide / เบ้ปาก, ยิ้มเยาะ,  แสยะยิ้ม, เหยียดหยาม, มองเหยียด, หัวเราะเยาะ, ดูถูก, กลอกตา, แค่นยิ้ม, แค่นหัวเราะ, ถ่มน้ำลาย, รังเกียจ, มองหัวจรดเท้า, ยิ้มหยัน, เย้ยหยัน, เยาะ, สมเพช, หัวเราะหึ, ขยะแขยง, เบ้หน้า',
  envy: 'jealous, jealously, envious, enviously, with envy, green with envy / อิจฉา, หึง, ริษยา, ตาร้อน, หึงหวง, มองอย่างอิจฉา, น้อยใจ',
  shame:
    'blush, ashamed, hang ~ head, cannot meet ~ eyes, embarrassed, cheeks redden, face reddens, sheepish, sheepishly, shamefaced, hide ~ face, turn red, avert ~ eyes, mortified, flushed, goes red, red with embarrassment, blushing, covers ~ face, ears burn, ears go red, face burns, shy, shyly, bashful, squirm, cringe / หน้าแดง, อาย, เขิน, ก้มหน้า, ละอาย, หลบตา, หูแดง, เอามือปิดหน้า, กระดาก, เขินอาย, ขวยเขิน, อับอาย, หน้าม้าน, บิดตัวเขิน, ยิ้มแหย, ยิ้มเจื่อน, หน้าเจื่อน, ก้มหน้างุด, หลบสายตา, แก้มแดง, เก้อ, ยิ้มเขิน, หน้าเสีย, เขินจน, หน้าจ๋อย, จ๋อย, สำนึกละอาย, อายม้วน, ยิ้มอาย',
  remorse:
    'guilty, guiltily, remorseful, regretful, full of regret, guilt, with regret, apologetic, apologetically, contrite, regretfully / รู้สึกผิด, สำนึกผิด, เสียใจที่, หน้าสำนึกผิด, อย่างสำนึกผิด, ยกมือไหว้ขอโทษ, ด้วยความรู้สึกผิด',
  surprise:
    'gasp, eyes widen, startled, jaw drops, surprised, astonished, shocked, stunned, do a double take, mouth falls open, gape, wide-eyed, taken aback, jump back, double take, jumps, stares in disbelief, in shock, in disbelief, dumbfounded, speechless, freezes, jolts, amazed, eyebrows shoot up, raises an eyebrow, mouth agape, blink in surprise, bewildered, astounded / ตกใจ, สะดุ้ง, ตาโต, อ้าปากค้าง, ตะลึง, ตาเบิกโพลง, ชะงักงัน, ประหลาดใจ, ตาค้าง, อึ้ง, งุนงง, เบิกตา, ตาเบิกกว้าง, ผงะ, ตาโพลง, ยกมือปิดปาก, ช็อก, ตกตะลึง, งง, เหวอ, สะดุ้งโหยง, สะดุ้งเฮือก, ชะงักกึก, ทำหน้างง, ตาลุก, ฮือ, หันขวับ, สะดุ้งสุดตัว, ฮือฮา',
} as const

export const saidFeelings = {
  joy: "i'm so happy, we did it, yes!, hooray, hurrah, best day, we won, i passed, i'm happy, this is wonderful, woo hoo, yay, i love it, so happy, finally! / ดีใจจัง, ดีใจมาก, เย้, สำเร็จแล้ว, ไชโย, ดีใจ, สนุกจัง, มีความสุข, ดีใจที่สุด, เยี่ยมไปเลย, ชนะแล้ว, สอบติดแล้ว",
  love: "i love you, love you, i've always loved you, marry me, i adore you, my love, i'm in love, darling / รักเธอ, รักแม่, รักนะ, ฉันรัก, รักพ่อ, แต่งงานกัน, ผมรัก, รักคุณ, รักลูก, หนูรัก, รักที่สุด, พ่อรัก, แม่รัก",
  gratitude:
    "thank you, thanks, i owe you, how can i ever repay, i'm grateful, much obliged, bless you, thank you for / ขอบคุณ, ขอบใจ, ขอบพระคุณ, เป็นพระคุณ, บุญคุณ, ขอบคุณมาก, ขอบคุณครับ",
  pride: "i'm proud of you, proud of you, i did it myself, so proud / ภูมิใจ, พ่อภูมิใจ, แม่ภูมิใจ",
  hope: "i hope, maybe tomorrow, one day we'll, it'll be all right, there's still a chance / หวังว่า, ยังมีหวัง, สักวัน, ขอให้, คงมีสักวัน",
  relief:
    "thank god, thank goodness, that was close, you're safe, oh thank god, you're alive / โล่งอก, ค่อยยังชั่ว, รอดแล้ว, โล่งไปที, ปลอดภัยแล้ว, นึกว่า, รอดตาย",
  longing:
    "i miss you, i miss him, i miss her, i miss them, i wish you were here, miss you, i've missed you, if only you, wish he was here, wish she was here / คิดถึง, อยากกลับบ้าน, คิดถึงจัง, อยากเจอ, คิดถึงแม่, คิดถึงบ้าน, อยากให้แม่อยู่",
  sorrow:
    "he's dead, she's gone, i lost her, i lost him, it hurts, heartbroken, i can't bear, he's gone, don't leave me, i'm sad / เสียใจ, แม่ไม่อยู่แล้ว, พ่อไม่อยู่แล้ว, ทำใจไม่ได้, ไม่อยู่แล้ว, อย่าทิ้ง, เจ็บเหลือเกิน, ตายแล้ว, จากไปแล้ว",
  loneliness:
    "i'm alone, nobody calls, all by myself, i'm lonely, i have no one, so lonely, no one comes / เหงา, ไม่มีใคร, อยู่คนเดียว, ตัวคนเดียว",
  fear: "i'm scared, i'm afraid, don't hurt me, help me, please don't kill, run!, it's coming, i'm frightened, i don't want to die, somebody help, don't shoot, what was that, they'll kill us, get it off / กลัว, ช่วยด้วย, อย่าทำ, หนีเร็ว, กลัวแล้ว, อย่าฆ่า, น่ากลัว, มันมาแล้ว, ช่วยด้วย!, อย่ายิง, ผีหลอก",
  worry:
    "i'm worried, are you okay, are you all right, what if, i'm worried about you, be careful, is she going to be okay, you should see a doctor, where have you been, what are we going to do, are you hurt, i can't sleep / เป็นห่วง, ห่วง, กังวล, จะทำยังไงดี, เป็นอะไรหรือเปล่า, ระวังตัว, เป็นอะไรไหม, ทำไงดี, เจ็บตรงไหน, กลุ้ม, เป็นอะไรมากไหม",
  anger:
    "get out, how dare you, shut up, i hate you, go to hell, damn you, liar, you lied to me, leave me alone, you bastard, son of a bitch, damn it, enough!, what the hell, you idiot, don't touch me, i'll kill you, goddamn, screw you, i've had it, i'm sick of, you ruined / หุบปาก, ออกไป, เกลียด, ไอ้, โกหก, กล้าดียังไง, พอได้แล้ว, ไปให้พ้น, อย่ามายุ่ง, เลว, ไปตายซะ, ทุเรศ, สารเลว, ออกไปเดี๋ยวนี้, อย่ามาแตะ, พอกันที, ทนไม่ไหวแล้ว, เกลียดที่สุด, กูจะฆ่า, อย่ามา, ไอ้เลว, บ้าเอ๊ย",
  contempt:
    "pathetic, you disgust me, loser, you're nothing, people like you, how pathetic, beneath me, ridiculous / น่าสมเพช, ชั้นต่ำ, ไอ้กระจอก, กระจอก, ไม่มีน้ำยา, คนอย่างแก",
  envy: "must be nice, i'm jealous, why her, why does she get, why him / อิจฉา, ทำไมต้องเป็นมัน, ได้ทุกอย่าง, หึง",
  shame:
    "i'm ashamed, so embarrassing, i'm embarrassed, don't look at me, this is embarrassing / อาย, น่าอาย, ขายหน้า, อย่ามอง, อายเขา",
  remorse:
    "i'm sorry, i'm so sorry, forgive me, it's my fault, i shouldn't have, i should have been there, i never should have, it was my fault, my fault, i should have, i'm really sorry, i regret / ขอโทษ, ผมผิดเอง, หนูผิดเอง, ยกโทษ, ฉันผิดเอง, ผมขอโทษ, อภัย, หนูขอโทษ, ไม่น่าเลย, พ่อขอโทษ, แม่ขอโทษ, เป็นความผิดของ, ผิดไปแล้ว, ให้อภัย",
  surprise:
    "oh my god, what?!, you're kidding, no way, i can't believe, what on earth, holy, you're pregnant?, are you serious, wait, what / จริงเหรอ, อะไรนะ, ไม่จริง, เป็นไปไม่ได้, หา!, เฮ้ย, จริงดิ, ตกใจหมด, โอ้โห, ว้าย, อุ๊ย, คุณพระช่วย",
} as const

// Directions that say how a line is spoken.
export const spokenFeelings = {
  joy: 'happily, cheerfully, excited, excitedly, beaming, brightly, joyful, smiling, delighted, grinning, thrilled / ดีใจ, ตื่นเต้น, ร่าเริง, ยิ้ม, เสียงใส, ยิ้มร่า, ยิ้มแฉ่ง',
  amusement:
    'laughing, chuckling, amused, teasing, giggling, grinning, laughs, playfully, chuckles, deadpan / หัวเราะ, ขำ, แซว, หยอก, กลั้นขำ, ขำ ๆ, ล้อ, ล้อเล่น',
  love: 'tenderly, lovingly, softly, gently, sweetly, tender / อ่อนโยน, เสียงหวาน, เสียงอ่อนโยน, นุ่มนวล',
  compassion: 'kindly, comforting, soothing, sympathetic / ปลอบ, ปลอบใจ, สงสาร',
  gratitude: 'grateful, gratefully / ซาบซึ้ง',
  pride: 'proudly, proud, smug / ภูมิใจ, ยืดอก',
  calm: 'calm, calmly, serene, evenly / ใจเย็น, สงบ, เรียบ ๆ, นิ่ง ๆ, เสียงเรียบ',
  relief: 'relieved / โล่งอก, โล่งใจ',
  longing: 'wistful, wistfully, dreamily / เหม่อ, เสียงลอย',
  sorrow:
    'crying, sobbing, tearful, through tears, choking up, sadly, weeping, brokenly, voice breaking, in tears, choked, voice cracking, sad, tearfully / ร้องไห้, สะอื้น, เสียงเครือ, เสียงสั่นเครือ, เศร้า, น้ำตาคลอ, ทั้งน้ำตา, เสียงสั่น',
  fear: 'scared, terrified, trembling, frightened, panicked, afraid, shaking, panicking, fearful / กลัว, ตัวสั่น, ตกใจกลัว, หวาดกลัว, เสียงสั่นด้วยความกลัว, ลนลาน',
  worry:
    'worried, anxious, nervous, nervously, concerned, anxiously, uneasy, worriedly / กังวล, เป็นห่วง, ร้อนใจ, กระวนกระวาย, เครียด',
  anger:
    'angry, angrily, furious, shouting, yelling, snapping, through gritted teeth, seething, exploding, snaps, screaming, growling, irritated, exasperated, annoyed, livid / โกรธ, ตะคอก, ตวาด, เสียงแข็ง, โมโห, กัดฟัน, ขึ้นเสียง, หงุดหงิด, ฉุน, เสียงดัง, กระแทกเสียง, รำคาญ',
  contempt:
    'sneering, scoffing, sarcastic, mocking, contemptuous, dismissive, disgusted, sarcastically, dryly / เยาะ, ประชด, เหยียด, แดกดัน, เย้ย, ดูถูก',
  envy: 'jealous, jealously / หึง, น้อยใจ, อิจฉา',
  shame: 'ashamed, embarrassed, sheepish, sheepishly, blushing, shyly, shy / เขิน, อาย, เสียงอ่อย, อ้อมแอ้ม, เขิน ๆ, อาย ๆ',
  remorse: 'guilty, apologetic, remorseful, guiltily, apologetically / สำนึกผิด, เสียงสำนึกผิด, รู้สึกผิด',
  surprise:
    'surprised, shocked, startled, stunned, astonished, taken aback, incredulous, gasping, in disbelief / ตกใจ, ตะลึง, อึ้ง, งง, ประหลาดใจ, ไม่อยากเชื่อ, แปลกใจ, สะดุ้ง',
} as const

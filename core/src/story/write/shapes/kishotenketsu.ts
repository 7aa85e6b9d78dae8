import { type Stage, stage } from '../stage.ts'

export const kishotenketsu: readonly Stage[] = [
  stage(
    'beginning',
    ['คี: แนะนำ', 'Ki: what is there'],
    [
      ['{p}ทำสิ่งเดิมที่ทำทุกวัน โดยมี{object}วางอยู่ข้าง ๆ', '{p} is at the same task as every day, with {object} close by.'],
      ['{o}ผ่านมา หยุดดู{object}โดยไม่ถามอะไร', '{o} passes, and stops to look at {object} without a question.'],
      ['วันนั้นจบลงเหมือนทุกวัน มีเพียง{sign}ที่ต่างไป', 'The day ends like any other, but for {sign}.'],
    ],
    ['o', 'ที่นี่ไม่มีอะไรเปลี่ยนเลยนะ แม้แต่{object}', 'Nothing changes here. Not even {object}.'],
    ['p', 'เปลี่ยนสิ แค่ช้ากว่าที่เราจะทันเห็น อย่าง{sign}', 'It does, slower than we can see. Like {sign}.'],
    ['o', 'แล้วเธอรออะไรอยู่', 'What is it you wait for?'],
    ['p', 'คงเป็น{wish} แต่ไม่ได้รีบ', '{wish}, I suppose. There is no hurry.'],
  ),
  stage(
    'beginning',
    ['โช: สานต่อ', 'Sho: it goes on'],
    [
      ['{p}กับ{o}แบ่งงานกันทำโดยไม่ต้องพูด', '{p} and {o} share the work without needing to speak.'],
      ['{o}เล่าเรื่อง{threat}เหมือนเล่าเรื่องอากาศ', '{o} speaks of {threat} as one speaks of the weather.'],
      ['{p}ขยับ{object}เข้าใกล้แสงอีกนิด', '{p} moves {object} a little nearer the light.'],
    ],
    ['o', 'ได้ยินว่า{threat}ใกล้เข้ามาทุกที', 'They say {threat} comes nearer all the time.'],
    ['p', 'เขาพูดกันทุกปี ปีนี้ก็ยังมี{sign}เหมือนเดิม', 'They say so every year. This year we still have {sign}.'],
    ['o', 'เธอไม่กลัวเสีย{cost}เหรอ', 'Are you not afraid for {cost}?'],
    ['p', 'กลัวสิ แต่กลัวไปด้วยทำ{object}ไปด้วยได้', 'I am. I can be afraid and look after {object} too.'],
  ),
  stage(
    'conflict',
    ['โช: ลึกลงไป', 'Sho: deeper'],
    [
      ['เวลาผ่านไป รอยเล็ก ๆ บน{object}เพิ่มขึ้นอีกหนึ่งรอย', 'Time passes. {object} bears one more small mark.'],
      ['{p}พบ{secret}ในที่ที่มองผ่านทุกวัน', '{p} finds {secret} in a place looked past every day.'],
      ['{p}วางทุกอย่างกลับที่เดิม ยกเว้นความคิดของตัวเอง', '{p} puts everything back as it was, except one thought.'],
    ],
    ['p', '{secret}อยู่ตรงนี้มาตลอด', '{secret} has been here the whole time.'],
    [
      'o',
      'ของบางอย่างรอให้เราเดินช้าพอก่อน ถึงจะเห็น เหมือน{sign}',
      'Some things wait until we walk slowly enough. Like {sign}.',
    ],
    ['p', 'ถ้ารู้ก่อน ฉันคงดูแล{wish}ดีกว่านี้', 'Had I known, I would have taken better care of {wish}.'],
    ['o', 'ถ้ารู้ก่อน เธอคงไม่เคยได้มอง{object}แบบนี้', 'Had you known, you would never have looked at {object} this way.'],
  ),
  stage(
    'climax',
    ['เท็น: พลิก', 'Ten: the turn'],
    [
      [
        'ไม่มีใครคาด แต่{threat}มาถึงในรูปที่ไม่มีใครกลัว',
        'No one expected it: {threat} arrives in a shape that frightens nobody.',
      ],
      ['{p}เห็นตัวเองสะท้อนอยู่ใน{object}', "{p} sees a face in {object}: {p}'s own."],
      ['{o}หัวเราะทั้งน้ำตา {sign}หายไปทันที', '{o} laughs through tears, and that is the end of {sign}.'],
    ],
    ['o', 'ที่แท้{threat}ก็แค่อยากได้{wish}เหมือนเรา', 'So {threat} only wanted {wish}, as we do.'],
    ['p', 'แล้วเราปิดประตูใส่มันมาตลอดเพราะ{secret}', 'And we shut it out all this time over {secret}.'],
    ['o', 'เปิดสิ ยังไม่สาย แม้จะต้องเสีย{cost}', 'Open it. It is not too late, even if it takes {cost}.'],
    ['p', 'เข้ามาเถอะ ที่นี่มี{object}อยู่ ไม่มีใครไล่ใคร', 'Come in, then. There is {object} here, and no one is turned away.'],
  ),
  stage(
    'resolution',
    ['เค็ตสึ: ประสาน', 'Ketsu: together'],
    [
      ['ภาพเดิมของวันแรก แต่มีที่นั่งเพิ่มอีกหนึ่งที่', 'The picture of the first day again, with one more place to sit.'],
      ['{object}อยู่ที่เดิม แต่ไม่มีใครต้องเฝ้ามันแล้ว', '{object} is where it was. No one has to guard it now.'],
      ['{sign}กลับมาอีกครั้ง คราวนี้ทุกคนรู้พร้อมกัน', '{sign} again, and this time they all know it.'],
    ],
    ['p', 'ถ้ามองจากตรงนี้ {threat}เล็กกว่าที่จำได้', 'Seen from here, {threat} is smaller than I remember.'],
    ['o', 'หรือเราใหญ่ขึ้นพอจะวาง{secret}ลงได้', 'Or we have grown enough to let go of {secret}.'],
    ['p', 'พรุ่งนี้เธอจะมาอีกไหม {object}ยังต้องมีคนดู', 'Will you come tomorrow? Somebody should look in on {object}.'],
    ['o', 'มาสิ ฉันยังอยากเห็น{wish}อีกหลายวัน', 'I will. I am not done with {wish} yet.'],
  ),
]

import { type Stage, stage } from '../stage.ts'

export const threeActs: readonly Stage[] = [
  stage(
    'beginning',
    ['ชีวิตก่อนเรื่องเกิด', 'Before it begins'],
    [
      ['{p}เดินเข้ามาคนเดียว ในมือมี{object}', '{p} comes in alone, carrying {object}.'],
      ['{p}ชะงัก {sign}ทำให้ต้องหันมอง', '{p} stops short: {sign}.'],
      ['{p}เก็บ{object}ไว้ใกล้ตัว ไม่ยอมให้ใครเห็น', '{p} tucks {object} out of sight.'],
    ],
    ['o', 'ทุกวันเธอก็มาที่นี่ พร้อม{object}', 'Every day you turn up here with {object}.'],
    ['p', 'เพราะมันเป็นอย่างเดียวที่พาฉันไปถึง{wish}ได้', 'It is all I have that leads to {wish}.'],
    ['o', 'แล้วถ้า{threat}มาถึงก่อนล่ะ', 'And if {threat} gets here first?'],
    ['p', 'วันนี้ขอแค่เรื่อง{object}เรื่องเดียวก่อน', 'Today, only {object}. One thing at a time.'],
  ),
  stage(
    'beginning',
    ['เรื่องมาถึงประตู', 'It comes to the door'],
    [
      [
        '{o}รออยู่แล้ว หน้าตาเหมือนคนเพิ่งรู้เรื่อง{secret}',
        '{o} is already waiting, with the face of someone who has just learned of {secret}.',
      ],
      ['{o}วาง{object}ลงตรงกลางระหว่างคนทั้งสอง', '{o} lays {object} down between the two of them.'],
      ['{p}มอง{object}นานกว่าที่ควร แล้วหยิบมันขึ้นมา', '{p} looks at {object} for longer than is wise, then picks it up.'],
    ],
    ['o', '{threat}ไม่รอเราแล้ว', '{threat} will not wait for us any more.'],
    ['p', 'ใครบอกเธอเรื่อง{secret}', 'Who told you about {secret}?'],
    ['o', 'ไม่สำคัญว่าใคร สำคัญว่าเราจะยอมเสีย{cost}ไหม', 'Never mind who. Are we ready to lose {cost}?'],
    ['p', 'ถ้าแลกกับ{wish} ฉันยอม', 'For {wish}? Yes.'],
  ),
  stage(
    'conflict',
    ['ลงมือ', 'Setting out'],
    [
      ['{p}กับ{o}ก้มอยู่เหนือแผนเดียวกัน แต่ชี้คนละทาง', '{p} and {o} bend over one plan and point in two directions.'],
      ['แล้วก็มี{sign} ทั้งสองเงียบลงพร้อมกัน', '{sign}. Both fall silent at once.'],
      ['{o}พยักหน้าช้า ๆ แผนเริ่มขึ้นแล้ว', '{o} nods slowly. It has begun.'],
    ],
    ['p', 'เราเข้าไปหา{threat}ตรง ๆ ไม่ได้', 'We cannot walk straight up to {threat}.'],
    ['o', 'งั้นเราให้{object}เป็นตัวล่อ', 'Then {object} is our bait.'],
    ['p', 'ถ้าพลาด เราจะไม่เหลือ{cost}', 'If it fails, we can say goodbye to {cost}.'],
    ['o', 'ถ้าไม่ลอง เราก็ไม่มีวันได้{wish}', 'If we do not try, we will never have {wish}.'],
  ),
  stage(
    'conflict',
    ['จุดพลิกกลางเรื่อง', 'The turn in the middle'],
    [
      ['ทุกอย่างดูเหมือนสำเร็จ {p}ยิ้มเป็นครั้งแรก', 'It all seems to have worked. {p} smiles for the first time.'],
      ['รอยยิ้มของ{p}หายไปเมื่อเห็น{secret}อยู่ตรงหน้า', "{p}'s smile goes: {secret}, in plain sight."],
      ['{p}ถอยหลังหนึ่งก้าว {o}ไม่ได้ตามไป', '{p} takes one step back. {o} does not follow.'],
    ],
    ['p', 'เธอรู้เรื่อง{secret}มาตลอดเลยเหรอ', 'You knew about {secret} all along?'],
    ['o', 'ฉันเก็บไว้เพราะกลัวเธอจะทิ้ง{wish}ไป', 'I kept it so that you would not give up on {wish}.'],
    ['p', 'เธอเลือกแทนฉัน ทั้งที่คนต้องจ่าย{cost}คือฉัน', 'You chose for me, and I am the one who pays {cost}.'],
    ['o', 'ฉันขอโทษ แต่{threat}อยู่หน้าประตูแล้ว', 'I am sorry. But {threat} is at the door.'],
  ),
  stage(
    'conflict',
    ['จุดต่ำสุด', 'The lowest point'],
    [
      ['{p}นั่งอยู่กับพื้นคนเดียว {object}อยู่ไกลเกินเอื้อม', '{p} sits on the floor alone. {object} lies out of reach.'],
      ['{sign}กลับมาอีกครั้ง คราวนี้{p}ไม่หันไปมอง', '{sign} again. This time {p} does not turn.'],
      ['{p}ร้องไห้เงียบ ๆ แล้วเช็ดหน้าด้วยหลังมือ', '{p} weeps without a sound, then wipes the tears away.'],
    ],
    ['p', 'เราเสีย{cost}ไปแล้ว และไม่ได้{wish}กลับมา', 'We lost {cost}, and {wish} did not come.'],
    ['o', '{threat}เอาไปได้ทุกอย่าง ยกเว้นเธอ', '{threat} can take everything except you.'],
    ['p', 'ฉันเป็นคนปล่อยให้{secret}อยู่นานเกินไป', 'I am the one who let {secret} live so long.'],
    ['o', 'ลุกขึ้น ฉันยังไม่ได้คืน{object}ให้เธอเลย', 'Get up. I still owe you {object}.'],
  ),
  stage(
    'climax',
    ['เผชิญหน้า', 'Face to face'],
    [
      ['{p}ก้าวออกไปยืนกลางที่โล่ง ไม่มีที่ให้ซ่อนอีกแล้ว', '{p} steps out into the open. There is nowhere left to hide.'],
      ['{p}ยก{object}ขึ้นให้ทุกคนเห็น มือไม่สั่น', '{p} lifts {object} for all to see, with a steady hand.'],
      ['มี{sign}เป็นครั้งสุดท้าย แล้วทุกอย่างหยุดนิ่ง', '{sign}, one last time. Then everything is still.'],
    ],
    ['o', 'ส่ง{object}มา แล้วฉันจะลืม{secret}ให้', 'Give me {object} and I will forget {secret}!'],
    ['p', 'ไม่! {secret}จะไม่เป็นความลับอีกต่อไป!', 'No! {secret} will not be a secret any longer!'],
    ['o', 'เธอจะเสีย{cost}ไปตลอดกาล!', 'You will lose {cost} for good!'],
    ['p', 'ฉันจ่าย{cost}ไปตั้งแต่วันที่หยุดกลัว{threat}แล้ว', 'I paid {cost} the day I stopped fearing {threat}.'],
  ),
  stage(
    'resolution',
    ['หลังพายุ', 'After'],
    [
      ['{p}กลับมาที่เดิม แต่เดินช้าลง เห็นของที่ไม่เคยเห็น', '{p} is back, walking slower, seeing what was always there.'],
      ['{o}ยื่น{object}คืนให้ {p}ส่ายหน้าแล้วยิ้ม', '{o} holds out {object}. {p} will not take it, and smiles.'],
      ['ทั้งสองนั่งลงข้างกัน ไม่มีใครรีบไปไหน', 'They sit down side by side. No one is in a hurry.'],
    ],
    ['o', 'ได้{wish}อย่างที่อยากแล้วนะ', 'There it is: {wish}.'],
    ['p', 'มันไม่เหมือนที่คิด มันเบากว่า{object}ตั้งเยอะ', 'Not as I pictured it. It weighs less than {object}.'],
    ['o', 'คิดถึง{cost}ไหม', 'Do you miss {cost}?'],
    ['p', 'คิดถึง แต่ไม่อยากได้คืนแล้ว', 'I do. I do not want it back.'],
  ),
]

import type { shapes } from '../wizard.ts'
import type { Pair } from './genre-words.ts'

// What happens at each stage of each shape. {p} leads the scene, {o} stands opposite; the other slots are the genre's.
export type Part = 'beginning' | 'conflict' | 'climax' | 'resolution'
export type Stage = {
  part: Part
  name: Pair
  // The first joins the description of the place, the second comes between the lines, the third ends the scene.
  actions: readonly [Pair, Pair, Pair]
  lines: readonly (readonly ['p' | 'o', ...Pair])[]
}
const stage = (
  part: Part,
  name: Pair,
  actions: Stage['actions'],
  ...lines: (readonly ['p' | 'o', string, string])[]
): Stage => ({ part, name, actions, lines })

export const stagesOf: Record<(typeof shapes)[number], readonly Stage[]> = {
  'three-acts': [
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
        ['{p}ร้องไห้เงียบ ๆ แล้วเช็ดหน้าด้วยหลังมือ', '{p} weeps without a sound, then wipes it away with the back of a hand.'],
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
        ['{o}ยื่น{object}คืนให้ {p}ส่ายหน้าแล้วยิ้ม', '{o} holds out {object}. {p} shakes their head and smiles.'],
        ['ทั้งสองนั่งลงข้างกัน ไม่มีใครรีบไปไหน', 'They sit down side by side. No one is in a hurry.'],
      ],
      ['o', 'ได้{wish}อย่างที่อยากแล้วนะ', 'There it is: {wish}.'],
      ['p', 'มันไม่เหมือนที่คิด มันเบากว่า{object}ตั้งเยอะ', 'Not as I pictured it. It weighs less than {object}.'],
      ['o', 'คิดถึง{cost}ไหม', 'Do you miss {cost}?'],
      ['p', 'คิดถึง แต่ไม่อยากได้คืนแล้ว', 'I do. I do not want it back.'],
    ),
  ],
  kishotenketsu: [
    stage(
      'beginning',
      ['คี: แนะนำ', 'Ki: what is there'],
      [
        ['{p}ทำสิ่งเดิมที่ทำทุกวัน โดยมี{object}วางอยู่ข้าง ๆ', '{p} does what {p} does every day, with {object} close by.'],
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
      ['o', 'หรือเราใหญ่ขึ้นพอจะวาง{secret}ลงได้', 'Or we have grown enough to set {secret} down.'],
      ['p', 'พรุ่งนี้เธอจะมาอีกไหม {object}ยังต้องมีคนดู', 'Will you come tomorrow? Somebody should look in on {object}.'],
      ['o', 'มาสิ ฉันยังอยากเห็น{wish}อีกหลายวัน', 'I will. I want many more days of {wish}.'],
    ),
  ],
  'five-acts': [
    stage(
      'beginning',
      ['องก์หนึ่ง: เปิดเรื่อง', 'Act one: exposition'],
      [
        ['ผู้คนหลีกทางให้{p}เหมือนรู้จักชื่อเสียงมาก่อน', 'People make way for {p}, whose name has come ahead.'],
        ['{p}รับ{object}จากมือ{o}ต่อหน้าทุกคน', '{p} receives {object} from the hand of {o}, before them all.'],
        ['ไม่มีใครสังเกต{sign} นอกจาก{o}', 'No one marks {sign}. No one but {o}.'],
      ],
      ['o', 'จากวันนี้ {object}เป็นความรับผิดชอบของเธอ', 'From today {object} is yours to answer for.'],
      ['p', 'ฉันจะพาทุกคนไปให้ถึง{wish}', 'I will bring us all to {wish}.'],
      ['o', 'คำสัญญาแบบนั้น{threat}ชอบฟังนัก', '{threat} is fond of promises like that.'],
      ['p', 'งั้นก็ให้มันมาฟังใกล้ ๆ', 'Then let it come close and listen.'],
    ),
    stage(
      'conflict',
      ['องก์สอง: ปมแน่นขึ้น', 'Act two: rising'],
      [
        ['{p}อ่านคำเตือนเรื่อง{threat}แล้วขยำทิ้ง', '{p} reads the warning about {threat} and crushes it.'],
        ['{o}เก็บเศษคำเตือนขึ้นมาคลี่ดูเงียบ ๆ', '{o} picks up the warning and quietly smooths it flat.'],
        ['{p}สั่งให้ดับไฟ {sign}ยังอยู่ในความมืด', '{p} has the lights put out. In the dark there is still {sign}.'],
      ],
      ['o', 'หยุดตอนนี้เรายังรักษา{cost}ไว้ได้', 'Stop now and we still keep {cost}.'],
      ['p', 'คนที่หยุดไม่มีวันได้เห็น{wish}', 'Those who stop never see {wish}.'],
      ['o', 'เธอไม่ได้ทำเพื่อ{wish} เธอทำเพื่อกลบ{secret}', 'This is not for {wish}. It is to bury {secret}.'],
      ['p', 'ระวังปากหน่อย {object}อยู่ในมือฉัน', 'Mind your tongue. {object} is in my hand.'],
    ),
    stage(
      'climax',
      ['องก์สาม: จุดสูงสุด', 'Act three: the height'],
      [
        ['{p}ยืนอยู่บนที่สูงที่สุดของที่นั้น มองลงมา', '{p} stands at the highest place there is and looks down.'],
        [
          '{o}ตะโกนชื่อ{p} แต่เสียงไปไม่ถึง เหลือเพียง{sign}',
          "{o} shouts {p}'s name. It does not carry. There is only {sign}.",
        ],
        ['{object}หลุดจากมือ{p} ตกลงช้าเหมือนในฝัน', "{object} slips from {p}'s hand and falls as slowly as a dream."],
      ],
      ['p', 'ในที่สุด{wish}ก็เป็นของฉัน!', 'At last: {wish}, and mine!'],
      ['o', 'มองรอบตัวสิ! {cost}หายไปหมดแล้ว!', 'Look around you! Gone, all of it: {cost}!'],
      ['p', 'ฉันชนะ{threat}แล้ว ไม่ได้ยินเหรอ!', 'I have beaten {threat}! Did you not hear?'],
      ['o', 'เธอกลายเป็นมัน ตั้งแต่คืนที่ซ่อน{secret}', 'You became it the night you hid {secret}.'],
    ),
    stage(
      'conflict',
      ['องก์สี่: ร่วงลง', 'Act four: the fall'],
      [
        ['คนที่เคยหลีกทางให้{p} วันนี้เดินผ่านเหมือนไม่เห็น', 'Those who once made way for {p} now walk by as if past a wall.'],
        ['{p}คุกเข่าเก็บเศษของ{object}ทีละชิ้น', '{p} kneels and gathers what is left of {object}, piece by piece.'],
        ['{o}วางมือบนไหล่{p}โดยไม่พูดอะไร', '{o} lays a hand on {p}, and says nothing.'],
      ],
      ['p', 'ฉันเคยคิดว่า{object}ทำให้คนรัก', 'I thought {object} was why they loved me.'],
      ['o', 'เขารักเธอก่อนจะมี{object}เสียอีก', 'They loved you before there was {object}.'],
      ['p', 'บอกความจริงเรื่อง{secret}กับทุกคนแทนฉันได้ไหม', 'Will you tell them about {secret} for me?'],
      ['o', 'ไม่ได้ เรื่อง{secret}ต้องออกจากปากเธอเอง', 'No. {secret} must come from your own mouth.'],
    ),
    stage(
      'resolution',
      ['องก์ห้า: คลี่คลาย', 'Act five: the close'],
      [
        [
          'ที่ว่างเปล่าหลังทุกคนกลับ เหลือร่องรอยของเรื่องทั้งหมด',
          'An empty place when everyone has left, with all of it still to be read in the marks.',
        ],
        ['{p}ฝัง{object}ลงในดินด้วยมือของตัวเอง', '{p} buries {object} with bare hands.'],
        ['{o}เดินจากไป {sign}ไกลออกไปทุกที', '{o} walks away. {sign}, farther and farther off.'],
      ],
      ['p', 'ฉันบอกทุกคนแล้ว เรื่อง{secret}', 'I have told them all. {secret}.'],
      ['o', 'แล้วเขาว่าอย่างไร', 'And what did they say?'],
      ['p', 'ไม่มีใครว่าอะไร เขาแค่ช่วยกันเก็บ{cost}ที่ยังเหลือ', 'Nothing. They began to gather what is left of {cost}.'],
      ['o', 'อย่างนั้น{wish}ก็ยังไม่ตาย', 'Then {wish} is not dead yet.'],
    ),
  ],
  'heros-journey': [
    stage(
      'beginning',
      ['โลกเดิม', 'The ordinary world'],
      [
        ['{p}มองออกไปไกลกว่าที่ตัวเองเคยไป', '{p} looks out farther than {p} has ever gone.'],
        [
          'ของเล็ก ๆ ในมือ{p}คือ{object} ที่ไม่มีใครบอกว่าใช้ทำอะไร',
          'The small thing {p} holds is {object}. No one ever said what it is for.',
        ],
        ['{sign}มาจากทางที่ไม่มีใครเดิน', '{sign}, from the way that no one takes.'],
      ],
      ['o', 'คนแถวนี้ไม่มีใครไปตามหา{wish}หรอก', 'No one from here goes looking for {wish}.'],
      ['p', 'เพราะกลัว{threat} หรือเพราะไม่เคยลอง', 'For fear of {threat}, or for never having tried?'],
      ['o', 'ทั้งสองอย่าง กินข้าวเถอะ วาง{object}ก่อน', 'Both. Eat. Put {object} down first.'],
      ['p', 'ถ้าวันหนึ่ง{object}ร้องเรียก เธอจะไม่ตามไปเหรอ', 'If one day {object} called you, would you not go?'],
    ),
    stage(
      'beginning',
      ['เสียงเรียก', 'The call'],
      [
        ['คนแปลกหน้าทิ้งข่าวเรื่อง{threat}ไว้แล้วหายไปในฝูงชน', 'A stranger leaves word of {threat} and is gone.'],
        ['{p}กำ{object}แน่นจนมือซีด', "{p} grips {object} until {p}'s knuckles whiten."],
        ['{p}หันหลังกลับบ้าน แต่เดินช้าลงทุกก้าว', '{p} turns for home, slower with every step.'],
      ],
      ['o', 'มันเรียกชื่อเธอ เพราะเธอถือ{object}อยู่', 'It called you by name. Because of {object}.'],
      ['p', 'ให้คนอื่นไปสิ ฉันเสีย{cost}ไม่ได้', 'Let another go. I cannot lose {cost}.'],
      ['o', 'คนอื่นไม่รู้จัก{sign}', 'No one else knows {sign}.'],
      ['p', 'ฉันก็อยากจะไม่รู้จักเหมือนกัน', 'I wish that I did not.'],
    ),
    stage(
      'beginning',
      ['ผู้ชี้ทาง', 'The guide'],
      [
        ['{o}นั่งรออยู่ราวกับรู้ว่า{p}จะมา', '{o} is waiting, as though {p} had been expected.'],
        ['{o}แตะ{object}เบา ๆ แล้วมันก็ดูต่างไป', '{o} touches {object} lightly, and it does not look the same.'],
        ['{p}ไหว้ลา แล้วเดินออกไปโดยไม่หันหลัง', '{p} bows, and walks out without looking back.'],
      ],
      ['o', 'ฉันเคยพก{object}ไปครึ่งทางแล้วกลับ', 'I once carried {object} half the way, and came home.'],
      ['p', 'เพราะ{threat}เหรอ', 'Because of {threat}?'],
      ['o', 'เพราะไม่กล้ามอง{secret}ของตัวเอง เธอต้องกล้ากว่าฉัน', 'Because I would not look at {secret}. You must.'],
      ['p', 'แล้วถ้าฉันกลับมามือเปล่า ไม่มี{wish}ล่ะ', 'And if I come back without {wish}?'],
    ),
    stage(
      'conflict',
      ['ข้ามธรณีประตู', 'Crossing over'],
      [
        ['เส้นแบ่งมองไม่เห็น แต่{p}รู้ว่าข้ามมาแล้ว', 'The line cannot be seen, but {p} knows it is behind.'],
        ['ฝั่งนี้ แม้แต่{sign}ก็เหมือนเป็นภาษา', 'On this side even {sign} is like speech.'],
        ['ทางกลับปิดลง {p}หายใจเข้าลึก ๆ แล้วเดินต่อ', 'The way back closes. {p} takes a deep breath and goes on.'],
      ],
      ['o', 'คนที่ถือ{object}ต้องจ่ายค่าผ่านทาง', 'Whoever carries {object} must pay to pass.'],
      ['p', 'ฉันไม่มีอะไรนอกจาก{cost}', 'I have nothing but {cost}.'],
      ['o', 'พอดีเลย {threat}ก็เก็บราคานั้นเหมือนกัน', 'Just so. {threat} asks the same price.'],
      ['p', 'งั้นเก็บไปครึ่งเดียว อีกครึ่งรอฉันเจอ{wish}ก่อน', 'Take half. The other half when I have {wish}.'],
    ),
    stage(
      'conflict',
      ['บททดสอบ', 'Trials'],
      [
        ['{p}ล้มแล้วลุกเป็นครั้งที่สาม เสื้อผ้าเปื้อนฝุ่น', '{p} falls and gets up for the third time, grey with dust.'],
        ['{o}ยื่นมือให้ {p}ลังเลแล้วจับไว้', '{o} holds out a hand. {p} wavers, and takes it.'],
        ['ทั้งสองแบ่งน้ำกันคนละครึ่ง ดู{sign}จางไป', 'They share the water in halves, and let {sign} fade.'],
      ],
      ['o', 'ทำไมไม่ทิ้ง{object}ไป จะได้วิ่งเร็วขึ้น', 'Drop {object} and you would run faster.'],
      ['p', 'เพราะถ้าทิ้ง ฉันจะลืมว่าวิ่งไปหา{wish}ทำไม', 'Then I would forget why I run towards {wish}.'],
      ['o', '{threat}ส่งฉันมาขวางเธอ แต่ฉันไม่อยากทำแล้ว', '{threat} sent me to stop you. I do not want to any more.'],
      ['p', 'เดินด้วยกันสิ ฉันไม่ถามเรื่อง{secret}หรอก', 'Then walk with me. I will not ask about {secret}.'],
    ),
    stage(
      'climax',
      ['การทดสอบใหญ่', 'The ordeal'],
      [
        ['ในที่ลึกที่สุด {threat}มีใบหน้าเหมือน{p}', "In the deepest place {threat} has {p}'s own face."],
        ['{p}ปล่อยมือจาก{object}เป็นครั้งแรก', '{p} lets go of {object} for the first time.'],
        ['แสงวาบหนึ่ง {p}ทรุดลง {sign}เหมือนจังหวะหัวใจ', 'A flash. {p} falls. {sign}, like a heart.'],
      ],
      ['o', 'ยอมเสีย{cost}มา แล้วเดินกลับไปเป็นคนเดิม!', 'Give up {cost} and go back as you were!'],
      ['p', 'ฉันเป็นคนเดิมไม่ได้แล้ว ตั้งแต่เห็น{secret}!', 'I cannot be as I was. I have seen {secret}!'],
      ['o', 'ไม่กลัวตายหรือ!', 'Are you not afraid to die?'],
      ['p', 'กลัว แต่กลัวการไม่เคยได้แตะ{wish}มากกว่า', 'Yes. I am more afraid of never touching {wish}.'],
    ),
    stage(
      'climax',
      ['รางวัล', 'The reward'],
      [
        ['ฝุ่นค่อย ๆ ตกลง {p}ลืมตาขึ้นในความเงียบ', 'The dust settles. {p} wakes into silence.'],
        ['ใต้{object}ที่แตก มีสิ่งที่ตามหามาตลอด', 'Beneath {object}, broken open, is what {p} came for.'],
        ['{o}หัวเราะ กอด{p}แน่น', '{o} laughs and hugs {p} hard.'],
      ],
      ['p', '{wish}เล็กแค่นี้เองเหรอ', '{wish}. So small?'],
      ['o', 'เล็กพอจะพกกลับบ้าน ใหญ่พอจะคุ้มกับ{cost}', 'Small enough to carry home. Large enough to be worth {cost}.'],
      ['p', '{threat}ไม่ได้หายไป มันแค่หยุดเฝ้าประตู', '{threat} has not gone. It has only left the gate.'],
      ['o', 'ไปกันเถอะ ก่อน{sign}จะเรียกใครอีกคน', 'Come, before {sign} calls another.'],
    ),
    stage(
      'resolution',
      ['กลับบ้าน', 'The return'],
      [
        ['ทางเดิม บ้านเดิม แต่{p}เห็นมันเป็นครั้งแรก', 'The same road and the same door, and {p} sees them for the first time.'],
        ['{p}แบ่งสิ่งที่ได้มาให้{o}โดยไม่เก็บไว้เอง', '{p} shares what was won with {o} and keeps nothing back.'],
        ['เด็กคนหนึ่งหยิบ{object}ขึ้นมาดู ไกลออกไปมี{sign}', 'A child picks up {object}. Faintly, {sign}.'],
      ],
      ['o', 'ข้างนอกนั่นมีอะไร นอกจาก{threat}', 'What is out there, besides {threat}?'],
      ['p', 'มีคนแบบเรา ที่กลัวเสีย{cost}เหมือนกัน', 'People like us, as afraid for {cost} as we were.'],
      ['o', 'แล้ว{wish}ล่ะ', 'And {wish}?'],
      [
        'p',
        'เอากลับมาด้วย ใครอยากได้ก็มานั่งข้าง{object}นี่สิ',
        'I brought it. Whoever wants it, come and sit here by {object}.',
      ],
    ),
  ],
}

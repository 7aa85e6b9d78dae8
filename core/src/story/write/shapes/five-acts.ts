import { type Stage, stage } from '../stage.ts'

export const fiveActs: readonly Stage[] = [
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
      ['{o}ตะโกนชื่อ{p} แต่เสียงไปไม่ถึง เหลือเพียง{sign}', "{o} shouts {p}'s name. It does not carry. There is only {sign}."],
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
]

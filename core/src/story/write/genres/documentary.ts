import type { GenreWords } from '../genre.ts'

export const documentary: GenreWords = {
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
    ['น้ำที่ท่วมสูงขึ้นทุกปี', 'the flood that comes higher each year'],
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
}

import type { temperaments } from '../character.ts'
import type { tones } from '../wizard.ts'
import type { Pair } from './genre-words.ts'

// How a person's nature colours what they say: how they say it, and what they say when it matters to them.
type Nature = { how: Pair; says: readonly [Pair, Pair, Pair, Pair] }
export const natures: Record<(typeof temperaments)[number], Nature> = {
  raga: {
    how: ['ยิ้มหวาน', 'with a charming smile'],
    says: [
      ['ขอจับ{object}อีกทีได้ไหม สวยจนวางไม่ลง', 'Let me hold {object} once more. It is too lovely to put down.'],
      ['ฉันยังอยากได้ทั้ง{wish} ทั้งคนที่ไปด้วย', 'I want {wish}, and I want the company on the way.'],
      ['{sign}ทำให้ใจสั่นทุกที', '{sign}. It goes right through me, every time.'],
      ['ของดีอย่าง{wish}ต้องค่อย ๆ ชิม', 'A thing like {wish} should be tasted slowly.'],
    ],
  },
  dosa: {
    how: ['เสียงแข็ง', 'hard'],
    says: [
      ['พูดตรง ๆ เลยนะ ฉันเกลียด{threat}จนนอนไม่หลับ', 'Plainly? I hate {threat} so much that I cannot sleep.'],
      ['อย่ามาขวาง ฉันจะทุบ{object}ทิ้งก็ได้', 'Out of my way, or I will smash {object}.'],
      ['ใครพูดถึง{secret}อีกคำเดียว เจอกัน', 'One more word about {secret} and we shall see.'],
      ['ฉันไม่ขอร้อง{threat} ฉันจะไล่มันออกไป', 'I do not beg {threat}. I drive it out.'],
    ],
  },
  moha: {
    how: ['เหม่อ', 'absently'],
    says: [
      ['เดี๋ยวนะ {object}นี่มันของใครนะ', 'Wait. Whose was {object} again?'],
      ['ฉันก็ตามเขามา ไม่ได้คิดเรื่อง{cost}เลย', 'I just came along. I never thought about {cost}.'],
      ['บางที{threat}อาจจะหายไปเองก็ได้', 'Perhaps {threat} will go away by itself.'],
      ['{secret}เหรอ ฟังเหมือนฝันที่จำไม่ได้', '{secret}? It sounds like a dream I cannot recall.'],
    ],
  },
  saddha: {
    how: ['พนมมือ', 'palms together'],
    says: [
      ['ฉันเชื่อว่า{sign}มาบอกอะไรเรา', 'I believe {sign} came to tell us something.'],
      ['ขอแค่ใจไม่สงสัย {wish}ก็จะมาเอง', 'If the heart does not doubt, {wish} will come.'],
      ['ฝาก{object}ไว้กับสิ่งที่สูงกว่าเราเถอะ', 'Let us leave {object} in higher hands than ours.'],
      ['แม้แต่{threat}ก็มีเหตุให้เราได้ทำดี', 'Even {threat} is here so that we may do some good.'],
    ],
  },
  buddhi: {
    how: ['คิดก่อนตอบ', 'after a moment'],
    says: [
      ['ลองดูทีละข้อ {threat}ได้อะไรจาก{secret}', 'One step at a time. What does {threat} gain from {secret}?'],
      ['เหตุของเรื่องนี้ไม่ใช่{object} แต่คือมือที่ถือมัน', 'The cause is not {object}. It is the hand that holds it.'],
      ['ถ้าอยากรู้ราคาจริงของ{wish} ให้ดูว่าใครจ่าย{cost}', 'To know what {wish} costs, see who gives up {cost}.'],
      ['{sign}ไม่ใช่ลาง มันเป็นหลักฐาน', '{sign} is not an omen. It is evidence.'],
    ],
  },
  vitakka: {
    how: ['กังวล', 'uneasily'],
    says: [
      ['ฉันคิดวนเรื่อง{secret}มาทั้งคืน', 'I went round and round {secret} all night.'],
      ['ถ้าเราพลาด แล้ว{threat}รู้ล่ะ แล้วถ้ารู้อยู่แล้วล่ะ', 'What if we fail and {threat} finds out? What if it knows already?'],
      ['คิดเรื่อง{cost}อีกรอบดีไหม ฉันว่าเรายังคิดไม่ครบ', 'Should we think about {cost} once more? We have missed something.'],
      ['{sign}เมื่อกี้ มีใครสังเกตบ้าง', '{sign}. Did anyone else notice? Anyone?'],
    ],
  },
}

// The light a tone throws on the end of a scene.
export const toneLight: Record<(typeof tones)[number], readonly [Pair, Pair]> = {
  warm: [
    ['แดดสุดท้ายพาดบนมือของทั้งสอง', 'The last sun lies across their hands.'],
    ['ใครคนหนึ่งเทชาให้อีกคน ไอชาลอยขึ้นช้า ๆ', 'One pours tea for the other. The steam takes its time.'],
  ],
  light: [
    ['ลมพัดกระดาษปลิว ทุกคนวิ่งไล่จับ', 'A breeze takes the papers and everyone gives chase.'],
    ['นกตัวหนึ่งบินเข้ามาแล้วบินออกไปอย่างไม่สนใจใคร', 'A bird flies in, looks about, and leaves.'],
  ],
  serious: [
    ['ไม่มีใครพูดอะไรอีก', 'Nobody says anything more.'],
    ['นาฬิกาเดินต่อไปโดยไม่รอใคร', 'The clock goes on for no one.'],
  ],
  dark: [
    ['เงาบนผนังขยับช้ากว่าเจ้าของมัน', 'The shadow on the wall moves a little later than the one who casts it.'],
    ['ไฟดวงสุดท้ายดับลง', 'The last lamp goes out.'],
  ],
  tense: [
    ['มือของใครบางคนเลื่อนไปที่ลูกบิดประตู', 'A hand moves to the door handle.'],
    ['ทุกคนกลั้นหายใจ รอเสียงถัดไป', 'Everyone holds their breath for the next sound.'],
  ],
  dreamy: [
    ['แสงพร่าเลือนเหมือนมองผ่านน้ำ', 'The light swims, as though seen through water.'],
    ['ขอบของสิ่งต่าง ๆ ละลายเข้าหากัน', 'The edges of things melt together.'],
  ],
  wry: [
    ['ทั้งสองมองหน้ากัน ต่างคนต่างทำเป็นไม่รู้', 'They look at each other and each pretends not to know.'],
    ['ป้ายข้างหลังเขียนว่า “โปรดระวัง” ไม่มีใครอ่าน', 'A sign behind them says "Mind yourself." No one reads it.'],
  ],
  reverent: [
    ['ทุกคนก้มศีรษะพร้อมกันโดยไม่ได้นัด', 'All bow their heads, though no one gave the word.'],
    ['ควันธูปลอยตรงขึ้นไปในความนิ่ง', 'Incense rises straight into the stillness.'],
  ],
}

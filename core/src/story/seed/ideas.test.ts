import { expect, test } from 'vitest'
import { readFountain } from '../../screenplay/index.ts'
import { characterSchema } from '../character.ts'
import { storySchema } from '../wizard.ts'
import { writeDraft } from '../write/index.ts'
import { seedOf } from './index.ts'

// genre | its people | its thing | its place | a word of its turn | the idea
const english = `comedy | chef | trophy | restaurant | inspector | A vain chef hides a stolen trophy in his restaurant until the health inspector falls in love with it.
comedy | plumber | parrot | hotel | confesses | A nervous plumber must catch a parrot in a grand hotel before it confesses everything to the guests. Then the parrot confesses on live television.
drama | widow | piano | farm | sells | A widow keeps her husband's piano on a failing farm until her son sells it.
drama | teacher | letter | school | answers | A retiring teacher finds an old letter in the school library. One morning the boy who wrote it answers.
action | courier | suitcase | train | opens | A courier carries a suitcase across a night train until somebody opens it.
action | pilot | map | island | erupts | A grounded pilot steals a map of an island, but the volcano erupts.
romance | violinist | umbrella | bridge | forgets | A violinist lends her umbrella to a stranger on a bridge. Then he forgets her name.
romance | baker | ring | market | marries | A shy baker hides a ring in a loaf at the market until the wrong woman marries him.
horror | nurse | doll | hospital | speaks | A night nurse finds a doll in a closed hospital. When the doll speaks, nobody else hears.
horror | priest | bell | church | rings | A priest buries a bell under his church until it rings by itself.
thriller | lawyer | photograph | court | disappears | A young lawyer hides a photograph in the court until her witness disappears.
thriller | driver | gun | garage | calls | A driver finds a gun in his garage. One night the owner calls.
sci-fi | mechanic | robot | spaceship | dreams | A lonely mechanic repairs a robot on a spaceship until it dreams.
sci-fi | botanist | seed | laboratory | flowers | A botanist guards the last seed in a laboratory. Then the seed flowers overnight.
fantasy | blacksmith | sword | castle | sings | A blind blacksmith forges a sword for a castle until the sword sings.
fantasy | witch | lantern | forest | goes out | An old witch carries a lantern through the forest until it goes out.
mystery | librarian | diary | library | vanishes | A librarian finds a diary in her library. When its last page vanishes, she is blamed.
mystery | detective | watch | museum | stops | A tired detective follows a watch to a museum until every clock stops.
documentary | fisherman | net | harbour | comes back | A fisherman mends one net in a dying harbour. One day the tuna comes back.
documentary | weaver | loom | village | leaves | A weaver works the last loom of a village until her daughter leaves.
family | grandmother | kite | beach | breaks | A grandmother builds a kite at the beach with a boy until the string breaks.
family | father | bicycle | yard | rides away | A father repairs a bicycle in the yard. Then his daughter rides away.
dharma | monk | bowl | temple | cracks | A proud monk cleans an old bowl in a temple until it cracks.
dharma | merchant | gold | monastery | gives it away | A merchant brings gold to a monastery. One night he gives it away.`
const thai = `comedy | แม่ค้า | หม้อ | ตลาด | ระเบิด | แม่ค้าขี้โม้ซ่อนหม้อวิเศษไว้ในตลาด จนกระทั่งหม้อระเบิดกลางวันแสก ๆ
comedy | ช่างตัดผม | กรรไกร | ร้านตัดผม | หายไป | ช่างตัดผมทำกรรไกรหายในร้านตัดผม แล้ววันหนึ่งลูกค้าทั้งซอยหายไปพร้อมกัน
drama | หญิงชรา | จดหมาย | สถานีรถไฟ | กลับมา | หญิงชราถือจดหมายรอที่สถานีรถไฟทุกเย็น จนวันหนึ่งลูกชายกลับมา
drama | ครู | สมุด | โรงเรียน | ปิดตัว | ครูคนหนึ่งเก็บสมุดของเด็กทุกคนไว้ในโรงเรียน แต่โรงเรียนปิดตัวลง
action | ทหาร | กระเป๋า | สะพาน | ถล่ม | ทหารหนีทัพแบกกระเป๋าข้ามสะพาน จนกระทั่งสะพานถล่มลงมา
action | ตำรวจ | ปืน | โกดัง | ไฟไหม้ | ตำรวจทิ้งปืนไว้ในโกดัง แต่แล้วไฟไหม้ทั้งย่าน
romance | พยาบาล | ร่ม | โรงพยาบาล | ลืมชื่อ | พยาบาลให้ร่มคนไข้ที่โรงพยาบาล วันหนึ่งเขาลืมชื่อเธอ
romance | นักดนตรี | กีตาร์ | ชายหาด | แต่งงาน | นักดนตรีลืมกีตาร์ไว้ที่ชายหาด จนกระทั่งคนเก็บได้แต่งงานไปแล้ว
horror | สัปเหร่อ | ตุ๊กตา | ป่าช้า | ลืมตา | สัปเหร่อเก็บตุ๊กตาได้ในป่าช้า คืนหนึ่งตุ๊กตาลืมตา
horror | แม่บ้าน | กระจก | คฤหาสน์ | ร้องเรียก | แม่บ้านเช็ดกระจกในคฤหาสน์ร้าง จนคืนหนึ่งเงาในนั้นร้องเรียกเธอ
thriller | ทนาย | รูปถ่าย | ศาล | เปลี่ยนคำให้การ | ทนายซ่อนรูปถ่ายไว้ในศาล แต่พยานเปลี่ยนคำให้การ
thriller | คนขับแท็กซี่ | โทรศัพท์ | ท่าเรือ | โทรมา | คนขับแท็กซี่เก็บโทรศัพท์ได้ที่ท่าเรือ แล้วคืนหนึ่งเจ้าของโทรมา
sci-fi | วิศวกร | หุ่นยนต์ | ยานอวกาศ | ฝัน | วิศวกรซ่อมหุ่นยนต์บนยานอวกาศ จนกระทั่งหุ่นยนต์ฝันถึงทะเล
sci-fi | นักวิทยาศาสตร์ | เครื่องบิน | ห้องแล็บ | หยุดหมุน | นักวิทยาศาสตร์สร้างเครื่องบินในห้องแล็บ แต่แล้วโลกหยุดหมุน
fantasy | พรานป่า | ดาบ | ถ้ำ | ตื่นขึ้น | พรานป่าซ่อนดาบไว้ในถ้ำ จนกระทั่งพญานาคตื่นขึ้น
fantasy | แม่มด | ตะเกียง | ป่า | ดับลง | แม่มดถือตะเกียงเดินเข้าป่า แต่ตะเกียงดับลง
mystery | นักสืบ | นาฬิกา | พิพิธภัณฑ์ | หยุดเดิน | นักสืบตามหานาฬิกาในพิพิธภัณฑ์ จนคืนหนึ่งเข็มทุกเรือนหยุดเดิน
mystery | บรรณารักษ์ | หนังสือ | ห้องสมุด | หายไป | บรรณารักษ์พบหนังสือปกดำในห้องสมุด แล้ววันหนึ่งหน้าสุดท้ายหายไป
documentary | ชาวประมง | แห | ทะเล | ไม่มีปลา | ชาวประมงซ่อมแหริมทะเล จนวันหนึ่งไม่มีปลาเหลือ
documentary | ช่างปั้น | ไห | หมู่บ้าน | ย้ายออก | ช่างปั้นทำไหใบสุดท้ายของหมู่บ้าน แต่ลูกหลานย้ายออกไปหมด
family | ยาย | ว่าว | ทุ่งนา | สายขาด | ยายทำว่าวกับหลานที่ทุ่งนา จนกระทั่งว่าวสายขาดลอยไป
family | พ่อ | จักรยาน | บ้าน | ขี่ออกไป | พ่อซ่อมจักรยานในบ้าน แล้ววันหนึ่งลูกสาวขี่ออกไป
dharma | เณร | บาตร | วัด | แตก | เณรน้อยล้างบาตรในวัด จนกระทั่งบาตรแตก
dharma | พ่อค้า | ทองคำ | กุฏิ | ไฟไหม้ | พ่อค้าฝากทองคำไว้ที่กุฏิ คืนหนึ่งไฟไหม้ทั้งวัด`

const person = (id: string, name: string, role: string, more: object = {}) =>
  characterSchema.parse({ id, rank: id, name, role, ...more, updatedAt: 0, updatedBy: 'u' })
const drafts = [
  [english, 'en', ['Nora', 'Victor', 'Sam']] as const,
  [thai, 'th', ['ดาว', 'สิงห์', 'ต้น']] as const,
].flatMap(([list, language, [lead = '', rival = '', friend = '']]) =>
  list.split('\n').map((row, at) => {
    const [genre = '', who = '', thing = '', place = '', turn = '', idea = ''] = row
      .split('|')
      .map((cell) => cell.trim())
    const answers =
      language === 'en'
        ? {
            want: 'to get home before the rain',
            need: 'to forgive an old friend',
            flaw: 'lies to everyone about money',
          }
        : { want: 'กลับบ้านให้ทันก่อนฝนตก', need: 'ให้อภัยเพื่อนเก่า', flaw: 'โกหกทุกคนเรื่องเงิน' }
    const characters = [
      person('a', lead, 'protagonist', answers),
      person('b', rival, 'antagonist'),
      person('c', friend, 'supporting'),
    ]
    const story = storySchema.parse({
      idea,
      genres: [genre],
      shape: (['three-acts', 'kishotenketsu', 'five-acts', 'heros-journey'] as const)[at % 4],
      sceneCount: 7,
      tone: 'tense',
      complexity: 'layered',
    })
    const seed = seedOf({ language, idea, logline: '', synopsis: '', lead: answers })
    const { text } = writeDraft({ title: idea.slice(0, 40), language, story, characters, ...(seed ? { seed } : {}) })
    return { idea, language, who, thing, place, turn, answers, seed, text }
  }),
)
let n = 0
const scenesOf = (text: string) =>
  readFountain(text, { newId: () => `n${n++}` }).scenes.map(({ heading, elements }) =>
    [
      heading?.text ?? '',
      ...elements.filter(({ kind }) => kind !== 'note' && kind !== 'synopsis').map((each) => each.text),
    ]
      .join('\n')
      .toLowerCase(),
  )

test('each of 48 ideas runs through its draft: its people, thing, place and turn in three scenes and more', () => {
  for (const { idea, who, thing, place, turn, text } of drafts) {
    const scenes = scenesOf(text)
    for (const word of [who, thing, place, turn])
      expect(scenes.filter((scene) => scene.includes(word)).length, `${idea}: ${word}`).toBeGreaterThanOrEqual(3)
  }
})

test('no line stands in two of them', () => {
  const where = new Map<string, string>()
  for (const { idea, text } of drafts) {
    const { scenes } = readFountain(text, { newId: () => `n${n++}` })
    for (const { heading, elements } of scenes)
      for (const line of [
        heading?.text ?? '',
        ...elements.filter(({ kind }) => kind === 'action' || kind === 'dialogue').map((each) => each.text),
      ]) {
        expect(where.get(line) ?? idea, line).toBe(idea)
        where.set(line, idea)
      }
  }
})

test('no answer is pasted, and nothing is left open in a line', () => {
  for (const { text, answers, idea } of drafts) {
    for (const answer of [...Object.values(answers), idea])
      expect(text.split('\n').slice(4).join('\n')).not.toContain(answer)
    expect(text).not.toMatch(/[{}]|undefined|the the |the a /i)
  }
})

test('nobody says the same words in two scenes', () => {
  for (const { text, idea } of drafts) {
    const { scenes } = readFountain(text, { newId: () => `n${n++}` })
    const said = new Map<string, number>()
    for (const [at, { elements }] of scenes.entries())
      for (const { kind, text: words } of elements) {
        if (kind !== 'dialogue') continue
        expect(said.get(words) ?? at, `${idea}: ${words}`).toBe(at)
        said.set(words, at)
      }
  }
})

test.each([
  [
    'en',
    'A blind watchmaker hears that the town clock has begun to run backwards, and only she can mend it before the river dam fails',
    { thing: 'town clock', place: 'river dam', turn: 'the river dam fails' },
  ],
  [
    'en',
    'A lighthouse keeper finds that each night the lamp is lit by somebody who drowned ten years ago',
    { thing: 'lamp', place: 'town', turn: 'the lamp is lit by somebody' },
  ],
  [
    'en',
    'Two rival bakers must share one oven for the mayor’s wedding',
    { people: ['rival bakers', 'mayor'], thing: 'oven', turn: 'they must share one oven for the mayor’s wedding' },
  ],
  [
    'th',
    'ช่างซ่อมวิทยุแก่ ๆ ในตลาดได้ยินเสียงลูกสาวที่หายไปออกมาจากวิทยุเครื่องหนึ่ง',
    { thing: 'วิทยุ', place: 'ตลาด', turn: 'เสียงลูกสาวที่หายไปออกมาจากวิทยุเครื่องหนึ่ง' },
  ],
  ['th', 'นักแสดงตลกตกงานต้องปลอมตัวเป็นพระเพื่อหนีหนี้ แล้วชาวบ้านกลับศรัทธาเขา', { thing: 'สมุดหนี้', turn: 'ชาวบ้านกลับศรัทธาเขา' }],
] as const)('%s: an idea told in one long breath has its own stuff: %s', (language, idea, stuff) => {
  expect(seedOf({ language, idea, logline: '', synopsis: '', lead: undefined })).toMatchObject(stuff)
})

test('no word of a Thai draft is said twice over', () => {
  const idea = 'ช่างซ่อมวิทยุแก่ ๆ ในตลาดได้ยินเสียงลูกสาวที่หายไปออกมาจากวิทยุเครื่องหนึ่ง'
  const seed = seedOf({ language: 'th', idea, logline: '', synopsis: '', lead: undefined })
  const story = storySchema.parse({ genres: ['drama'], sceneCount: 6 })
  const { text } = writeDraft({ title: 'คนซ่อมวิทยุ', language: 'th', characters: [], story, ...(seed ? { seed } : {}) })
  expect(text).not.toContain('เรื่องเรื่อง')
})

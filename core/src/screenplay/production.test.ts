import { describe, expect, test } from 'vitest'
import { formOfLine, formsOf } from './forms.ts'
import { cueFacts, headingFacts } from './production.ts'

describe('a cue says how its voice is heard', () => {
  test.each([
    ['MALI (V.O.)', ['voice-over']],
    ['MALI (VO)', ['voice-over']],
    ['MALI (O.S.)', ['off-screen']],
    ['MALI (O.C.)', ['off-screen']],
    ['MALI (ON PHONE)', ['phone']],
    ['MALI (OVER THE PHONE)', ['phone']],
    ['MALI (FILTERED)', ['phone']],
    ["MALI (V.O.) (CONT'D)", ['voice-over', 'continued']],
    ['MALI (ON RADIO)', ['radio']],
    ['MALI (ON TV)', ['screen']],
    ['มะลิ (เสียง)', ['off-screen']],
    ['มะลิ (นอกจอ)', ['off-screen']],
    ['มะลิ (เสียงจากห้องข้าง ๆ)', ['off-screen']],
    ['มะลิ (ทางโทรศัพท์)', ['phone']],
    ['มะลิ (เสียงในโทรศัพท์)', ['phone']],
    ['มะลิ (เสียงบรรยาย)', ['voice-over']],
    ['มะลิ (เสียงในใจ)', ['thought']],
    ['มะลิ (ต่อ)', ['continued']],
    ['มะลิ (ยิ้ม)', []],
    ['MALI (30s)', []],
  ])('%s', (cue, voices) => {
    expect(cueFacts(cue).voices).toEqual(voices)
  })
  test('what is no way of being heard is kept', () => {
    expect(cueFacts('MALI (V.O., SOFTLY)')).toEqual({ name: 'MALI', voices: ['voice-over'], other: ['SOFTLY'] })
  })
})

describe('a line says how what follows is shown', () => {
  test.each([
    ['MONTAGE - MALI GROWS UP', 'montage', false, 'MALI GROWS UP'],
    ['SERIES OF SHOTS:', 'series', false, ''],
    ['END OF MONTAGE', 'montage', true, ''],
    ['END MONTAGE', 'montage', true, ''],
    ['INTERCUT - PHONE CALL', 'intercut', false, 'PHONE CALL'],
    ['INSERT - THE LETTER', 'insert', false, 'THE LETTER'],
    ['SUPER: "Ten years later"', 'super', false, 'Ten years later'],
    ['FLASHBACK:', 'flashback', false, ''],
    ['BACK TO PRESENT', 'flashback', true, ''],
    ['DREAM SEQUENCE', 'dream', false, ''],
    ['มอนทาจ: ชีวิตของก้อง', 'montage', false, 'ชีวิตของก้อง'],
    ['ซูเปอร์: สิบปีก่อน', 'super', false, 'สิบปีก่อน'],
    ['ย้อนอดีต', 'flashback', false, ''],
    ['จบย้อนอดีต', 'flashback', true, ''],
    ['ตัดสลับ - สองฝั่งสาย', 'intercut', false, 'สองฝั่งสาย'],
  ])('%s', (line, form, ends, about) => {
    expect(formOfLine(line)).toEqual({ form, ends, about })
  })
  test.each(['ความฝันของเธอคือการเป็นหมอ', 'The insert is torn.', 'Mali has a dream.', 'จบแล้ว', 'ตัดสลับกันไปมา', 'TITLE'])(
    '%s says none',
    (line) => {
      expect(formOfLine(line)).toBeUndefined()
    },
  )
})

test('a heading says its number, its hour, what it goes on from, and whether it is left out', () => {
  expect(headingFacts({ text: 'INT. HALL - CONTINUOUS', number: '12A' })).toMatchObject({
    number: '12A',
    link: 'continuous',
    omitted: false,
  })
  expect(headingFacts({ text: 'INT. HALL - MOMENTS LATER' }).link).toBe('moments-later')
  expect(headingFacts({ text: 'INT. HALL - LATER THAT NIGHT' })).toMatchObject({ link: 'later', hour: 'night' })
  expect(headingFacts({ text: 'EXT. ROAD - SAME TIME' }).link).toBe('same')
  expect(headingFacts({ text: 'ฉากที่ ๑๒ ภายใน ห้องครัว – ต่อเนื่อง' })).toMatchObject({
    number: '12',
    setting: 'int',
    place: 'ห้องครัว',
    link: 'continuous',
  })
  expect(headingFacts({ text: '14 INT. HALL - DAY 14' })).toMatchObject({ number: '14', place: 'HALL', hour: 'day' })
  expect(headingFacts({ text: 'INT. HALL - DAY (FLASHBACK)' }).form).toBe('flashback')
  expect(headingFacts({ text: 'OMITTED', number: '7' })).toMatchObject({ omitted: true, number: '7' })
  expect(headingFacts({ text: 'INT. OMITTED FILES ROOM - DAY' }).omitted).toBe(false)
})

test('a form holds until it is ended, and words on the screen are of their line', () => {
  const lines = ['Rain.', 'MONTAGE:', 'She runs.', 'SUPER: "1999"', 'He waits.', 'END OF MONTAGE', 'Sun.']
  const found = formsOf(lines.map((text, at) => ({ id: `e${at}`, kind: 'action' as const, text })))
  expect(lines.map((_, at) => found.get(`e${at}`)?.form)).toEqual([
    undefined,
    'montage',
    'montage',
    'super',
    'montage',
    'montage',
    undefined,
  ])
})

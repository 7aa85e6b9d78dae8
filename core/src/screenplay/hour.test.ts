import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOfHeading } from './heading.ts'
import { type Hour, hours, hoursOf, readHour } from './hour.ts'

const named: Record<Hour, string> = {
  dawn: 'DAWN|PRE-DAWN|SUNRISE|DAYBREAK|FIRST LIGHT|เช้ามืด|เช้าตรู่|รุ่งสาง|ฟ้าสาง|รุ่งอรุณ|ย่ำรุ่ง|ใกล้รุ่ง|พระอาทิตย์ขึ้น|ตีห้า|5:30 AM|06.00 น.',
  morning: 'MORNING|Early Morning|NEXT MORNING|เช้า|ตอนเช้า|รุ่งเช้า|เช้าวันรุ่งขึ้น|เช้าวันจันทร์|หกโมงเช้า|9 A.M.|๐๙.๓๐ น.',
  day: 'DAY|DAYTIME|NEXT DAY|DAY (FLASHBACK)|กลางวัน|กลางวันแสกๆ|สาย|สายๆ',
  noon: 'NOON|HIGH NOON|MIDDAY|เที่ยง|เที่ยงวัน|12:00',
  afternoon: 'AFTERNOON|LATE AFTERNOON|บ่าย|บ่ายสาม|ตอนบ่าย|2 pm|15.00 น.',
  dusk: 'DUSK|SUNSET|SUNDOWN|TWILIGHT|MAGIC HOUR|GOLDEN HOUR|NIGHTFALL|เย็น|เย็นวันศุกร์|โพล้เพล้|พลบค่ำ|ย่ำค่ำ|ใกล้ค่ำ|สนธยา|พระอาทิตย์ตก|17 นาฬิกา',
  evening: 'EVENING|THAT EVENING|ค่ำ|หัวค่ำ|สองทุ่ม|8 PM|20:15',
  night:
    'NIGHT|Night|MIDNIGHT|LATE NIGHT|SATURDAY NIGHT|DAY 3 - NIGHT|กลางคืน|คืน|คืนนั้น|ค่ำคืน|คํ่าคืน|ดึก|กลางดึก|ดึกสงัด|เที่ยงคืน|มืด|ตีสอง|ตี 3|สี่ทุ่ม|23:59|12:30 AM',
}

const goesOn =
  'CONTINUOUS|CONTINUING|CONT|LATER|MOMENTS LATER|A LITTLE LATER|SAME|SAME TIME|SAME DAY|MEANWHILE|(CONTINUOUS)|-||ต่อเนื่อง|เวลาเดียวกัน|วันเดียวกัน|ครู่ต่อมา|ต่อมา|ต่อ|ทันที'
const breaksOff = 'FLASHBACK|TWO YEARS LATER|A CENTURY LATER|DAY 2|PRESENT DAY|วันต่อมา|สิบปีต่อมา|วันรุ่งขึ้น|ความฝัน|สายฝน'

describe('the hour of a scene', () => {
  test('is named by its heading, in either language', () => {
    for (const hour of hours) {
      for (const said of named[hour].split('|')) expect([said, readHour(said).hour]).toEqual([said, hour])
    }
  })

  test('goes on from the scene before where the heading says so, or says nothing', () => {
    for (const said of goesOn.split('|')) expect([said, readHour(said)]).toEqual([said, { continues: true }])
    for (const said of breaksOff.split('|')) expect([said, readHour(said)]).toEqual([said, { continues: false }])
    expect(readHour('NIGHT - CONTINUOUS')).toEqual({ hour: 'night', continues: true })
    expect(readHour('คืนเดียวกัน')).toEqual({ hour: 'night', continues: true })
  })

  test('is resolved over the film in order', () => {
    const times = ['', 'NIGHT', 'CONTINUOUS', 'ต่อเนื่อง', 'เช้ามืด', 'LATER', 'FLASHBACK', '', 'หัวค่ำ', 'วันเดียวกัน']
    const scenes = times.map((time, at) => ({
      id: `s${at}`,
      heading: { text: time, setting: 'ext' as const, place: '', time },
    }))
    const found = [...hoursOf(scenes).values()]
    expect(found.map(({ hour }) => hour)).toEqual([
      'day',
      'night',
      'night',
      'night',
      'dawn',
      'dawn',
      'day',
      'day',
      'evening',
      'evening',
    ])
    expect(found.map(({ said }) => said).slice(1, 5)).toEqual(['NIGHT', 'NIGHT', 'NIGHT', 'เช้ามืด'])
  })

  test('ends a Thai heading that has no dash', () => {
    for (const time of ['เช้ามืด', 'รุ่งสาง', 'ตอนเย็น', 'โพล้เพล้', 'หัวค่ำ', 'เที่ยงคืน', 'ต่อเนื่อง', 'วันเดียวกัน', 'ครู่ต่อมา'])
      expect(partsOfHeading(`ภายใน บ้านริมน้ำ ${time}`)).toEqual({ setting: 'int', place: 'บ้านริมน้ำ', time })
    expect(partsOfHeading('ภายใน บ้าน สายฝน')).toMatchObject({ place: 'บ้าน สายฝน', time: '' })
  })

  test('is read from any words at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (time) => {
        const { hour } = readHour(time)
        expect(hour === undefined || hours.includes(hour)).toBe(true)
      }),
    )
  })
})

import type { GenreWords } from '../genre.ts'

export const action: GenreWords = {
  places: [
    [
      'EXT',
      ['ดาดฟ้าตึกร้าง', 'ROOF OF A DERELICT TOWER'],
      ['สายลมกรรโชก สายเคเบิลขาดสะบัดเหมือนแส้', 'Wind in gusts. A snapped cable lashes like a whip.'],
    ],
    [
      'INT',
      ['อุโมงค์รถไฟใต้ดิน', 'SUBWAY TUNNEL'],
      ['ไฟฉุกเฉินกะพริบแดง รางสั่นก่อนที่จะได้ยินเสียง', 'Red emergency lights. The rails tremble before there is any sound.'],
    ],
    [
      'EXT',
      ['ท่าเรือคอนเทนเนอร์', 'CONTAINER PORT'],
      ['เครนยักษ์หมุนช้า ๆ เงาของมันกวาดผ่านตู้เหล็กนับพัน', 'A giant crane turns. Its shadow sweeps a thousand steel boxes.'],
    ],
    [
      'INT',
      ['โกดังอะไหล่', 'SPARE PARTS DEPOT'],
      ['น้ำมันหยดเป็นทางยาว ประตูเหล็กเลื่อนลงทีละนิ้ว', 'A long trail of oil. A steel shutter comes down inch by inch.'],
    ],
    [
      'EXT',
      ['ทางด่วนยังไม่เปิดใช้', 'UNFINISHED EXPRESSWAY'],
      ['ถนนขาดกลางอากาศ ข้างล่างคือแม่น้ำ', 'The road ends in mid-air. Below it, the river.'],
    ],
  ],
  object: [
    ['ชิปรหัสปลดชนวน', 'the disarming chip'],
    ['กระเป๋าเหล็กสีดำ', 'the black steel case'],
  ],
  threat: [
    ['ทีมมือปืนรับจ้าง', 'the hired crew'],
    ['ระเบิดที่นับถอยหลัง', 'the running timer'],
  ],
  secret: [
    ['คนทรยศในทีม', 'the traitor on the team'],
    ['ภารกิจที่ถูกลบจากแฟ้ม', 'the mission struck from the file'],
  ],
  sign: [
    ['ไฟแดงกะพริบสามครั้ง', 'a red light, three times'],
    ['เสียงใบพัดเหนือหัว', 'the beat of rotors overhead'],
  ],
  wish: [
    ['ทางออกที่ทุกคนรอด', 'a way out for everyone'],
    ['คืนเดียวที่ไม่ต้องวิ่ง', 'one night without running'],
  ],
  cost: [
    ['เวลาสี่นาที', 'four minutes'],
    ['แขนข้างที่ยังใช้ได้', 'the one good arm'],
  ],
  asides: [
    ['แผนสองคืออะไร แผนสองคือวิ่ง', 'Plan B? Plan B is run.'],
    ['ก้มหัว นับสาม อย่านับออกเสียง', 'Heads down, count to three, not out loud.'],
    ['ฉันไม่ทิ้งใครไว้ข้างหลังอีกแล้ว', 'I leave no one behind. Not again.'],
    ['ถ้าได้ยินเสียงระเบิด แปลว่าเรายังอยู่', 'If you hear the blast, we are still here.'],
  ],
}

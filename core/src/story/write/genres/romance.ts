import type { GenreWords } from '../genre.ts'

export const romance: GenreWords = {
  places: [
    [
      'INT',
      ['ร้านหนังสือมือสอง', 'SECOND-HAND BOOKSHOP'],
      [
        'ฝุ่นลอยในลำแสง ชั้นหนังสือแคบจนคนสองคนต้องเดินเฉียด',
        'Dust hangs in the light. The aisle is so narrow that two people must brush past.',
      ],
    ],
    [
      'EXT',
      ['สะพานข้ามคลองหลังตลาด', 'FOOTBRIDGE BEHIND THE MARKET'],
      ['โคมกระดาษแขวนไว้ตั้งแต่เทศกาลก่อน สีซีดแต่ยังติดไฟ', 'Paper lanterns left from the last festival, faded and still lit.'],
    ],
    [
      'INT',
      ['ร้านดอกไม้ตอนปิดร้าน', 'FLOWER SHOP AT CLOSING'],
      ['กลีบกุหลาบติดพื้นเปียก กลิ่นมะลิค้างในอากาศ', 'Rose petals stick to the wet floor. Jasmine stays in the air.'],
    ],
    [
      'EXT',
      ['ชานชาลาสถานีเล็ก', 'SMALL STATION PLATFORM'],
      ['นาฬิกาสถานีเดินเร็วไปห้านาทีมานานแล้ว', 'The station clock has been five minutes fast for years.'],
    ],
    [
      'EXT',
      ['ดาดฟ้าหอพัก', 'DORMITORY ROOFTOP'],
      [
        'ผ้าปูที่นอนขาวปลิวเต็มราว เมืองทั้งเมืองสว่างอยู่ข้างหลัง',
        'White sheets blow on every line. The whole city is lit behind them.',
      ],
    ],
  ],
  object: [
    ['หนังสือเล่มที่เขียนชื่อไว้ข้างใน', 'the book with a name inside'],
    ['ตั๋วรถไฟเที่ยวเดียว', 'the one-way ticket'],
  ],
  threat: [
    ['งานที่เมืองอื่น', 'the job in another city'],
    ['คู่หมั้นที่ครอบครัวเลือก', "the family's chosen match"],
  ],
  secret: [
    ['ข้อความที่พิมพ์แล้วลบ', 'the message typed and deleted'],
    ['วันแรกที่เจอกันจริง ๆ', 'the day they really met'],
  ],
  sign: [
    ['กลิ่นมะลิหลังฝน', 'jasmine after rain'],
    ['เพลงจากวิทยุข้างบ้าน', "the neighbour's radio song"],
  ],
  wish: [
    ['เวลาอีกสักครึ่งชั่วโมง', 'one more half hour'],
    ['คำว่าอยู่ต่อ', 'the word stay'],
  ],
  cost: [
    ['รถไฟเที่ยวสุดท้าย', 'the last train'],
    ['มิตรภาพสิบปี', 'ten years of friendship'],
  ],
  asides: [
    ['เธอทำให้ฉันลืมเตรียมคำพูด', 'You make me forget what I had ready to say.'],
    ['ฝนตกก็ดี จะได้มีข้ออ้างอยู่ต่อ', 'Let it rain. It is an excuse to stay.'],
    ['คนอื่นถามว่ารักไหม เธอถามว่ากินข้าวหรือยัง', 'Others ask about love. You ask if I have eaten.'],
    ['ฉันอ่านหน้าสุดท้ายแล้ว แต่อยากอ่านอีกครั้งกับเธอ', 'I have read the last page. I want to read it again with you.'],
  ],
}

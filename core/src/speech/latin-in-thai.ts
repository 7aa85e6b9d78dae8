// Latin words that Thai has its own sounds for. Any other word stays as it is written: the voices read those themselves.
export const latinNames: Readonly<Record<string, string>> = {
  line: 'ไลน์',
  facebook: 'เฟซบุ๊ก',
  instagram: 'อินสตาแกรม',
  tiktok: 'ติ๊กต็อก',
  youtube: 'ยูทูบ',
  google: 'กูเกิล',
  netflix: 'เน็ตฟลิกซ์',
  grab: 'แกร็บ',
  iphone: 'ไอโฟน',
  wifi: 'ไวไฟ',
  ok: 'โอเค',
  okay: 'โอเค',
  email: 'อีเมล',
  covid: 'โควิด',
  bangkok: 'แบงค็อก',
  thailand: 'ไทยแลนด์',
  somchai: 'สมชาย',
  somsak: 'สมศักดิ์',
  somying: 'สมหญิง',
  mali: 'มะลิ',
  malee: 'มาลี',
  anong: 'อนงค์',
  niran: 'นิรันดร์',
  prasert: 'ประเสริฐ',
  kanya: 'กันยา',
  arthit: 'อาทิตย์',
  john: 'จอห์น',
  david: 'เดวิด',
  mary: 'แมรี่',
  anna: 'แอนนา',
}

const names: Readonly<Record<string, string>> = {
  ...{
    A: 'เอ',
    B: 'บี',
    C: 'ซี',
    D: 'ดี',
    E: 'อี',
    F: 'เอฟ',
    G: 'จี',
    H: 'เอช',
    I: 'ไอ',
    J: 'เจ',
    K: 'เค',
    L: 'แอล',
    M: 'เอ็ม',
  },
  ...{
    N: 'เอ็น',
    O: 'โอ',
    P: 'พี',
    Q: 'คิว',
    R: 'อาร์',
    S: 'เอส',
    T: 'ที',
    U: 'ยู',
    V: 'วี',
    W: 'ดับเบิลยู',
    X: 'เอ็กซ์',
    Y: 'วาย',
    Z: 'แซด',
  },
}

const spelled = (word: string): string => [...word.toUpperCase()].map((letter) => names[letter] ?? letter).join('')

// Letter by letter: what is written in capitals and short, or has no vowel.
export const sayLatin = (word: string): string => {
  const known = Object.hasOwn(latinNames, word.toLowerCase()) ? latinNames[word.toLowerCase()] : undefined
  if (known) return known
  const capitals = word === word.toUpperCase()
  if (word.length === 1 || (capitals && word.length <= 4) || !/[aeiouy]/i.test(word)) return spelled(word)
  return word
}

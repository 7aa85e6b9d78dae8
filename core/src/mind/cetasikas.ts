import { term } from './words.ts'

// The 52 mental factors in the order and groups of the Abhidhammattha Sangaha, chapter II.
export const universals = [
  term('phassa', 'phassa', 'ผัสสะ', 'contact', 'ใจกระทบสิ่งที่รับรู้', 'the mind touches what it meets'),
  term('vedana', 'vedanā', 'เวทนา', 'feeling', 'รู้สึกสุข ทุกข์ หรือเฉย', 'it feels pleasant, painful or neither'),
  term('sanna', 'saññā', 'สัญญา', 'perception', 'จำได้หมายรู้ว่านี่คืออะไร', 'it marks and recognises'),
  term('cetana', 'cetanā', 'เจตนา', 'intention', 'ตั้งใจจะทำ เป็นตัวกรรม', 'it wills; this is what makes a deed a deed'),
  term('ekaggata', 'ekaggatā', 'เอกัคคตา', 'one-pointedness', 'ใจอยู่กับสิ่งเดียว', 'it stays on one thing'),
  term('jivitindriya', 'jīvitindriya', 'ชีวิตินทรีย์', 'life faculty', 'หล่อเลี้ยงใจให้ดำเนินไป', 'it keeps the mind alive'),
  term('manasikara', 'manasikāra', 'มนสิการ', 'attention', 'หันใจไปหาสิ่งนั้น', 'it turns towards the thing'),
] as const

export const occasionals = [
  term('vitakka', 'vitakka', 'วิตก', 'initial application', 'ยกใจขึ้นสู่เรื่อง', 'it lifts the mind onto a thought'),
  term(
    'vicara',
    'vicāra',
    'วิจาร',
    'sustained application',
    'ใจคลอเคลียอยู่กับเรื่อง',
    'it keeps the mind moving around the thought',
  ),
  term('adhimokkha', 'adhimokkha', 'อธิโมกข์', 'decision', 'ปักใจตัดสิน', 'it makes up its mind'),
  term('viriya', 'viriya', 'วิริยะ', 'energy', 'ลงแรง ไม่ถอย', 'it makes an effort and does not fall back'),
  term('piti', 'pīti', 'ปีติ', 'zest', 'อิ่มใจ ซาบซ่าน', 'it is thrilled and interested'),
  term('chanda', 'chanda', 'ฉันทะ', 'desire to act', 'อยากลงมือทำ', 'it wants to do'),
] as const

export const unwholesomeUniversals = [
  term('moha', 'moha', 'โมหะ', 'delusion', 'ไม่เห็นตามจริง', 'it does not see things as they are'),
  term('ahirika', 'ahirika', 'อหิริกะ', 'shamelessness', 'ไม่ละอายต่อบาป', 'it is not ashamed of wrong'),
  term(
    'anottappa',
    'anottappa',
    'อโนตตัปปะ',
    'fearlessness of wrong',
    'ไม่กลัวผลของบาป',
    'it does not fear what wrong brings',
  ),
  term('uddhacca', 'uddhacca', 'อุทธัจจะ', 'restlessness', 'ฟุ้งซ่าน ไม่อยู่กับที่', 'it is scattered and cannot settle'),
] as const

export const unwholesomeOccasionals = [
  term('lobha', 'lobha', 'โลภะ', 'greed', 'อยากได้ ติดใจ', 'it wants and holds on'),
  term('ditthi', 'diṭṭhi', 'ทิฏฐิ', 'wrong view', 'ยึดความเห็นผิดว่าถูก', 'it takes a wrong idea for the truth'),
  term('mana', 'māna', 'มานะ', 'conceit', 'ถือตัว เทียบเขาเทียบเรา', 'it measures itself against others'),
  term('dosa', 'dosa', 'โทสะ', 'hatred', 'ขัดเคือง อยากทำลาย', 'it strikes against what it meets'),
  term('issa', 'issā', 'อิสสา', 'envy', 'ริษยาเมื่อคนอื่นได้ดี', "it cannot bear another's good"),
  term('macchariya', 'macchariya', 'มัจฉริยะ', 'stinginess', 'หวงของตน ไม่อยากแบ่ง', 'it hides and guards what is its own'),
  term(
    'kukkucca',
    'kukkucca',
    'กุกกุจจะ',
    'remorse',
    'ร้อนใจในสิ่งที่ทำหรือไม่ได้ทำ',
    'it burns over what was done or left undone',
  ),
  term('thina', 'thīna', 'ถีนะ', 'sloth', 'ใจหดหู่ ไม่สู้งาน', 'the mind shrinks from its work'),
  term('middha', 'middha', 'มิทธะ', 'torpor', 'ซึมเซา ง่วงเหงา', 'it is drowsy and heavy'),
  term('vicikiccha', 'vicikicchā', 'วิจิกิจฉา', 'doubt', 'ลังเล ตัดสินใจไม่ได้', 'it wavers and cannot decide'),
] as const

export const beautifulUniversals = [
  term('saddha', 'saddhā', 'สัทธา', 'faith', 'เลื่อมใส วางใจในสิ่งดี', 'it trusts what is good'),
  term('sati', 'sati', 'สติ', 'mindfulness', 'ระลึกได้ ไม่เผลอ', 'it remembers and does not drift'),
  term('hiri', 'hiri', 'หิริ', 'moral shame', 'ละอายที่จะทำผิด', 'it would be ashamed to do wrong'),
  term('ottappa', 'ottappa', 'โอตตัปปะ', 'fear of wrong', 'เกรงกลัวผลของความผิด', 'it fears what wrong brings'),
  term('alobha', 'alobha', 'อโลภะ', 'non-greed', 'ปล่อยได้ ให้ได้', 'it can let go and give'),
  term('adosa', 'adosa', 'อโทสะ', 'non-hatred', 'ไม่ขัดเคือง มีเมตตา', 'it is kind and does not strike'),
  term(
    'tatramajjhattata',
    'tatramajjhattatā',
    'ตัตรมัชฌัตตตา',
    'balance of mind',
    'วางใจเป็นกลาง',
    'it stays in the middle',
  ),
  term(
    'kayapassaddhi',
    'kāyapassaddhi',
    'กายปัสสัทธิ',
    'calm of the factors',
    'เจตสิกสงบเย็น',
    'what goes with the mind is calm',
  ),
  term('cittapassaddhi', 'cittapassaddhi', 'จิตตปัสสัทธิ', 'calm of mind', 'จิตสงบเย็น', 'the mind is calm'),
  term(
    'kayalahuta',
    'kāyalahutā',
    'กายลหุตา',
    'lightness of the factors',
    'เจตสิกเบา',
    'what goes with the mind is light',
  ),
  term('cittalahuta', 'cittalahutā', 'จิตตลหุตา', 'lightness of mind', 'จิตเบา', 'the mind is light'),
  term(
    'kayamuduta',
    'kāyamudutā',
    'กายมุทุตา',
    'softness of the factors',
    'เจตสิกอ่อนโยน',
    'what goes with the mind is soft',
  ),
  term('cittamuduta', 'cittamudutā', 'จิตตมุทุตา', 'softness of mind', 'จิตอ่อนโยน', 'the mind is soft'),
  term(
    'kayakammannata',
    'kāyakammaññatā',
    'กายกัมมัญญตา',
    'readiness of the factors',
    'เจตสิกควรแก่งาน',
    'what goes with the mind is fit for work',
  ),
  term(
    'cittakammannata',
    'cittakammaññatā',
    'จิตตกัมมัญญตา',
    'readiness of mind',
    'จิตควรแก่งาน',
    'the mind is fit for work',
  ),
  term(
    'kayapagunnata',
    'kāyapāguññatā',
    'กายปาคุญญตา',
    'skill of the factors',
    'เจตสิกคล่องแคล่ว',
    'what goes with the mind is practised',
  ),
  term('cittapagunnata', 'cittapāguññatā', 'จิตตปาคุญญตา', 'skill of mind', 'จิตคล่องแคล่ว', 'the mind is practised'),
  term(
    'kayujukata',
    'kāyujukatā',
    'กายุชุกตา',
    'straightness of the factors',
    'เจตสิกซื่อตรง',
    'what goes with the mind is straight',
  ),
  term('cittujukata', 'cittujukatā', 'จิตตุชุกตา', 'straightness of mind', 'จิตซื่อตรง', 'the mind is straight'),
] as const

export const abstinences = [
  term('sammavaca', 'sammāvācā', 'สัมมาวาจา', 'right speech', 'งดคำพูดผิด', 'it holds back a wrong word'),
  term('sammakammanta', 'sammākammanta', 'สัมมากัมมันตะ', 'right action', 'งดการทำผิด', 'it holds back a wrong deed'),
  term('sammaajiva', 'sammāājīva', 'สัมมาอาชีวะ', 'right livelihood', 'งดเลี้ยงชีพผิด', 'it holds back from living by wrong'),
] as const

export const illimitables = [
  term('karuna', 'karuṇā', 'กรุณา', 'compassion', 'สงสาร อยากให้พ้นทุกข์', 'it cannot bear that another suffers'),
  term('mudita', 'muditā', 'มุทิตา', 'appreciative joy', 'ยินดีเมื่อเขาได้ดี', "it is glad of another's good"),
] as const

export const wisdom = [term('panna', 'paññā', 'ปัญญา', 'wisdom', 'รู้เห็นตามจริง', 'it sees things as they are')] as const

export const CETASIKAS = [
  ...universals,
  ...occasionals,
  ...unwholesomeUniversals,
  ...unwholesomeOccasionals,
  ...beautifulUniversals,
  ...abstinences,
  ...illimitables,
  ...wisdom,
] as const
export type CetasikaId = (typeof CETASIKAS)[number]['id']

export const cetasikaGroups = {
  universals,
  occasionals,
  unwholesome: [...unwholesomeUniversals, ...unwholesomeOccasionals],
  beautifulUniversals,
  abstinences,
  illimitables,
  wisdom,
} as const

const byId = new Map<string, (typeof CETASIKAS)[number]>(CETASIKAS.map((each) => [each.id, each]))
export const cetasikaById = (id: string) => byId.get(id)

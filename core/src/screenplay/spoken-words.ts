// Whether a line sounds as if it were said: Thai is full of words that are only ever spoken to somebody.
const particles =
  /(?:ครับ|คับ|ค่ะ|คะ|ค้า|จ้ะ|จ๊ะ|จ้า|จ๋า|ฮะ|ฮ่ะ|ขอรับ|เพคะ|พะยะค่ะ|นะ|น่ะ|สิ|ซิ|เถอะ|เหอะ|เถิด|ล่ะ|หรอก|วะ|ว่ะ|เว้ย|โว้ย|เนี่ย|เลยนะ|หน่อย|ไหม|มั้ย|มั๊ย|เหรอ|หรือเปล่า|รึเปล่า|ใช่มั้ย|ได้เลย)(?:$|[\s!?.,…"”])/
const persons = /^(?:ฉัน|ผม|หนู|กู|ข้า|เรา|ดิฉัน|มึง|แก|เอ็ง|เจ้า|คุณ|ท่าน)/
const openings =
  /^(?:ครับ|ค่ะ|จ้ะ|จ้า|สวัสดี|ขอโทษ|ขอบคุณ|ขอบใจ|ใช่|ไม่ใช่|ไม่เอา|ไม่เป็นไร|ไม่รู้|อย่า|ทำไม|ทำอะไร|อะไร|ใคร|ที่ไหน|ไปไหน|เมื่อไหร่|ยังไง|อ๋อ|โอ๊ย|โอ้|เฮ้|เฮ้ย|เอ่อ|อืม|อือ|เออ|ว้าย|ฮัลโหล|เชิญ|รอเดี๋ยว|เดี๋ยว|มาสิ|ไปกัน|ดูสิ|ช่วย|หยุด|ระวัง|รีบ)/
const asked = /[?!？！]["”]?$/

export const soundsSpoken = (line: string): boolean => {
  const said = line.length > 400 ? line.slice(0, 400) : line
  return particles.test(said) || persons.test(said) || openings.test(said) || asked.test(said.trimEnd())
}

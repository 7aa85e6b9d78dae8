// What one says when all is said to be well, English / Thai. With a body that tells otherwise it is what lies beneath the words.
export const sayWell =
  "i'm fine, i am fine, i'm okay, i'm ok, i am okay, i'm all right, i'm alright, we're fine, we're okay, everything's fine, everything is fine, all good, all fine, it's fine, it's okay, it's all right, that's fine, that's okay, no problem, no worries, nothing's wrong, nothing is wrong, it's nothing, nothing happened, don't worry about me, i don't care, i couldn't care less, who cares, doesn't matter, does not matter, it doesn't hurt, doesn't hurt a bit, i'm not crying, i'm not afraid, i'm not scared, i'm not angry, i'm not mad, i'm not upset, i'm not jealous, i'm not nervous, i'm not worried, i'm not sad, i'm not lonely, never better, couldn't be better, couldn't be happier, i'm happy for you, so happy for you, happy for you both, congratulations, i'm glad, so glad, i had fun, what a lovely surprise, it's what i wanted, i'm used to it, i'll manage, i'm over it, i'm over him, i'm over her / ไม่เป็นไร, ไม่ได้เป็นไร, ไม่ได้เป็นอะไร, ไม่มีอะไร, สบายดี, สบายมาก, โอเค, ไม่ได้ร้อง, ไม่ร้อง, ไม่ได้ร้องไห้, ไม่ได้โกรธ, ไม่โกรธ, ไม่ได้กลัว, ไม่กลัว, ไม่เจ็บ, ไม่ได้เจ็บ, ไม่ได้เสียใจ, ไม่เสียใจ, ไม่ได้เศร้า, ไม่ได้หึง, ไม่หึง, ไม่ได้อิจฉา, ไม่เหงา, ไม่ได้เหงา, ไม่ได้ห่วง, ไม่สน, ไม่สนใจ, ไม่แคร์, ช่างมัน, ช่างเถอะ, ช่างเขา, เฉย ๆ, มีความสุขดี, ดีใจด้วย, ยินดีด้วย, สนุกดี, ดีแล้ว, ก็ดี, อยู่ได้, ไม่ต้องห่วง, ชินแล้ว, ลืมไปแล้ว, ลืมไปหมดแล้ว"

export const heavy: ReadonlySet<string> = new Set([
  'sorrow',
  'loneliness',
  'longing',
  'fear',
  'worry',
  'anger',
  'envy',
  'shame',
  'remorse',
])
export const light: ReadonlySet<string> = new Set(['joy', 'love', 'gratitude', 'pride', 'hope', 'relief'])
export const hard: ReadonlySet<string> = new Set(['anger', 'contempt'])
export const soft: ReadonlySet<string> = new Set(['love', 'compassion', 'sorrow', 'longing', 'remorse'])

// What people wear and how they look: English / Thai.
export const clothes = {
  shirt:
    'shirt, t-shirt, tee, polo, polo shirt, blouse, white shirt, undershirt, tank top, top, vest top, dress shirt, hawaiian shirt, flannel / เสื้อ, เสื้อเชิ้ต, เสื้อยืด, เสื้อกล้าม, เสื้อโปโล, เสื้อแขนยาว, เสื้อแขนสั้น, เสื้อม่อฮ่อม, เสื้อคอกระเช้า, เสื้อลายดอก, เสื้อขาว, เสื้อผ้า, ม่อฮ่อม, เสื้อคอกลม, เสื้อฮาวาย, เสื้อลายสก็อต, เสื้อบอล',
  coat: 'coat, overcoat, trench coat, raincoat, parka, duster, lab coat, fur coat, greatcoat, winter coat, cloak, cape, mackintosh, poncho, anorak, peacoat, camel coat / เสื้อโค้ต, เสื้อกันฝน, เสื้อกาวน์, เสื้อคลุม, ผ้าคลุม, เสื้อกันหนาว, เสื้อโค้ท, โค้ต, กาวน์, ผ้าคลุมไหล่, เสื้อกันลม',
  jacket:
    'jacket, leather jacket, blazer, hoodie, sweater, cardigan, jumper, pullover, denim jacket, suit jacket, windbreaker, waistcoat, vest, life jacket, bulletproof vest, fleece, sweatshirt, bomber jacket, tuxedo jacket, straitjacket, smoking jacket, turtleneck / แจ็กเก็ต, เสื้อแจ็กเก็ต, แจ็กเก็ตหนัง, เสื้อสูท, สูท, เสื้อหนัง, ฮู้ด, เสื้อฮู้ด, เสื้อไหมพรม, เสื้อกั๊ก, เสื้อชูชีพ, เสื้อเกราะ, เสื้อวิน, แจ็คเก็ต, เสื้อสะท้อนแสง, เสื้อยีนส์',
  trousers:
    'trousers, pants, jeans, shorts, slacks, overalls, dungarees, sweatpants, leggings, boxers, cargo pants, khakis, tracksuit bottoms, breeches / กางเกง, กางเกงยีนส์, กางเกงขาสั้น, กางเกงขายาว, ยีนส์, กางเกงเล, โจงกระเบน, กางเกงวอร์ม, กางเกงบอล, กางเกงใน',
  skirt: 'skirt, sarong, kilt, miniskirt, petticoat / กระโปรง, ผ้าถุง, ผ้าซิ่น, โสร่ง, ผ้านุ่ง, ซิ่น, ผ้าขาวม้าคาดเอว, กระโจมอก',
  dress:
    'dress, gown, wedding dress, wedding gown, evening gown, sundress, funeral dress, nightgown, nightdress, kimono, sari, ball gown, bathrobe, robe, dressing gown, hospital gown, cocktail dress, ballgown, party dress, black dress, red dress, summer dress, cheongsam, frock, pinafore, robes, cassock, habit / ชุด, ชุดราตรี, ชุดแต่งงาน, ชุดเจ้าสาว, เดรส, ชุดนอน, ชุดไทย, ชุดคลุม, ชุดคนไข้, ชุดผู้ป่วย, กี่เพ้า, ชุดกระโปรง, ชุดขาว, ชุดดำ, ชุดรำ, ชุดไว้ทุกข์, ชุดลิเก, ชุดคลุมท้อง, ชุดเดรส, เสื้อคลุมอาบน้ำ, ชุดออกงาน',
  suit: 'suit, tuxedo, tux, three-piece suit, business suit, pinstripe suit, tracksuit, wetsuit, spacesuit, space suit, swimsuit, bikini, jumpsuit, pajamas, pyjamas, costume, swim trunks, coveralls, clown suit, hazmat suit, boiler suit, leotard, dinner jacket, work clothes, black suit, linen suit, flight suit, disguise, rags, mourning clothes / ชุดสูท, ทักซิโด้, ชุดว่ายน้ำ, ชุดวอร์ม, ชุดอวกาศ, ชุดหมี, ชุดกีฬา, ชุดตัวตลก, ชุดทำงาน, ชุดลำลอง, ชุดช่าง, ชุดดับเพลิง, ชุดเกราะ, ชุดมาสคอต',
  uniform:
    'uniform, school uniform, police uniform, scrubs, fatigues, armour, armor, nurse uniform, prison uniform, army uniform, chef whites, military uniform, scout uniform / เครื่องแบบ, ชุดนักเรียน, ชุดพยาบาล, ชุดตำรวจ, ชุดทหาร, เครื่องแบบตำรวจ, ชุดนักโทษ, เครื่องแบบทหาร, ชุดพละ, ชุดลูกเสือ, ชุดยาม, ชุดข้าราชการ, ชุดนักศึกษา, ชุดเชฟ, ชุดพนักงาน, ชุดครุย, ครุย',
  robe: 'saffron robe, saffron robes, monk robes, vestments / จีวร, สบง, ผ้าเหลือง, สังฆาฏิ, อังสะ, จีวรสีกรัก',
  hat: 'hat, cap, baseball cap, helmet, beanie, fedora, straw hat, bonnet, top hat, cowboy hat, hard hat, beret, hood, turban, headscarf, veil, crown, headband, wig, bowler hat, sun hat, sailor hat, party hat, turban, shower cap, kerchief, hijab, flat cap, tiara, wool cap, bowler, sombrero, mask, eye patch, eyepatch, blindfold, gas mask / หมวก, หมวกแก๊ป, หมวกฟาง, หมวกกันน็อก, งอบ, หมวกกันน็อค, หมวกไหมพรม, ผ้าโพกหัว, หมวกเซฟตี้, วิก, ผ้าคลุมหน้า, ผ้าคลุมผม, หมวกปีกกว้าง, ฮิญาบ, หน้ากากอนามัย, ผ้าปิดตา, หมวกนิรภัย, หมวกลูกเสือ, ผ้าคาดหัว, ที่คาดผม, มงคล',
  shoes:
    'shoes, boots, sandals, heels, sneakers, slippers, high heels, flip-flops, trainers, loafers, shoe, boot, stilettos, rubber boots, galoshes, wellingtons, cowboy boots, ballet shoes, pointe shoes, clogs, running shoes / รองเท้า, รองเท้าบูต, รองเท้าแตะ, ส้นสูง, รองเท้าผ้าใบ, บูต, รองเท้าส้นสูง, เกือก, รองเท้าบู๊ต, รองเท้าหนัง, รองเท้านักเรียน, ถุงเท้า, แตะ',
  gloves: 'gloves, mittens, rubber gloves, oven mitts, boxing gloves, latex gloves / ถุงมือ, ถุงมือยาง',
  scarf:
    'scarf, shawl, tie, bow tie, necktie, stole, bandana, tie pin, neckerchief, red scarf / ผ้าพันคอ, เนกไท, เนคไท, ผ้าสไบ, สไบ, หูกระต่าย, ไท, โบว์',
  glasses:
    'glasses, sunglasses, spectacles, goggles, reading glasses, shades, monocle, dark glasses, thick glasses / แว่น, แว่นตา, แว่นดำ, แว่นกันแดด, แว่นสายตา, แว่นหนา, แว่นอ่านหนังสือ',
  apron: 'apron, smock, bib / ผ้ากันเปื้อน, เอี๊ยม',
  belt: 'belt, suspenders, holster, tool belt, braces, sash / เข็มขัด, สายเอี๊ยม, ผ้าคาดเอว, ซองปืน, สายสะพาย',
  jewellery:
    'ring, wedding ring, necklace, earrings, bracelet, engagement ring, pendant, locket, brooch, earring, gold chain, bangles, pearls, pearl necklace, watch, wristwatch, cufflinks, anklet, dog tags, nose ring, gold watch / แหวน, สร้อย, สร้อยคอ, ต่างหู, กำไล, แหวนแต่งงาน, สร้อยทอง, ตุ้มหู, สร้อยข้อมือ, นาฬิกาข้อมือ, ล็อกเกต, เข็มกลัด, จี้, แหวนหมั้น, แหวนเพชร, กำไลหยก, นาฬิกา, กำไลข้อเท้า',
  underwear:
    'underwear, socks, stockings, bra, tights, slip, corset, diaper, bathing suit, nylons / ชุดชั้นใน, ถุงน่อง, ผ้าอ้อม, ยกทรง, ผ้าเตี่ยว',
} as const

export const hairWords =
  'hair, long hair, short hair, grey hair, gray hair, white hair, black hair, red hair, curly hair, blond hair, blonde hair, silver hair, ponytail, braids, braid, bun, pigtails, beard, moustache, mustache, bald, dreadlocks, crew cut, stubble, buzz cut, shaved head, bob, plaits, afro, mohawk, blonde, redhead, brunette, silver-haired, grey-haired, gray-haired, white-haired, red-haired, dark-haired, long-haired, curly-haired, bearded, balding, bald head, goatee, sideburns, unshaven, pixie cut, tousled hair, black-haired, fair-haired / ผม, ผมยาว, ผมสั้น, ผมหงอก, ผมขาว, ผมเปีย, ผมหยิก, หัวล้าน, เครา, หนวด, ผมม้า, ผมแกละ, ผมจุก, ผมเกรียน, ผมบ็อบ, หนวดเครา, ผมดำ, ผมทอง, ผมแดง, ผมดอกเลา, โกนหัว, ผมสีดอกเลา, มวยผม, ผมมวย, ผมบ๊อบ, ผมหางม้า, ผมรองทรง, ผมทรงนักเรียน, หัวโล้น, ผมยุ่ง, ผมประบ่า, ผมสีเทา, ผมเผ้ารุงรัง'

export const buildWords =
  'tall, short, thin, fat, slim, skinny, muscular, stocky, burly, frail, plump, heavyset, broad-shouldered, wiry, lanky, petite, gaunt, bony, chubby, stout, slender, hunched, stooped, big-boned, lean, barrel-chested, small, huge, massive, bulky, willowy, hulking, heavy, slight, gangly, rotund, squat, athletic, hefty, portly, bent, thickset, round, rail-thin, tiny / สูง, เตี้ย, ผอม, อ้วน, ร่างใหญ่, ร่างเล็ก, ล่ำ, ผอมแห้ง, ตัวเล็ก, ตัวใหญ่, หลังค่อม, กำยำ, ท้วม, ร่างท้วม, ผอมบาง, ผอมสูง, ร่างสูง, บึกบึน, ผอมโซ, ร่างบาง, อวบ, หลังโกง, ร่างผอม, เจ้าเนื้อ, สันทัด, ร่างสันทัด, สูงใหญ่, ตัวอ้วน, ร่างกำยำ, ผอมเกร็ง, ร่างอ้วน, สูงโปร่ง, สมส่วน, รูปร่างผอม, อ้วนท้วน, ตัวผอม, จ้ำม่ำ, หุ่นดี, หลังงอ'

export const ageWords = {
  child: 'child, little, small boy, preschool, kindergarten-age / วัยเด็ก, ตัวน้อย, วัยอนุบาล, วัยประถม',
  teen: 'teenage, teenaged, teen, adolescent, late teens, early teens, mid-teens, in his teens, in her teens / วัยรุ่น, รุ่นกระทง, วัยมัธยม, วัยแรกรุ่น, แตกเนื้อสาว',
  adult: 'middle-aged, middle aged, young man, young woman, grown / วัยกลางคน, วัยทำงาน, หนุ่มใหญ่, กลางคน',
  elder:
    'elderly, old, aged, ancient, aging, ageing, octogenarian, white-haired old / วัยชรา, แก่, ชรา, สูงวัย, สูงอายุ, เฒ่า, แก่เฒ่า, ชราภาพ, วัยเกษียณ, แก่มาก, วัยดึก',
} as const

// Nouns for people, English / Thai, by what they tell of sex and age.

export const personNouns = {
  'm adult':
    'man, gentleman, guy, bloke, fellow, lad, dude, bachelor, widower, groom, bridegroom, gentlemen, chap, businessman in a suit, middle-aged man, young man, bearded man, lone man, stable lad, family man, best man, groomsman, usher in black, cowhand, strongman, frontman, front man, conman, madman, workman, oarsman, axeman, horseman, nobleman, countryman, tribesman, playboy, cabin boy, altar server, iceman, ringmaster, patriarch, hoodlum, ruffian / ชาย, ผู้ชาย, ชายหนุ่ม, หนุ่ม, เจ้าบ่าว, ชายวัยกลางคน, ชายร่างใหญ่, ชายฉกรรจ์, พ่อม่าย, ชายแปลกหน้า, หนุ่มใหญ่, ชายชุดดำ, หนุ่มออฟฟิศ, หนุ่มโรงงาน, หนุ่มแว่น, พ่อค้าหนุ่ม, ชายหัวล้าน, ชายอ้วน, ชายผอม, ลูกผู้ชาย, ชายนิรนาม, หนุ่มน้อย, หนุ่มนักศึกษา, หนุ่มชาวนา, บัณฑิตหนุ่ม, พ่อหม้าย, ชายวัยเกษียณ, ชายในชุดสูท, ชายไร้บ้าน, หนุ่มส่งของ, มือมีด',
  'f adult':
    'woman, lady, gal, bride, widow, housewife, dame, lassie, madam, bridesmaid, chick lady, middle-aged woman, young woman, pregnant woman, working woman, saleslady, noblewoman, countrywoman, businesswoman in a suit, matriarch, femme fatale, starlet, pinup, call girl, geisha, courtesan, maid of honour, maid of honor, debutante, divorcee, spinster, working mother, single mother, new mother, cigarette girl, dance hostess, cheerleader / หญิง, ผู้หญิง, หญิงสาว, สาว, เจ้าสาว, แม่ม่าย, แม่บ้าน, หญิงวัยกลางคน, สาวใหญ่, สตรี, หญิงแปลกหน้า, เมียน้อย, คุณผู้หญิง, สาวออฟฟิศ, สาวโรงงาน, สาวแว่น, หญิงมีครรภ์, หญิงท้องแก่, หญิงตั้งครรภ์, หญิงม่าย, คุณนายข้างบ้าน, นางโลม, สาวเชียร์เบียร์, สาวนั่งดริงก์, คนท้อง, หญิงไร้บ้าน, หญิงชุดขาว, หญิงชุดดำ, แม่ลูกอ่อน, แม่เลี้ยงเดี่ยว, สาวใหญ่แต่งจัด, เพื่อนเจ้าสาว, สาวบ้านนอก, สาวประเภทสอง, กะเทย',
  'm elder':
    'old man, elderly man, old gentleman, old fellow, old fisherman, old timer, old-timer, old monk / ชายแก่, ชายชรา, ตาแก่, ผู้เฒ่า, เฒ่า, ชายสูงอายุ, พ่อเฒ่า, ตาเฒ่า',
  'f elder': 'old woman, elderly woman, old lady, crone, hag, old nun / หญิงแก่, หญิงชรา, ยายแก่, แม่เฒ่า, หญิงสูงอายุ, ยายเฒ่า',
  'm child':
    'boy, little boy, small boy, schoolboy, young boy, altar boy, paper boy, shepherd boy, street boy, choirboy, beggar boy, barefoot boy, boy scout, little prince / เด็กชาย, เด็กผู้ชาย, ด.ช., เด็กวัด, เด็กเลี้ยงควาย, เด็กหัวเกรียน, เด็กปั๊ม, เด็กแว้น, เด็กชายตัวน้อย',
  'f child':
    'girl, little girl, small girl, schoolgirl, young girl, flower girl, little sister of, beggar girl, shepherd girl, match girl, birthday girl, girl scout, choirgirl, little princess / เด็กหญิง, เด็กผู้หญิง, ด.ญ., เด็กน้อยหญิง, เด็กหญิงตัวน้อย, เด็กผมเปีย, เด็กขายพวงมาลัย',
  'm teen':
    'teenage boy, young lad, delivery lad, teen boy, teenaged boy, adolescent boy / เด็กหนุ่ม, หนุ่มวัยรุ่น, เด็กหนุ่มวัยรุ่น, เด็กช่างกล, เด็กช่าง, เด็กหนุ่มบ้านนอก',
  'f teen': 'teenage girl, teen girl, teenaged girl, adolescent girl / เด็กสาว, สาววัยรุ่น, สาวรุ่น, เด็กสาวมัธยม',
  '- teen': 'teenager, teen, adolescent, youth, high schooler / วัยรุ่น, เด็กวัยรุ่น',
  '- child':
    'child, kid, toddler, infant, baby, newborn, youngster, urchin, orphan, twin, preschooler, foundling, tyke, waif, street child, street kid, schoolchild, twin baby, birthday child, foster child, latchkey kid / เด็ก, เด็กน้อย, ทารก, เด็กอนุบาล, เด็กกำพร้า, เด็กเล็ก, เด็กแฝด, เด็กแบเบาะ, เด็กเร่ร่อน, เด็กข้างถนน, เด็กขายดอกไม้, เด็กประถม, เด็กมัธยม, เด็กนักเรียน, เด็กขายของ, เด็กเล็กๆ',
  '- elder':
    'old person, pensioner, senior, elder, old soul, old couple, old-age pensioner, retiree, centenarian / คนแก่, คนชรา, ผู้สูงอายุ, ผู้เฒ่าผู้แก่, คนเฒ่าคนแก่, คนแก่คนเฒ่า',
  '- -':
    'person, stranger, figure, someone, somebody, neighbour, neighbor, friend, lover, passenger, customer, guest, visitor, tourist, villager, victim, patient, pedestrian, owner, survivor, prisoner, witness, twin, partner, boss, colleague, rival, enemy, intruder, hostage, ghost, hiker, traveller, traveler, shopper, spectator, mourner, refugee, inmate, suspect, defendant, opponent, roommate, boarder, tenant, newcomer, caller, commuter, hitchhiker, onlooker, bystander, local, drunk, beggar, homeless person, silhouette, champion, loser, contestant, candidate, worshipper, captive, caddie, flatmate, housemate, bandmate, teammate, workmate, heckler, gambler, jogger, cyclist in lycra, bather, camper, picnicker, sunbather, dog walker, birdwatcher, looter, rioter, protester, marcher, demonstrator, first responder, donor, heir, heiress, novelist neighbour, house guest, dinner guest, gatecrasher, eavesdropper, squatter, vagrant, hobo, drifter, fugitive, runaway, convict, escapee, arsonist, vigilante, informant, double agent, hacker in a hood, ringleader, rebel, scavenger, nomad, pilgrim, worshiper, penitent, believer, martyr, cripple, amputee, invalid, sleepwalker, sleeper, dreamer, dancer in red, wedding guest, party guest, partygoer, reveller, reveler, clubber, autograph hunter, groupie, foreigner, farang, islander, settler, emigrant, immigrant, migrant, deserter, conscript, straggler, castaway, stowaway, shipwrecked sailor, cyborg, humanoid, clone, werewolf, ogre, imp / คนแปลกหน้า, เพื่อน, เพื่อนบ้าน, แขก, ลูกค้า, ผู้โดยสาร, คนไข้, ผู้ป่วย, นักท่องเที่ยว, คนรัก, แฟน, เจ้าของบ้าน, เจ้าของร้าน, ชาวบ้าน, เหยื่อ, นักโทษ, พยาน, ผู้ต้องหา, เจ้านาย, หัวหน้า, ลูกน้อง, คนเมา, ขอทาน, เพื่อนร่วมงาน, ใครคนหนึ่ง, ใครบางคน, คนร้าย, ผู้ต้องสงสัย, จำเลย, โจทก์, ตัวประกัน, เพื่อนสนิท, เงาคน, ร่างหนึ่ง, คนหนึ่ง, เจ้าของ, คู่หมั้น, คนข้างบ้าน, ผี, วิญญาณ, เจ้าหนี้, ลูกหนี้, เศรษฐี, รูมเมต, เพื่อนร่วมห้อง, ฝรั่ง, คนต่างชาติ, แขกยาม, ลูกจ้าง, นายจ้าง, แฟนเก่า, คนรักเก่า, อดีตแฟน, กิ๊ก, คู่ซ้อม, คู่ต่อสู้, คู่กรณี, คนเดินถนน, คนเดินผ่าน, คนผ่านทาง, คนรอรถ, คนตกปลา, คนวิ่งออกกำลัง, คนบ้า, คนไร้บ้าน, คนจร, คนจรจัด, นักล้วงกระเป๋า, คนทรยศ, สายสืบ, ผู้ลี้ภัย, ผู้รอดชีวิต, ผู้บาดเจ็บ, คนเจ็บ, ผู้สูงศักดิ์, ทาส, เชลย, กบฏ, ผีดิบ, กินรี, กินนร, นางไม้, ภูต, หุ่นยนต์มนุษย์, เพื่อนเก่า, เพื่อนใหม่, เพื่อนร่วมรุ่น, เพื่อนร่วมวง, เพื่อนเจ้าบ่าว, คนข้างห้อง, เพื่อนข้างห้อง, ผู้เช่า, เจ้าของหอ, เจ้าของบ้านเช่าหนุ่ม, คนตาบอด, คนพิการ, ญาติผู้ใหญ่, ญาติห่าง ๆ, คนเดินเรือ, นักเดินทาง, นักปีนเขา, แบ็กแพ็กเกอร์',
  '- group':
    'people, crowd, family, couple, audience, mob, gang, team, crew, children, kids, boys, girls, men, women, guests, villagers, students, soldiers, passengers, customers, mourners, onlookers, strangers, friends, neighbours, neighbors, workers, guards, monks, others, everyone, everybody, dancers, players, tourists, choir, band, congregation, jury, pallbearers, teenagers, fans, protesters, commuters, reporters, pilgrims, pupils, diners, patrons, spectators, regulars, twins, parents, lovers, nurses, refugees, prisoners, bystanders, shoppers, classmates, cadets, brass band, marching band, string quartet, school class, class of children, procession, line of people, column of soldiers, column of refugees, platoon, squad, troupe, cast and crew, ensemble, orchestra, brigade, clan, tribe, throng, multitude, horde, hordes, passers-by, passersby, farmhands, street sweepers, porters, lawyers, waiters, cooks, servants, maids, courtiers, nobles, knights, sailors, fishermen, fishwives, farmers, peasants, miners, dockworkers, factory workers, labourers, laborers, builders, cleaners, clerks, hawkers, vendors, market women, stallholders, beggars, thieves, bandits, pirates, gangsters, thugs, henchmen, gunmen, riders, horsemen, cowboys, hunters, mothers, fathers, grandmothers, grandfathers, old men, old women, old people, young people, young men, young women, toddlers, babies, infants, schoolchildren, schoolboys, schoolgirls, brothers, sisters, sons, daughters, grandchildren, grandsons, granddaughters, cousins, uncles, relatives, bridesmaids, groomsmen, wedding guests, party guests, revellers, revelers, partygoers, card players, gamblers, drinkers, smokers, barflies, bartenders, paramedics, doctors, medics, surgeons, orderlies, patients, firefighters, firemen, policemen, police officers, cops, officers, detectives, recruits, rebels, guerrillas, sentries, archers, villains, ghosts, zombies, elves, children in costume, novices, nuns, priests, devotees, worshippers, believers, disciples, survivors, migrants, settlers, journalists, photographers, cameramen, extras, stagehands, technicians, musicians, singers, fiddlers, drummers, athletes, runners, swimmers, skaters, joggers, cyclists, hikers, campers, trekkers, surfers, sunbathers, bathers / ฝูงชน, ผู้คน, ชาวบ้าน, เด็ก ๆ, เด็กๆ, แขกเหรื่อ, คนดู, ผู้ชม, กลุ่มคน, เพื่อน ๆ, เพื่อนๆ, ทุกคน, คนอื่น ๆ, คนอื่นๆ, พวกเด็ก ๆ, ญาติ, ญาติ ๆ, ญาติพี่น้อง, คณะ, พระสงฆ์, พ่อค้าแม่ค้า, แขกในงาน, ลูกบ้าน, พวกเขา, แม่ค้าพ่อค้า, สองหนุ่ม, สองสาว, คู่บ่าวสาว, บ่าวสาว, ลูก ๆ, หลาน ๆ, กองเชียร์, คนทั้งหมู่บ้าน, คนทั้งบ้าน, ลูกค้าในร้าน, เด็กทั้งห้อง, คนทั้งห้อง, วงดนตรี, วงปี่พาทย์, วงหมอลำ, วงโยธวาทิต, คณะลิเก, คณะหมอลำ, ขบวนแห่, ขบวนพาเหรด, ฝูงนักข่าว, กลุ่มนักเรียน, กลุ่มวัยรุ่น, กลุ่มชาวบ้าน, กลุ่มผู้ประท้วง, ผู้ชุมนุม, ผู้ประท้วง, ม็อบ, ลูกน้องทั้งหลาย, คนในตลาด, คนในงาน, คนในวัด, คนทั้งลาน, คนทั้งร้าน, คนทั้งวัด, คนทั้งตลาด, คนทั้งห้องประชุม, คนทั้งงาน, คนรอบข้าง, คนรอบวง, คนมุงดู, ไทยมุง, คนเดินตลาด, เพื่อนนักเรียน, เพื่อนทั้งห้อง, นักเรียนทั้งห้อง, นักเรียนทั้งชั้น, พี่น้องทั้งหมด, ลูกหลาน, ลูกหลานทั้งหลาย, เหล่าทหาร, เหล่าองครักษ์, เหล่านางกำนัล, ข้าราชบริพาร, ไพร่พล, กองทหาร, กองทัพ, หมวดทหาร, ทีมงาน, ทีมแพทย์, ทีมกู้ภัย, กองถ่าย, ลูกทีม, พ่อแม่, ปู่ย่าตายาย, ตายาย, สองพี่น้อง, สองแม่ลูก, สองพ่อลูก, สามพี่น้อง, คู่รัก, คู่รักหนุ่มสาว, สามีภรรยา, ผัวเมีย, ตาและยาย, สองตายาย, คนเฝ้าศพ, เจ้าภาพ, แขกงานศพ, แขกงานแต่ง, แม่ ๆ, ป้า ๆ, ลุง ๆ, น้า ๆ, พี่ ๆ, น้อง ๆ, หนุ่ม ๆ, สาว ๆ, ครู ๆ, เณรน้อย ๆ, พระลูกวัดทั้งหลาย',
} as const

// Kinship: the word in ids; sex; English / Thai.
export const kinNouns = {
  'mother f':
    'mother, mom, mum, mommy, mama, mummy, ma, stepmother, stepmom, late mother, old mother, birth mother, foster mother, godmother, mum-to-be, mother-to-be, momma, mammy, mamma / แม่, คุณแม่, มารดา, ม้า, หม่าม้า, แม่เลี้ยง, แม่บุญธรรม, แม่แท้ ๆ, อาม้า, แม่แก่, คุณแม่ลูกอ่อน, แม่จ๋า',
  'father m':
    'father, dad, daddy, papa, pa, pop, stepfather, stepdad, late father, old father, birth father, foster father, godfather, father-to-be, old man of, pappy, dada, baba / พ่อ, คุณพ่อ, บิดา, ป๊า, ปะป๊า, เตี่ย, พ่อเลี้ยง, พ่อบุญธรรม, พ่อแท้ ๆ, อาป๊า, คุณป๋า, ป๋า, พ่อจ๋า, เตีย',
  'grandmother f':
    'grandmother, grandma, granny, nana, gran, nan, abuela, great-grandmother, grandmama, grandmamma, grammy, nonna, babushka, oma, yiayia, great-aunt / ยาย, ย่า, คุณยาย, คุณย่า, อาม่า, ม่า, ทวด, ยายทวด, ย่าทวด, อาโผ่, ยายแท้ ๆ, แม่ตู้, แม่อุ๊ย, อุ๊ย',
  'grandfather m':
    'grandfather, grandpa, granddad, gramps, grandad, abuelo, great-grandfather, grandpapa, grampa, granddaddy, nonno, opa, great-uncle, zayde / ตา, ปู่, คุณตา, คุณปู่, อากง, ก๋ง, ตาทวด, ปู่ทวด, พ่อตู้, พ่ออุ๊ย',
  'son m':
    'son, stepson, eldest son, youngest son, only son, grown son, young son, firstborn, baby son / ลูกชาย, บุตรชาย, ลูกชายคนโต, ลูกชายคนเล็ก, ลูกชายคนเดียว, ลูกเลี้ยง, พระโอรส, โอรส',
  'daughter f':
    'daughter, stepdaughter, eldest daughter, youngest daughter, only daughter, grown daughter, young daughter / ลูกสาว, บุตรสาว, ลูกสาวคนโต, ลูกสาวคนเล็ก, ลูกสาวคนเดียว, ธิดา, พระธิดา',
  'child -': 'baby daughter, offspring / ลูก, ลูกน้อย',
  'grandchild -': 'grandchild / หลาน',
  'grandchild m': 'grandson / หลานชาย, หลานชายคนเดียว, หลานชายตัวน้อย',
  'grandchild f': 'granddaughter / หลานสาว, หลานสาวคนเดียว, หลานสาวตัวน้อย',
  'brother m':
    'brother, big brother, little brother, kid brother, half-brother, bro, older brother, younger brother, twin brother, elder brother, eldest brother, stepbrother, foster brother, baby brother, brothers-in-arms / พี่ชาย, น้องชาย, เฮีย, ตี๋, พี่ชายคนโต, น้องชายคนเล็ก, พี่ชายฝาแฝด, น้องชายฝาแฝด, อาเฮีย, อาตี๋, พี่ชายต่างแม่',
  'sister f':
    'sister, big sister, little sister, kid sister, half-sister, sis, older sister, younger sister, twin sister, elder sister, eldest sister, stepsister, foster sister, baby sister / พี่สาว, น้องสาว, เจ๊, หมวย, พี่สาวคนโต, น้องสาวคนเล็ก, พี่สาวฝาแฝด, น้องสาวฝาแฝด, อาเจ๊, อาหมวย, พี่สาวต่างแม่',
  'sibling -': 'sibling / พี่, น้อง, พี่น้อง',
  'aunt f':
    'aunt, auntie, aunty, great aunt, elder aunt / ป้า, คุณป้า, น้าสาว, อาหญิง, อี๊, คุณน้า, อาซิ้ม, โกว, ป้าสะใภ้, น้าสะใภ้, อาสะใภ้, อาอี๊, อาโกว',
  'uncle m':
    'uncle, great uncle, elder uncle / ลุง, คุณลุง, น้าชาย, อาชาย, อาแปะ, แปะ, เจ็ก, ลุงเขย, น้าเขย, อาเขย, อาเจ็ก, อาเฮียใหญ่, อากู๋',
  'aunt-or-uncle -': 'aunts / น้า, อา, คุณอา',
  'cousin -': 'cousin / ลูกพี่ลูกน้อง',
  'cousin m': 'nephew, second cousin / ลูกพี่ลูกน้องผู้ชาย, หลานลุง',
  'cousin f': 'niece / ลูกพี่ลูกน้องผู้หญิง',
  'wife f':
    'wife, ex-wife, late wife, young wife, first wife, second wife, missus, better half / เมีย, ภรรยา, อดีตภรรยา, เมียหลวง, เมียเก่า, ภริยา, คุณภรรยา, เมียแต่ง, แม่บ้านของเขา',
  'husband m':
    'husband, ex-husband, hubby, late husband, young husband, first husband, second husband / ผัว, สามี, อดีตสามี, ผัวเก่า, สามีเก่า, คุณสามี',
  'fiance -': 'fiancé, fiancée, fiance, fiancee / คู่หมั้น',
  'girlfriend f': 'girlfriend, ex-girlfriend / แฟนสาว',
  'boyfriend m': 'boyfriend, ex-boyfriend / แฟนหนุ่ม',
  'in-law -': 'in-laws / เขย',
  'in-law f':
    'mother-in-law, sister-in-law, daughter-in-law, daughter-in-law-to-be / แม่ยาย, แม่ผัว, ลูกสะใภ้, พี่สะใภ้, น้องสะใภ้, สะใภ้, ลูกสะใภ้ใหญ่, สะใภ้ใหญ่, สะใภ้เล็ก, น้องเมีย, พี่เมีย',
  'in-law m': 'father-in-law, brother-in-law, son-in-law / พ่อตา, พ่อผัว, ลูกเขย, พี่เขย, น้องเขย, น้องผัว, พี่ผัว, เขยเล็ก, เขยใหญ่',
} as const

// What stands before a Thai name, and what it tells; also by itself a person.
export const thaiTitles = {
  m: 'นาย, เด็กชาย, ลุง, ตา, ปู่, พ่อ, หลวงพ่อ, หลวงตา, หลวงปู่, หลวงพี่, พระ, พระอาจารย์, เณร, สามเณร, กำนัน, ผู้ใหญ่, เสี่ย, เฮีย, ไอ้, บัง, ทิด, พ่อใหญ่, พ่อเฒ่า, เจ้าชาย, ท่านชาย, จ่า, สิบเอก, อาแปะ, พี่ชาย, น้องชาย, คุณชาย, มหา, ขุน, พระเจ้า',
  f: 'นาง, นางสาว, เด็กหญิง, ป้า, ยาย, ย่า, แม่, เจ๊, อี, แม่ชี, คุณหญิง, เจ้าหญิง, คุณนาย, ซ้อ, หม่อม, แม่ใหญ่, แม่เฒ่า, พี่สาว, น้องสาว, ครูสาว, มิส, มาดาม, คุณแม่, ยัย',
  '-': 'คุณ, ครู, หมอ, น้อง, พี่, น้า, อา, อาจารย์, ดร., ผู้กอง, สารวัตร, หมวด, ผู้หมวด, ร้อยตรี, ร้อยเอก, ดาบ, หนู, เจ้า, ท่าน, โค้ช, เชฟ, บอส, ผอ., ผู้พัน, นักสืบ, ทนาย, หัวหน้า',
} as const

export const englishTitles = {
  m: 'mr, mister, sir, lord, father, brother, uncle, king, prince, master, señor, monsieur, herr, grandpa, duke, count, baron, emperor, sheik, abbot, friar, old man, rabbi, imam',
  f: 'mrs, ms, miss, lady, mother, sister, aunt, auntie, queen, princess, madame, mademoiselle, señora, grandma, duchess, countess, empress, dame, nana, granny, frau, abbess, mama, old woman',
  '-': 'dr, doctor, professor, prof, officer, detective, sergeant, sgt, captain, capt, lieutenant, inspector, judge, reverend, rev, general, colonel, major, private, agent, coach, chef, nurse, deputy, sheriff, senator, president, constable, commander, corporal, saint, cousin, little, big, young, old, chief, governor, mayor, admiral, pastor, councillor',
} as const

// What people do for a living: the word; its sex, if it tells one; English / Thai.
export const callings = {
  'doctor -':
    'doctor, physician, surgeon, medic, dentist, psychiatrist, therapist, paramedic, vet, psychologist, anaesthetist, veterinarian, midwife, ambulance man, family doctor, intern doctor, young doctor, anesthetist, anaesthesiologist, anesthesiologist, cardiologist, neurologist, oncologist, paediatrician, pediatrician, gynaecologist, radiologist, coroner, pathologist, medical examiner, optometrist, orthodontist, acupuncturist, healer, herbalist, apothecary, pharmacist, chemist in white, physiotherapist, osteopath, counsellor, counselor, psychoanalyst, shrink, first aider, ambulance driver, emt, stretcher-bearer, stretcher bearer / หมอ, แพทย์, คุณหมอ, ศัลยแพทย์, หมอฟัน, จิตแพทย์, กู้ภัย, หมอตำแย, สัตวแพทย์, หน่วยกู้ภัย, อาสากู้ภัย, หมอเวร, แพทย์เวร, หมอหนุ่ม, หมอสาว, หมอใหญ่, หมอชาวบ้าน, หมอยา, หมอนวด, หมอบ้าน, อายุรแพทย์, กุมารแพทย์, แพทย์ประจำบ้าน, แพทย์ฝึกหัด, เภสัชกร, นักกายภาพ, นักกายภาพบำบัด, นักจิตวิทยา, เจ้าหน้าที่กู้ภัย, เจ้าหน้าที่เวชกิจ, คนขับรถพยาบาล',
  'nurse -':
    'nurse, caregiver, orderly, carer, night nurse, head nurse, ward nurse, matron, staff nurse, district nurse, nursing aide, nurse’s aide, care worker, ward sister, hospital porter, home help / พยาบาล, ผู้ช่วยพยาบาล, คนเฝ้าไข้, บุรุษพยาบาล, พยาบาลเวร, หัวหน้าพยาบาล, พยาบาลสาว, พยาบาลสนาม, พยาบาลผู้ช่วย, บุรุษพยาบาลหนุ่ม, คนดูแล, คนดูแลผู้ป่วย',
  'teacher -':
    'teacher, professor, tutor, headmaster, headmistress, principal, lecturer, schoolteacher, instructor, coach, schoolmaster, governess, substitute, form teacher, piano teacher, music teacher, dance teacher, ballet mistress, drama teacher, gym teacher, pe teacher, math teacher, maths teacher, english teacher, art teacher, science teacher, kindergarten teacher, substitute teacher, headteacher, head teacher, vice principal, school principal, driving instructor, swimming instructor, choirmaster, swim coach, boxing coach, mentor, guidance counsellor, guidance counselor, invigilator, school nurse teacher / ครู, อาจารย์, ครูใหญ่, คุณครู, ครูประจำชั้น, ผู้อำนวยการ, โค้ช, ศาสตราจารย์, ครูฝึก, ครูหนุ่ม, ครูเวร, ครูพละ, ครูดนตรี, ครูมวย, ครูรำ, ครูอนุบาล, ครูบ้านนอก, ครูดอย, ครูสอนว่ายน้ำ, ครูสอนเปียโน, ครูปกครอง, ครูแนะแนว, ครูเกษียณ, อาจารย์ใหญ่, คณบดี, อธิการบดี, ผู้ฝึกสอน, วิทยากร, กรรมการคุมสอบ',
  'student -':
    'student, pupil, apprentice, intern, trainee, graduate, freshman, classmate, cadet, recruit, schoolmate, law student, medical student, art student, exchange student, college student, grad student, sophomore, undergraduate, prefect, head boy, head girl, disciple, novice student, trainee nurse, valedictorian / นักเรียน, นักศึกษา, ลูกศิษย์, เด็กฝึกงาน, ศิษย์, นิสิต, เพื่อนร่วมชั้น, นักเรียนใหม่, นักเรียนแลกเปลี่ยน, นักเรียนนายร้อย, นักศึกษาหนุ่ม, นักศึกษาสาว, นักศึกษาแพทย์, นักศึกษาพยาบาล, นักศึกษาฝึกงาน, หัวหน้าห้อง, เด็กฝึก, เด็กใหม่, รุ่นพี่, รุ่นน้อง, เด็กมหาลัย, บัณฑิต',
  'police -':
    'police officer, officer, cop, detective, sergeant, inspector, sheriff, deputy, constable, patrolman, policewoman, trooper, captain, lieutenant, traffic cop, police sergeant, police captain, police chief, chief inspector, superintendent, commissioner, traffic policeman, beat cop, rookie cop, rookie, desk sergeant, homicide detective, private eye, private detective, private investigator, fbi agent, special agent, ranger in uniform, customs officer, border guard, parole officer, probation officer, crime scene technician, negotiator, swat officer, lawman, gendarme, constable on the beat, patrol officer, highway patrolman / ตำรวจ, นายตำรวจ, นักสืบ, สารวัตร, ผู้กอง, ดาบตำรวจ, ผู้หมวด, สายตรวจ, ตำรวจจราจร, ร้อยเวร, ตำรวจหญิง, ตำรวจนอกเครื่องแบบ, ตำรวจหนุ่ม, สายตรวจหนุ่ม, ร้อยเวรหนุ่ม, ร้อยเวรสอบสวน, พนักงานสอบสวน, ผู้กำกับโรงพัก, ผู้การ, ผู้บังคับการ, สิบเวร, นายดาบ, จ่าตำรวจ, ตำรวจท่องเที่ยว, ตำรวจตระเวนชายแดน, ตชด, ตำรวจทางหลวง, นายร้อย, สารวัตรใหญ่, รองสารวัตร, ผู้ใหญ่สายสืบ, มือปราบ',
  'police m': 'policeman, patrolman / ',
  'soldier -':
    'soldier, private, commander, general, colonel, sniper, marine, guerrilla, warrior, veteran, sentry, mercenary, corporal, knight, archer, swordsman, samurai, squire, infantryman, gunner, artilleryman, paratrooper, cavalryman, officer cadet, drill sergeant, sergeant major, brigadier, field marshal, admiral of the fleet, lieutenant colonel, warlord, legionnaire, centurion, gladiator, viking, ronin, ninja, musketeer, crusader, spearman, standard bearer, drummer boy, partisan, resistance fighter, freedom fighter, militiaman, prisoner of war, ex-soldier, bomber pilot, tank commander, radio operator, medic in uniform, sapper, young officer / ทหาร, นายพล, นักรบ, พลทหาร, ทหารผ่านศึก, แม่ทัพ, ผู้พัน, ทหารเกณฑ์, พลซุ่มยิง, อัศวิน, ขุนศึก, นายทหาร, ทหารหนุ่ม, ทหารยาม, ทหารรับจ้าง, ทหารเก่า, ทหารพราน, ทหารม้า, ทหารเรือ, ทหารอากาศ, ทหารญี่ปุ่น, ทหารฝรั่ง, พลปืน, พลขับ, นายสิบ, จ่าสิบเอก, ผู้บังคับกองร้อย, ผู้บังคับบัญชา, เสนาธิการ, นายกอง, ขุนพล, ทัพหน้า, ทหารองครักษ์, ซามูไร, นินจา, นักดาบ, พลธนู, ไพร่, ทหารแตกทัพ',
  'guard -':
    'guard, security guard, bouncer, bodyguard, watchman, doorman, warden, gatekeeper, jailer, prison guard, night watchman, lifeguard, caretaker, palace guard, night guard, border guard in grey, security man, security officer, security chief, concierge guard, prison warden, corrections officer, turnkey, parking attendant, museum guard, crossing guard, lollipop lady, night porter, gatekeeper at the gate / ยาม, รปภ., รปภ, บอดี้การ์ด, ผู้คุม, คนเฝ้าประตู, องครักษ์, ภารโรง, คนเฝ้าสวน, คนเฝ้าสุสาน, พัศดี, ยามหน้าหมู่บ้าน, ยามเฝ้าประตู, ยามกะดึก, ยามแก่, รปภ.หนุ่ม, รปภ.หน้าตึก, ผู้คุมเรือนจำ, ผู้คุมหญิง, คนเฝ้ายาม, คนเฝ้าวัด, คนเฝ้าบ้าน, คนเฝ้าลานจอดรถ, นายประตู, ทหารรักษาวัง, ภารโรงแก่',
  'waiter -':
    'waiter, bartender, barkeep, barista, server, cashier, busboy, clerk, shopkeeper, vendor, seller, salesman, saleswoman, merchant, shop assistant, storekeeper, receptionist, trader, hawker, shop owner, hostess, dealer, grocer, stallholder, shop girl, innkeeper, bellhop, porter, bellboy, concierge, usher, florist, pawnbroker, maître d, maitre d, head waiter, sommelier, wine waiter, cocktail waitress, soda jerk, ice cream man, ice-cream seller, ice cream seller, flower seller, newspaper seller, newspaper vendor, street vendor, fruit seller, fishmonger, greengrocer, butcher’s boy, bookseller, sales assistant, shop clerk, store clerk, desk clerk, night clerk, ticket seller, ticket clerk, box-office clerk, bank teller, teller, checkout girl, cashier at the till, jeweller, jeweler, antique dealer, pharmacist at the counter, hotelier, landlady of the inn, publican, pub landlord, croupier, bookie, tout, peddler, pedlar, market trader, rag-and-bone man, car salesman, auctioneer in tweed / บริกร, บาร์เทนเดอร์, พนักงานเสิร์ฟ, เด็กเสิร์ฟ, พนักงาน, แคชเชียร์, คนขาย, บาริสต้า, คนขายของ, พนักงานต้อนรับ, พนักงานขาย, เจ้าของร้าน, คนขายตั๋ว, คนขายดอกไม้, คนขายลอตเตอรี่, คนขายก๋วยเตี๋ยว, เถ้าแก่, คนขายบอลลูน, คนขายไอติม, พนักงานสาว, พนักงานหนุ่ม, พนักงานโรงแรม, พนักงานธนาคาร, พนักงานร้านสะดวกซื้อ, พนักงานเก็บเงิน, พนักงานปั๊ม, พนักงานออฟฟิศ, พนักงานรถไฟ, พนักงานไปรษณีย์, คนขายปลา, คนขายหมู, คนขายผัก, คนขายผลไม้, คนขายล็อตเตอรี่, คนขายพวงมาลัย, คนขายหนังสือพิมพ์, คนขายหมูปิ้ง, คนขายลูกชิ้น, คนขายข้าวโพด, คนขายของเก่า, คนขายไอศกรีม, คนขายเรียงเบอร์, คนเก็บตั๋ว, คนขายบัตร, เด็กเสิร์ฟสาว, เด็กล้างจาน, เด็กปั๊มน้ำมัน, เด็กรับรถ, เด็กยกกระเป๋า, เจ้าของแผง, เจ้าของแผงหนังสือ, เจ้าของโรงแรม, เจ้าของโรงรับจำนำ, หลงจู๊, นายวาณิช, นายหน้า, เซลส์, เซลส์แมน, พริตตี้, บาริสต้าหนุ่ม, คนเดินโต๊ะ',
  'waiter m':
    'barman / พ่อค้า, เถ้าแก่ร้าน, พ่อค้าเร่, พ่อค้าปลา, พ่อค้าหมู, พ่อค้าอาวุธ, พ่อค้าไอติม, ชายขายลอตเตอรี่, ชายขายลูกโป่ง, ชายขายไอติม, อาแปะขายก๋วยเตี๋ยว',
  'waiter f':
    'waitress, barmaid, shopgirl, fishwife / แม่ค้า, สาวเสิร์ฟ, เถ้าแก่เนี้ย, แม่ครัว, แม่ค้าปลา, แม่ค้าผัก, แม่ค้าขนม, แม่ค้าส้มตำ, แม่ค้าข้าวแกง, แม่ค้าดอกไม้, แม่ค้าสาว, แม่ค้าเรือ, แม่ค้าหาบเร่, แม่ค้าออนไลน์, เจ๊เจ้าของร้าน',
  'cook -':
    'cook, chef, baker, butcher, sous chef, dishwasher, line cook, fry cook, pastry chef, head chef, short-order cook, kitchen hand, kitchen boy, kitchen maid, dishwasher boy, ship’s cook, pizza maker, sushi chef, confectioner, barbecue man / คนครัว, กุ๊ก, เชฟ, คนทำขนม, คนล้างจาน, พ่อครัว, ผู้ช่วยกุ๊ก, หัวหน้าเชฟ, ซูเชฟ, เด็กในครัว, คนปิ้งย่าง, แม่ครัวใหญ่',
  'driver -':
    'driver, taxi driver, cabbie, chauffeur, bus driver, truck driver, trucker, conductor, cab driver, motorcyclist, biker, rider, cyclist, courier, coachman, ticket inspector, delivery boy, train driver, cabdriver, cart driver, tuk-tuk driver, rickshaw driver, rickshaw puller, ambulance driver in white, tram driver, lorry driver, school bus driver, limo driver, getaway driver, carter, cart boy, wagoner, mule driver, cab man, minicab driver, racing driver, forklift driver, crane driver, crane operator, delivery driver, dispatch rider, motorcycle courier, postwoman, paper carrier, train conductor, guard of the train, stationmaster, ticket collector, valet parker, stable boy, groom of the stable / คนขับ, คนขับรถ, คนขับแท็กซี่, กระเป๋ารถ, กระเป๋ารถเมล์, คนขับสามล้อ, ไรเดอร์, โชเฟอร์, คนส่งของ, พนักงานขับรถ, คนขับเรือ, สารถี, นายท้าย, คนขับตุ๊กตุ๊ก, คนขับวิน, วินมอเตอร์ไซค์, พี่วิน, คนขับรถเมล์, คนขับรถบรรทุก, คนขับรถสิบล้อ, คนขับรถตู้, คนขับสองแถว, คนขับรถพ่วง, คนขับเครน, คนขับเรือหางยาว, คนเรือ, คนถีบสามล้อ, คนลากรถ, คนส่งน้ำแข็ง, คนส่งแก๊ส, คนส่งพัสดุ, หนุ่มส่งอาหาร, เด็กส่งของ, เด็กรถ, เด็กท้ายรถ, นายสถานี, พนักงานตรวจตั๋ว, กระเป๋ารถเมล์หญิง',
  'pilot -':
    'pilot, co-pilot, flight attendant, steward, astronaut, navigator, sailor, captain, ferryman, boatman, cosmonaut, skipper, deckhand, first mate, stewardess, pirate, engineer, lighthouse keeper, helmsman, bosun, boatswain, coxswain, cabin steward, purser, ship’s doctor, harbour master, harbor master, lock keeper, gondolier, raftsman, rower, cabin crew, air hostess, bush pilot, test pilot, fighter pilot, airman, ground controller, air traffic controller, mission controller, flight engineer, flight director, science officer, space cadet, starship captain, whaler, trawlerman, sea captain, submariner, frogman, lighthouse man / นักบิน, นักบินอวกาศ, กะลาสี, กัปตัน, แอร์โฮสเตส, ลูกเรือ, คนแจวเรือ, โจรสลัด, ไต้ก๋ง, คนพายเรือ, วิศวกร, คนเฝ้าประภาคาร, นักบินฝึกหัด, นักบินหญิง, นักบินผู้ช่วย, ลูกเรือหญิง, สจ๊วต, สจวร์ต, ต้นหน, ต้นเรือ, กัปตันเรือ, นายเรือ, คนคุมประภาคาร, นักประดาน้ำ, ทหารเรือหนุ่ม, เจ้าหน้าที่ภาคพื้น, เจ้าหน้าที่ภาคพื้นดิน, คนงมหอย, คนตัดหางเสือ',
  'farmer -':
    'farmer, peasant, farmhand, gardener, rancher, shepherd, woodcutter, lumberjack, beekeeper, cowboy, groundskeeper, gamekeeper, ploughman, tenant farmer, dairy farmer, pig farmer, sheep farmer, salt maker, salt farmer, rice farmer, tea picker, fruit picker, cotton picker, grape picker, sharecropper, plantation owner, planter, orchard keeper, vintner, winemaker, goatherd, cowherd, swineherd, herdsman, herder, stockman, drover, milkmaid, dairymaid, land girl, tree surgeon, logger, charcoal burner, forager, market gardener / ชาวนา, ชาวไร่, ชาวสวน, คนสวน, คนเลี้ยงควาย, คนเลี้ยงแกะ, คนตัดไม้, ควาญช้าง, คนกรีดยาง, พรานป่า, คนเลี้ยงช้าง, คนทำนาเกลือ, ชาวนาเกลือ, ชาวเล, ชาวประมงหนุ่ม, ชาวเขา, ชาวดอย, คนสวนแก่, คนเลี้ยงวัว, คนเลี้ยงแพะ, คนเลี้ยงเป็ด, คนเลี้ยงผึ้ง, คนเก็บชา, คนเก็บผลไม้, คนปลูกกาแฟ, คนเผาถ่าน, คนตัดอ้อย, คนเกี่ยวข้าว, คนหาบน้ำ, คนทำตาล, คนปีนตาล, เจ้าของสวน, เจ้าของไร่, เจ้าของฟาร์ม',
  'fisherman m': 'fisherman / ชาวประมง, คนหาปลา, พรานปลา',
  'hunter -':
    'hunter, trapper, poacher, ranger, park ranger, scout, guide, tracker / พราน, นายพราน, คนนำทาง, ไกด์, พรานล่าสัตว์, ป่าไม้',
  'worker -':
    'worker, labourer, laborer, mechanic, plumber, carpenter, electrician, builder, foreman, cleaner, janitor, handyman, miner, factory worker, welder, dockworker, blacksmith, tailor, cobbler, watchmaker, potter, weaver, construction worker, repairman, painter, sweeper, street sweeper, garbage man, gravedigger, clockmaker, glassblower, locksmith, seamstress, barber, hairdresser, bricklayer, tinker, undertaker, chimney sweep, street cleaner, road worker, roadworker, navvy, ditch digger, window cleaner, dustman, bin man, garbage collector, refuse collector, scrap dealer, junk man, rag picker, dock worker, longshoreman, stevedore, shipwright, boatbuilder, boat builder, wheelwright, shoemaker, dressmaker, embroiderer, lacemaker, quilter, knitter, glazier, roofer, tiler, plasterer, joiner, cabinetmaker, cabinet maker, upholsterer, luthier, violin maker, instrument maker, piano tuner, gunsmith, goldsmith, silversmith, jeweller at the bench, engraver, bookbinder, typesetter, sign painter, stonemason, sculptor’s assistant, toymaker, puppet maker, dollmaker, clock mender, watch mender, shoeshine boy, shoeshine man, steelworker, foundry worker, machinist, engineer in overalls, lift operator, elevator operator, switchboard operator, telephone operator, projectionist, key grip, boom operator, sound man, set dresser, prop master, cleaning man, laundress, laundry woman, maintenance man, repair man, tow-truck driver, electrician on a ladder, lineman, surveyor, demolition man, scaffolder, apprentice joiner, sexton, gravedigger in mud, embalmer, mortician, funeral director / คนงาน, กรรมกร, ช่าง, ช่างไม้, ช่างไฟ, ช่างซ่อม, ช่างประปา, โฟร์แมน, คนกวาดถนน, ช่างตัดเสื้อ, ช่างทำรองเท้า, ช่างนาฬิกา, ช่างตัดผม, ช่างเสริมสวย, สัปเหร่อ, ช่างปั้น, ช่างตีเหล็ก, ช่างก่อสร้าง, คนเก็บขยะ, ช่างเครื่อง, ช่างทอ, คนกวาดวัด, ช่างแต่งหน้า, ช่างซ่อมนาฬิกา, คนงานก่อสร้าง, คนงานท่าเรือ, คนงานโรงงาน, คนงานพม่า, คนงานหญิง, คนงานชาย, คนงานเหมือง, คนงานรถไฟ, หัวหน้าคนงาน, หัวหน้าช่าง, ช่างไฟฟ้า, ช่างแอร์, ช่างปูน, ช่างสี, ช่างกล, ช่างซ่อมรถ, ช่างซ่อมจักรยาน, ช่างซ่อมเรือ, ช่างต่อเรือ, ช่างทอง, ช่างแกะสลัก, ช่างปั้นหม้อ, ช่างทอผ้า, ช่างทำผม, ช่างสัก, ช่างกุญแจ, ช่างพิมพ์, ช่างทำว่าว, ช่างทำพิณ, ช่างทำกลอง, ช่างทำไวโอลิน, ช่างทาสี, ช่างเชื่อม, ช่างเสียง, ช่างไฟเวที, คนเข็นผัก, คนเข็นของ, คนยกของ, กุลี, จับกัง, คนกวาดขยะ, คนกวาดลานวัด, คนทำความสะอาด, แม่บ้านทำความสะอาด, คนล้างรถ, คนเก็บของเก่า, คนขุดหลุม, คนฉายหนัง, คนพากย์หนัง, คนสานตะกร้า, คนทอผ้า, คนเย็บผ้า, คนซักผ้า, ลูกมือ, ลูกมือช่าง',
  'maid f':
    'maid, housekeeper, cleaning lady, cleaning woman, nanny, chambermaid, babysitter, washerwoman, housemaid, governess, scullery maid, parlour maid, lady’s maid, kitchen girl, nursemaid, nursery maid, au pair, wet nurse, dresser, handmaiden, cleaning lady in blue, charwoman / แม่บ้าน, สาวใช้, คนใช้, พี่เลี้ยง, คนรับใช้, แม่นม, นางกำนัล, นางใน, คนใช้สาว, เด็กรับใช้, แม่บ้านโรงแรม, พี่เลี้ยงเด็ก, ข้าหลวง, นางพระกำนัล, นางสนม',
  'butler m':
    'butler, footman, manservant, valet, page boy, servant, houseboy, steward of the house, page, groom of the chamber, majordomo / พ่อบ้าน, มหาดเล็ก, บ่าว, คนรับใช้ชาย, คนสนิท, บ่าวไพร่, เด็กรับใช้ชาย, ทหารมหาดเล็ก',
  'monk m':
    'monk, abbot, novice, priest, vicar, bishop, pastor, rabbi, imam, friar, reverend, chaplain, pope, cardinal, hermit, deacon, young monk, head monk, forest monk, chief monk, lama, priestling, parish priest, young priest, curate, archbishop, canon, missionary, preacher, minister of the church, deacon in black, altar priest, druid, guru, yogi, brahmin, swami, exorcist priest, seminarian / พระ, หลวงพ่อ, หลวงตา, หลวงปู่, หลวงพี่, เณร, สามเณร, เจ้าอาวาส, บาทหลวง, ฤๅษี, ฤาษี, พระลูกวัด, พระภิกษุ, พระหนุ่ม, ภิกษุ, พระอาจารย์, สมภาร, พระธุดงค์, โต๊ะอิหม่าม, พราหมณ์, พระแก่, พระบวชใหม่, พระป่า, พระสังฆราช, พระผู้ใหญ่, พระพี่เลี้ยง, เณรน้อย, หลวงลุง, หลวงน้า, พระมหา, เจ้าคุณ, ท่านเจ้าคุณ, ท่านเจ้าอาวาส, ท่านพระครู, ดาบส, โยคี, นักพรต, บาทหลวงหนุ่ม, คุณพ่อบาทหลวง, มิชชันนารี, สัปบุรุษ, มัคนายก, มรรคนายก',
  'nun f':
    'nun, mother superior, abbess, priestess, old sister, novice nun, prioress, sister superior / แม่ชี, ภิกษุณี, ซิสเตอร์, แม่ชีน้อย, แม่ชีแก่, ชีผ้าขาว',
  'shaman -':
    'shaman, witch doctor, fortune teller, medium, psychic, wizard, sorcerer, magician, clairvoyant, conjurer, exorcist, astrologer, alchemist, warlock, seer, soothsayer, oracle, prophet, prophetess, palm reader, tarot reader, card reader, spirit medium, witch-doctor, mage, illusionist, hypnotist, mind reader, crystal gazer, ghost hunter, druidess, necromancer / หมอผี, หมอดู, ร่างทรง, พ่อมด, นักมายากล, ผู้วิเศษ, โหร, หมอธรรม, คนทรง, จอมขมังเวทย์, หมอดูตาบอด, หมอดูไพ่, แม่หมอ, แม่หมอดู, พ่อหมอ, อาจารย์สัก, ร่างทรงเจ้า, เจ้าพิธี, หมอขวัญ, หมอสูตร, พ่อครู, นักสะกดจิต, ฤๅษีตาไฟ',
  'witch f': 'witch, sorceress, fairy, enchantress, mermaid / แม่มด, นางฟ้า, นางเงือก',
  'king m':
    'king, prince, emperor, lord, duke, count, sultan, pharaoh, young king, old king, boy king, crown prince, princeling, viscount, marquis, marquess, squire of the manor, tsar, czar, kaiser, shah, rajah, maharaja, chieftain, chief of the tribe, warlord in furs, viceroy, regent, chancellor, vizier / กษัตริย์, พระราชา, เจ้าชาย, จักรพรรดิ, ขุนนาง, ท่านขุน, ราชา, องค์ชาย, พระเจ้าแผ่นดิน, พระราชาหนุ่ม, เจ้าชายหนุ่ม, รัชทายาท, เจ้าเมือง, เจ้าหลวง, เจ้าฟ้า, พระองค์ชาย, อุปราช, เสนาบดี, มหาเสนา, อำมาตย์, ราชครู, หัวหน้าเผ่า',
  'queen f':
    'queen, princess, empress, duchess, lady-in-waiting, countess, old queen, young queen, queen mother, dowager, duchess of the house, baroness, marchioness, infanta, maharani, sultana, high priestess / ราชินี, เจ้าหญิง, พระมเหสี, พระราชินี, องค์หญิง, มเหสี, คุณหญิง, พระราชินีหม้าย, เจ้านาง, เจ้าจอม, ท่านหญิง, พระองค์หญิง, พระสนม',
  'lawyer -':
    'lawyer, attorney, prosecutor, judge, bailiff, barrister, solicitor, juror, notary, magistrate, court clerk, defense attorney, defence lawyer, stenographer, public defender, prosecuting counsel, defence counsel, defense counsel, paralegal, legal clerk, law clerk, court reporter, court officer, jury foreman, plaintiff, court stenographer, justice of the peace, district attorney, executor / ทนาย, ทนายความ, อัยการ, ผู้พิพากษา, ศาล, นิติกร, ลูกขุน, จ่าศาล, เสมียน, ทนายหนุ่ม, ทนายสาว, ทนายฝ่ายโจทก์, ทนายจำเลย, เจ้าหน้าที่ศาล, หน้าบัลลังก์, ผู้พิพากษาหญิง, ตุลาการ, อัยการหนุ่ม, ผู้ไกล่เกลี่ย',
  'boss -':
    'manager, director, ceo, supervisor, businessman, businesswoman, executive, banker, accountant, secretary, assistant, landlord, landlady, agent, producer, editor, mayor, politician, senator, president, minister, ambassador, official, governor, realtor, salesperson, clerk, bureaucrat, chairman, estate agent, publisher, treasurer, auctioneer, owner of the bar, foreman of the yard, chief executive, chief engineer, office manager, floor manager, stage manager, hotel manager, bank manager, line manager, shift supervisor, head of security, chief of staff, press secretary, private secretary, office clerk, personal assistant, receptionist at the desk, office worker, white-collar worker, stockbroker, broker, trader on the floor, insurance agent, insurance man, insurance adjuster, tax inspector, tax collector, census taker, social worker, caseworker, case worker, aid worker, charity worker, volunteer, priest of finance, consul, diplomat, envoy, attaché, councilwoman, congressman, congresswoman, prime minister, premier, chairwoman, campaign manager, spin doctor, lobbyist, headhunter, recruiter, human resources manager, casting director, film director, first assistant director, assistant director, script supervisor, line producer, showrunner, talent agent, impresario, theatre manager, anchorwoman, talk show host, quizmaster, weather girl, weatherman, war correspondent, critic, blogger, influencer, interpreter, translator / ผู้จัดการ, ประธาน, เลขา, เลขานุการ, นักธุรกิจ, นายธนาคาร, นักบัญชี, ผู้ช่วย, บรรณาธิการ, นักการเมือง, รัฐมนตรี, นายก, กำนัน, ผู้ใหญ่บ้าน, ผู้กำกับ, เจ้าหน้าที่, ข้าราชการ, นายอำเภอ, ท่านประธาน, ผู้ว่า, เจ้าของบ้านเช่า, เสี่ย, ปลัด, ผู้ประกาศ, พิธีกร, หัวหน้าแผนก, หัวหน้าฝ่าย, หัวหน้าพนักงาน, หัวหน้าทีม, ผู้จัดการร้าน, ผู้จัดการธนาคาร, ผู้จัดการโรงแรม, ผู้จัดการทั่วไป, เจ้าของบริษัท, ประธานบริษัท, กรรมการผู้จัดการ, เลขาสาว, เลขาหน้าห้อง, เสมียนหนุ่ม, นักการทูต, ทูต, เอกอัครราชทูต, ส.ส., สมาชิกสภา, หัวคะแนน, นายกเทศมนตรี, สารวัตรกำนัน, ปลัดอำเภอ, เจ้าหน้าที่เขต, เจ้าหน้าที่อำเภอ, เจ้าหน้าที่ธนาคาร, เจ้าหน้าที่เทศกิจ, เทศกิจ, เจ้าหน้าที่ป่าไม้, เจ้าหน้าที่สถานทูต, เจ้าหน้าที่ทะเบียน, นักสังคมสงเคราะห์, อาสาสมัคร, นักข่าวสาว, นักข่าวหนุ่ม, พิธีกรหนุ่ม, พิธีกรสาว, โฆษกงานวัด, ผู้กำกับหนัง, ผู้ช่วยผู้กำกับ, โปรดิวเซอร์, ผู้อำนวยการสร้าง, ล่าม, นักแปล, เศรษฐีนี, ผู้มีอิทธิพล, เจ้ามือ, เท้าแชร์',
  'artist -':
    'artist, painter, sculptor, musician, singer, pianist, guitarist, violinist, drummer, composer, dancer, ballerina, actor, actress, clown, comedian, poet, writer, author, novelist, photographer, cameraman, filmmaker, model, dj, bandleader, fiddler, acrobat, puppeteer, busker, playwright, cellist, street musician, organist, saxophonist, trumpeter, flautist, storyteller, choreographer, cinematographer, stuntman, juggler, understudy, playback singer, opera singer, soprano, crooner, torch singer, nightclub singer, rock star, pop star, rapper, bass player, bassist, lead singer, backing singer, street performer, street artist, street singer, mime, fire-eater, fire eater, sword swallower, tightrope walker, trapeze artist, contortionist, ventriloquist, stand-up comedian, stand-up, drag queen, burlesque dancer, showgirl, chorus girl, chorus boy, flamenco dancer, ballet dancer, prima ballerina, tap dancer, belly dancer, film star, movie star, leading lady, leading man, child star, stage actor, screenwriter, scriptwriter, ghostwriter, lyricist, songwriter, maestro, harpist, oboist, clarinettist, percussionist, accordionist, harmonica player, bugler, minstrel, troubadour, illustrator, cartoonist, caricaturist, calligrapher, muralist, fashion designer, tattoo artist, makeup artist, make-up artist, art student in paint, art dealer, animator, magician’s assistant, lion tamer / ศิลปิน, จิตรกร, ช่างภาพ, นักร้อง, นักดนตรี, นักเปียโน, นักเต้น, นักแสดง, นางเอก, พระเอก, ตัวตลก, กวี, นักเขียน, นางรำ, หมอลำ, ลิเก, ตลก, มือกีตาร์, มือกลอง, ดีเจ, นางแบบ, ตากล้อง, พระเอกลิเก, คนเชิดหุ่น, นายหนัง, คนเป่าแคน, นักประพันธ์, นักร้องสาว, นักร้องหนุ่ม, นักร้องลูกทุ่ง, นักร้องนำ, นักร้องคาเฟ่, นักดนตรีข้างถนน, หางเครื่อง, แดนเซอร์, นักเต้นเปลื้องผ้า, นางระบำ, นางเอกลิเก, นางเอกหนัง, ดาราสาว, ดาราหนุ่ม, ดารา, ตัวประกอบ, สตันต์แมน, มือเบส, มือคีย์บอร์ด, มือระนาด, คนสีซอ, คนตีระนาด, คนเป่าปี่, คนเป่าขลุ่ย, คนดีดพิณ, วาทยกร, นักแต่งเพลง, ศิลปินข้างถนน, จิตรกรข้างถนน, นักวาด, ช่างภาพสาว, ช่างภาพหนุ่ม, นักออกแบบ, ดีไซเนอร์, นักมายากลเร่, นักกายกรรม, คนเดินไต่ลวด, มือกลองสาว, เน็ตไอดอล, ยูทูบเบอร์, นายแบบ',
  'scientist -':
    'scientist, researcher, professor, chemist, astronomer, archaeologist, inventor, technician, hacker, programmer, librarian, historian, explorer, analyst, architect, coder, biologist, curator, geologist, cartographer, linguist, oceanographer, lab assistant, lab technician, physicist, mathematician, botanist, zoologist, marine biologist, palaeontologist, paleontologist, anthropologist, egyptologist, philosopher, scholar, academic, logician, economist, statistician, engineer of robots, roboticist, robot maker, astronomer royal, meteorologist, seismologist, virologist, epidemiologist, geneticist, entomologist, ornithologist, ecologist, archivist, code breaker, codebreaker, cryptographer, software engineer, data scientist, systems analyst, test subject / นักวิทยาศาสตร์, นักวิจัย, นักโบราณคดี, นักประดิษฐ์, โปรแกรมเมอร์, บรรณารักษ์, สถาปนิก, แฮกเกอร์, ช่างเทคนิค, นักดาราศาสตร์, นักสำรวจ, นักชีววิทยา, ภัณฑารักษ์, ผู้ช่วยนักวิจัย, นักฟิสิกส์, นักเคมี, นักคณิตศาสตร์, นักพฤกษศาสตร์, นักสัตววิทยา, นักธรณีวิทยา, นักมานุษยวิทยา, นักประวัติศาสตร์, นักปรัชญา, นักเศรษฐศาสตร์, วิศวกรสาว, วิศวกรหนุ่ม, นักเขียนโปรแกรม, หัวหน้าห้องแล็บ, เจ้าหน้าที่แล็บ, นักสำรวจถ้ำ',
  'reporter -':
    'reporter, journalist, newscaster, interviewer, announcer, narrator, host, presenter, broadcaster, correspondent, commentator, newsreader, radio host, columnist, news anchor / นักข่าว, ผู้สื่อข่าว, ผู้ประกาศข่าว, พิธีกร, ผู้บรรยาย, ผู้สัมภาษณ์, นักจัดรายการ, ดีเจ, โฆษก, คนพากย์, ผู้ประกาศ',
  'thief -':
    'thief, robber, burglar, gangster, mobster, criminal, killer, murderer, assassin, kidnapper, smuggler, thug, henchman, hitman, pickpocket, outlaw, bandit, goon, spy, terrorist, con man, con artist, gunman, crook, drug dealer, loan shark, dealer, mugger / โจร, ขโมย, นักเลง, อันธพาล, ฆาตกร, มือปืน, สายลับ, เจ้าพ่อ, นักฆ่า, สมุน, ลูกสมุน, คนร้าย, มิจฉาชีพ, นักล้วง, พ่อค้ายา, เสือ, นักต้มตุ๋น',
  'athlete -':
    'athlete, boxer, player, wrestler, swimmer, fighter, gymnast, goalkeeper, referee, quarterback, footballer, skater, surfer, climber, jockey, umpire, goalie, striker, sprinter, diver, pitcher, batter / นักกีฬา, นักมวย, นักวิ่ง, นักฟุตบอล, กรรมการ, นักว่ายน้ำ, เทรนเนอร์, ผู้รักษาประตู, นักชก',
  'firefighter -': 'firefighter, fireman, rescuer, rescue worker / นักดับเพลิง, พนักงานดับเพลิง, นักผจญเพลิง',
  'postman m':
    'postman, mailman, milkman, delivery man, deliveryman, mail carrier, salaryman, repairman, doorman, cabman, bellman, garbageman, bagman, stableboy, newsboy, paperboy, anchorman, stagehand / บุรุษไปรษณีย์, คนส่งจดหมาย, คนส่งหนังสือพิมพ์',
  'robot -':
    'robot, android, alien, creature, monster, dragon, vampire, zombie, demon, troll, dwarf, goblin / หุ่นยนต์, มนุษย์ต่างดาว, ยักษ์, ปีศาจ, แวมไพร์, เทวดา, มังกร, ซอมบี้, คนแคระ, เปรต',
} as const

// biome-ignore format: words, many to a line
export const nameSex = {
  f: `alice anna anne annie amy abigail ada adele agnes alexandra alma amanda amelia amina ana andrea angela anita april
  audrey aurora ava barbara beatrice bella beth betty bianca bonnie brenda bridget camila carla carmen carol caroline
  cassie catherine cecilia celeste charlotte chloe christina claire clara claudia cora daisy dana daphne deborah delia
  delphine denise diana dolores dora doris dorothy edith eileen elaine eleanor elena eliza elizabeth ella ellen elsa elsie
  emily emma erica esme estelle esther ethel eva eve evelyn fatima faye fiona flora florence frances freya gabriela gemma
  georgia gina gloria grace greta gwen hannah harriet hazel heather helen helena hilda holly hope ida imogen ingrid irene
  iris isabel isabella isla ivy jane janet jasmine jean jenna jennifer jenny jessica jill joan joanna josephine joy joyce
  judith judy julia juliet june kara karen kate katherine kathleen katie kayla keiko kelly kim kira laila lara laura
  leah lena lila lilian lillian lily linda lisa lola lorna lorraine louisa louise lucia lucille lucinda lucy luna lydia
  mabel madeleine mae maggie mai maisie mali mara marcia margaret margot maria marian marie marina marion marlene marta
  martha mary matilda maud maya megan mei melanie melissa mercy mia michelle mildred millie mina miranda miriam molly
  monica muriel nadia nancy naomi natalie nell nina noelle nora norma odette olga olive olivia opal ophelia paloma pam
  pamela patricia paula pauline pearl peggy penelope penny petra phoebe phyllis pilar pippa polly priscilla priya prudence
  rachel ramona rebecca regina renata rhea rhoda rita roberta rosa rosalind rose rosemary rosie roxanne ruby ruth sabrina
  sadie sally samantha sandra sara sarah saskia selena selma serena sheila shirley sienna sofia sonia sophia sophie stella
  stephanie sue susan susannah suzanne sybil sylvia tabitha tamara tanya tara tess tessa thea thelma theresa tina tilda
  trudy uma una ursula valerie vanessa vera verity veronica vesper victoria viola violet virginia vivian wanda wendy
  willa wilma winifred yara yasmin yoko yolanda yuki yvonne zadie zara zelda zoe zora ximena noor leila layla aisha
  adaeze adelaide aditi agatha aiko ailsa alba alina alisha alondra althea alyssa amara amber ami amrita anais anika anita anjali annika
  annette antonia anya araminta aria ariel arya ashley astrid athena aubrey augusta aya ayesha bea becca bernadette bernice bettina beverly
  birdie blanche blythe brenna brigid britta bronwyn calla callie candace carina carlotta carly carolina carrie casey cate cathy celia celine
  chandra chantal cherry cheryl chiara chloé christine chrissy ciara cindy clarice clarissa clemence clementine cleo colette colleen connie
  constance consuelo cordelia corinne cosima courtney cristina crystal cynthia dagmar dahlia daniela danielle daphna darlene dawn debbie deirdre
  delilah demi denise desdemona devi dina dinah dolly dominique donna doreen dulce dottie ebony edie edna effie eilidh eithne ekaterina
  eleni elif elin elisa elise elodie eloise elspeth ema emiko ene enid erin ernestine estrella etta eugenia eulalia euphemia evangeline
  fabiola faith fanny farah fatou felicia felicity fern fiammetta filippa freda frida frieda gabrielle geneva genevieve georgina geraldine
  gertrude gerda gilda ginger gladys glenda goldie greer griselda gudrun guinevere gwendolyn hana hattie haruka hedda hedwig heidi hermione hettie
  honor hortense ilana ilse imelda inez ines ingeborg inés iona irina irma isadora isha isolde ivana jackie jacqueline jada jaya jeanette
  jemima jeri jocelyn jodie johanna jolene josie josephina juanita judy juno justine kamala karin karina katarina katerina kavita kay keira kelsey
  kendra kenya kiki kirsten kitty klara kristin kristina lakshmi lalita lana latoya lavinia layla leanne leila leonora leticia lettie lexi liesel
  lilith linnea lisbeth liv livia lois lorelei lorena loretta lorraine lottie lucetta lucretia ludmila lula luz lyra mackenzie maddie magda
  magdalena magnolia maia maja malin malka mallory mandy marcella margarita margery margo mariam mariana maribel marigold mariko marisol marissa
  marjorie marta mathilde mattie maura maureen mavis maxine meena meg melba melinda melody meredith mette mika mila milagros milena mimi mina
  minerva minnie mirabel mira mirela misty mitzi moira mollie mona morgana myra myrtle nadine nahla naima nana nanette natalia natasha nava
  neela nela nerissa nessa nettie nia nicola nicole nicolette niamh nikki nita noemi nola nomi noreen nova nuala octavia odessa odile ola oona
  oriana orla ottilie paloma pandora paola parvati patience patsy patty paulette perpetua petunia philippa phyllida pia piper portia primrose
  prue queenie quinn rafaela rain raisa rani raquel raven rayna reena reese regan renee rhiannon rhonda ricki riley rina rita robyn rochelle rosa
  rosalba rosalie rosalina rosario roslyn rowena roxana roxie rukmini sabine saffron sage sahar salma salome sanaa saoirse sarita sasha saskia
  savannah scarlett selina serafina shanice shannon sharon shauna shelby shirin shreya sian sidonie sigrid siobhan siri sita skye solange soledad
  soraya stacy suki sunita susana svetlana sylvie talia tallulah tamara tamsin tania tatiana tatum tawny teresa teri thandi theodora tiana tiffany
  tilly toni tova trina trinity trixie tuesday twyla ulla ulrike unity valentina velma venus verena veronique vicky vida vivienne wilhelmina winnie
  wren xanthe xenia yael yasmine yelena yetta yolande yumi yusra zadie zahra zainab zenobia zinnia zita zofia zuleika zuzana
  มาลี มะลิ นุช หญิง ใบบัว บัว พลอย แพร สมศรี วันดี เดือน นิด แนน แป้ง ส้ม มุก นิดา กาญจนา จันทร์เพ็ญ ดวงใจ ทองดี บุญมา
  ปราณี พิมพ์ พิมพา ฟ้าใส มณี มาลัย รัตนา ลำดวน วิไล สมใจ สมหญิง สายใจ สุดา สุนีย์ อรทัย อรุณี อัญชลี กุหลาบ จำปา
  ดาวเรือง ชบา ลั่นทม กล้วยไม้ น้ำผึ้ง น้ำหวาน ใบเตย ข้าวหอม ขวัญ ขวัญใจ จิ๋ม แจ๋ว ตุ๊ก นก เปิ้ล เมย์ แอน อ้อม อ้อย โบว์ พริ้ง
  ปิ่น แก้วตา รำไพ ละเมียด ละออ สำลี สร้อย บังอร จินตนา นวล นวลจันทร์ ประไพ ผกา พวงทอง เพ็ญ เพ็ญศรี ยุพิน ศรีนวล สายสมร
  กนกวรรณ กมลชนก กรรณิการ์ กัลยา กานดา กิ่งแก้ว กิ่งดาว เกศินี แก้วกัลยา ขนิษฐา ขวัญตา ขวัญเรือน คณิตา จงกล จันทนา จันทรา จันทิมา
  จามจุรี จารุวรรณ จิตรา จิตรลดา จิราพร จิราภรณ์ จุฑามาศ จุฑารัตน์ จุไรรัตน์ เจนจิรา ฉวีวรรณ ชญานิศ ชนิดา ชมพู่ ชมนาด ชลธิชา ชลิดา
  ช่อผกา ช่อม่วง ญาดา ญาณี ฐิติมา ณัฐชา ณัฐธิดา ณิชา ดรุณี ดวงกมล ดวงเดือน ดวงพร ดารณี ดาริกา ดาหลา ตรีชฎา ทิพย์ ทิพวรรณ ทัศนีย์
  ธนพร ธัญญา ธัญชนก ธิดารัตน์ นงนุช นงลักษณ์ นภา นภัสสร นริศรา นลิน นลินี นันทนา นันทิดา นัยนา นารีรัตน์ นิตยา นิภา นิภาพร นิศา
  เนตรนภา เนาวรัตน์ เบญจมาศ เบญจวรรณ ปทุม ปทุมวดี ประภา ประภาพร ปริศนา ปวีณา ปัทมา ปาริชาติ ปิยะดา ปิยนุช ผกามาศ ผ่องศรี พจนา พจมาน
  พนิดา พรทิพย์ พรนภา พรพิมล พรรณี พรรณราย พวงชมพู พัชรา พัชรินทร์ พัชราภา พิกุล พิมพ์ใจ พิมพ์ชนก พิมพ์พร พิมลพรรณ พุดซ้อน เพชรลดา
  เพ็ญนภา เพ็ญแข เพียงดาว ภัทรา ภัทราพร ภาวิณี มณีจันทร์ มณีรัตน์ มนฤดี มยุรี มลฤดี มัลลิกา มาริสา มารศรี มาลินี เมขลา ยุพา ยุพดี
  ยุวดี เยาวลักษณ์ เยาวภา รจนา รมิดา รวิวรรณ รสสุคนธ์ รัชนี รัชนก รัญจวน รัตน์ รำพึง รุ่งทิวา รุ่งนภา เรณู เรวดี ฤดี ลดาวัลย์ ลลิตา
  ลักขณา ลัดดา ลาวัลย์ ลินดา วรรณา วรรณี วรรณวิภา วรรณภา วราภรณ์ วลัย วารุณี วันทนา วันเพ็ญ วิภา วิภาดา วิมล วิมาลา วิยะดา วิลาวัณย์
  วิไลวรรณ วีณา เวียงแก้ว ศรีไพร ศรีสุดา ศศิธร ศศิวิมล ศันสนีย์ ศิริพร ศิริวรรณ ศิริรัตน์ ศุภลักษณ์ เศรษฐินี สกาวเดือน สกุณา สมจิต
  สมทรง สมพร สมสมร สมลักษณ์ สมฤดี สร้อยฟ้า สร้อยสน สโรชา สวรรยา สายพิณ สายบัว สายหยุด สาลี่ สาวิตรี สิริมา สิริพร สุกัญญา สุขุมาล
  สุจิตรา สุชาดา สุดาพร สุดารัตน์ สุทธิดา สุนันทา สุนิสา สุพรรณี สุพรรษา สุภา สุภาพร สุภาวดี สุมาลี สุมณฑา สุรีย์ สุรีย์พร สุวรรณา
  สุวิมล สุวรรณี เสาวลักษณ์ เสาวภา เสาวนีย์ แสงดาว แสงเดือน แสงระวี โสภา โสภิดา หทัยรัตน์ อนงค์ อภิญญา อมรรัตน์ อรพรรณ อรพิน อรวรรณ
  อรวี อรสา อรุณรัตน์ อรอนงค์ อรอุมา อังคณา อังศุมาลิน อัจฉรา อัปสร อัมพร อัมพิกา อาภา อาภาพร อารยา อารีย์ อารีรัตน์ อำไพ อินทิรา
  อุบล อุบลรัตน์ อุมา อุมาพร อุไร อุไรวรรณ อุษา เอมอร เอื้อง เอื้องฟ้า เอื้อมพร กระแต กิ๊ก กิ๊ฟ กุ๊ก กุ๊กไก่ เก๋ เกด เกรซ ข้าวฟ่าง
  ข้าวตัง เข็มทอง จ๋า จ๊ะจ๋า จ๋อม จี๊ด จุ๋ม จุ๊บ จุ๊บแจง แจง ชมพู ชะเอม ซากุระ ดาหวัน ดีดี้ ตองหนึ่ง ต้อม ตูน ทิวา น้ำฝน น้ำทิพย์
  น้ำหนึ่ง น้ำขิง นานา นิ่ม นิว นุ่น นุ้ย เนม ใบหม่อน ใบพลู ใบข้าว ใบตอง บุ๋ม บุ๋มบิ๋ม บุษบา เบล เบลล์ ปอย ปาล์ม ปิ๋ม ปุ๋ย ปุ๊ก
  ปุยฝ้าย ปูเป้ ปูนิ่ม แป้งร่ำ แป๋ม ฝ้าย พราว พิ้งค์ พีช พีชชี่ พุดตาน เพชรพลอย เฟิร์น เฟื่องฟ้า แฟง มะปราง มะนาว มะเหมี่ยว มะเฟือง
  มะยม มะขาม มิ้นท์ มิ้นต์ มิ้ม มินนี่ มุ้ย เม เมย์ โมนา แมงปอ ยิหวา ยี่หวา ยุ้ย หยี รัน รินทร์ ลูกเกด ลูกหว้า ลิลลี่ วิว วีว่า แวว
  ศจี สกาว ส้มโอ ส้มจี๊ด หวาย หงส์ แหวว ไหมทอง อัญ อุ๋ย อุ้ม เอ๋ย เอมี่ แอ๋ว แอปเปิ้ล แอปเปิล แอม แอมป์ ไอซ์ ไอด้า อิงฟ้า อิงดาว
  อินทุ พริกขี้หนู จำเรียง จำปี ประนอม ประยงค์ ทองใบ ทองสุก ทองม้วน ทองหยิบ บัวแก้ว บัวผัน บัวตอง บัวลอย บัวบาน บุญเรือน บุญปลูก
  บุญเหลือ แจ่ม แจ่มจันทร์ แจ่มใส ช้อย ชุบ แช่ม พลับ พลับพลึง แม้น ม้วน ลมุล ลำเจียก ลำยอง เลื่อน แสงโสม สังวาลย์ สังเวียน อบเชย
  อุ่นเรือน เอี่ยม`,
  m: `aaron abel abraham adam adrian ahmed alan albert aldo alec alexander alfie alfred ali amir anders andre andrew angus
  anthony antonio archie arlo arnold arthur augustus austin barney barry bartholomew basil ben benedict benjamin bernard
  bill billy bob bobby boris brad brandon brian bruce bruno byron caleb calvin carl carlos cedric cesar charles charlie
  chester chris christian christopher clarence clark claude clifford clive clyde cole colin connor conrad craig curtis
  cyril cyrus damian dan daniel danny darren dave david dean dennis derek desmond dexter diego dmitri dominic donald
  douglas duncan dustin dwight earl ed eddie edgar edmund eduardo edward edwin eli elias elijah elliot emil emilio eric
  ernest ernie ethan eugene evan ezra felix fergus fernando finn floyd francis francisco frank franklin fred freddie
  frederick gabriel gareth gary gavin gene geoffrey george gerald gilbert giles giovanni glenn gordon graham grant greg
  gregory gus gustav guy hal hank hans harold harris harry harvey hassan hector henrik henry herbert herman hiro homer
  horace howard hubert hugh hugo humphrey ian ibrahim igor isaac ivan jack jackson jacob jake james jamie jared jason
  javier jed jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel john johnny jonah jonas jonathan jorge jose josé
  joseph josh joshua juan jude jules julian julio kai karl keith ken kenji kenneth kevin kurt kyle lance lars laurence
  lawrence leif len leo leon leonard leopold leroy leslie lester levi lewis liam lionel lloyd lorenzo lou louis luca lucas
  lucius luis luke luther magnus malcolm marco marcus mario mark marlon marshall martin marvin mateo matt matthew maurice
  max maxwell mehmet melvin merlin michael miguel mike milo mitch mohammed morris moses nathan nathaniel ned neil nelson
  neville nicholas nick nigel noah noel norman oliver omar orlando oscar oswald otis otto owen pablo patrick paul pedro
  percy pete peter phil philip pierre quentin rafael raj ralph ramon randall raul ravi ray raymond reggie reginald rex
  ricardo richard rick robert roberto robin roderick rodney roger roland roman ron ronald ronnie rory ross roy rudolf
  rufus rupert russell ryan sam samir samson samuel saul scott sean sebastian seth seymour sidney silas simon solomon
  spencer stan stanley stefan stephen steve steven stewart stuart tariq ted terence terry theo theodore thomas tim timothy
  tobias toby todd tom tomas tommy tony travis trevor tristan tyler vernon victor vincent vivek vladimir wallace walt
  walter warren wayne wesley wilbur wilfred will william willie winston wyatt xavier yusuf zachary oren kofi tunde
  abe abner absalom ace achilles adolf ahab aidan ajax akira alan alastair alberto aldous alejandro aleksandr alessandro alexei alfonso alonzo
  alvaro alvin ambrose amos anatole anatoly anderson andreas andy ansel anselm anton antony anwar archibald ari ariel aristotle armand armando arne
  arno art artie arturo asa ash asher ashton aubin august augustin aurelio axel aziz balthazar barnaby barnes barrett bartholomew bartek baxter beau
  bennett benny bernardo bert bertram bjorn blaine blake boaz bode bogdan booker boone booth boyd bram brendan brent brett brody brock bryan bryce
  buck bud burke burt buster cain caius calum cameron carlo carlton carmine carter casper cassius cecil chad chang chas chauncey chet chidi chip
  chuck cian cillian cliff clint cody colby colm conan cooper corey cormac cornelius cosmo costas craig cuthbert dale dallas damien dane dante
  darcy dario darius darnell darryl darwin dashiell davey davis davy deacon declan demetrius denny denzel derrick deshawn desi dev devon dick dieter
  dimitri dion dirk dominick domingo don donovan dougal doug doyle drake drew duke duane eamon ebenezer eddy efrain egon eino eitan elio elmer elton
  elvis emerson emmanuel emmett enrique enzo eoin erik erwin esteban euan evander everett ewan ezekiel fabian farouk farid faisal felipe ferdinand
  fergal fidel fionn fletch fletcher flynn ford forrest fraser frederic fritz gale garrett gaston gavril geoff gerard gerry gideon gil gino giorgio
  giuseppe godfrey goran gottfried graeme grady gregor griffin guido guillermo gunnar gunther gustave hakim hamish hamza hannibal hans hari harlan
  harley harrison haruki hasan hashim heath hector heinrich hendrik henrique hernan hershel hideo hiroshi hobart holden hollis hopper horatio hosea
  howie hubert humbert hunter husain hussein hyman idris ignacio ike ilya immanuel ira irving isaiah ismael ishmael isidore itamar ivor izzy jabari
  jacques jai jakob jamal jan janek jarvis jasper jay jean-luc jed jefferson jens jensen jericho jerrold jesus jethro jiro joachim joaquin jock joey
  johan johann jonty jordan jorn josef josiah jude juergen jupiter justin kabir kamal karim kaspar kazuo keanu keegan keenan kellan kelvin kenny
  kenta kenzo kermit khalid kieran kip kirk klaus kobe konrad krishna kris kwame lachlan laird lamar lamont lanny larry laszlo lazarus leander lenny
  leif leland lemuel lennox leonid leopold leroy les lev lex lincoln linus lionel logan lon lonnie lorcan lothar louie lowell lucian luigi lyle mac
  mack maddox mahmoud malachi malik manfred manny manuel marcel marek mario marius marley marlowe marty mason mathias matias mauricio mauro maverick
  mel melchior melville mercutio merle merrick micah mick mickey mikhail mikkel milan miles milos milton mohamed mohan montgomery mordecai mort
  mortimer moshe murray mustafa myles myron napoleon nash nate neal nestor newton nicholai nico niko nikolai niles nils ned noam obadiah obi octavian
  odin ogden olaf ole oleg olof omari orion orson osman osvaldo otto ozzie paddy palmer panos paolo parker pascal patric patricio paulo pavel payton
  peder pepe perry petros phineas phoenix pierce pieter pietro piotr porter prakash preston prince quincy quinn rajesh rami randolph randy raoul
  raphael rashid rasheed raymundo reed reese reid remy rene reuben rhett rhys rico riley ringo roan rocco rocky rod roderigo rodrigo rohan roland
  rollo romeo rosco roscoe rowan royce rudi rudy ruben rudolph rune russ rusty salvador salvatore sancho sandro santiago saul sawyer scout seamus
  septimus serge sergei sergio shane sharif shaun shawn sheldon sherman shiro sid siegfried sigmund silvio sinclair sol soren spike stavros stefano
  sterling stig stu sully sven swede sylvester tad tadeusz tait taj takeshi tanner taro tarquin tate tavish taye ted teddy thaddeus thelonious
  theodor thor thorne thurston tiago tiberius tito tobin tomasz torsten travis tremaine trent trey troy truman tuck tucker turner tyrell tyrone
  tyson ugo ulrich ulysses upton uri uriah urs vadim valentin vance vaughn vern vernon vic vikram vince vito vlad waldo walker walton ward warrick
  waylon webster wendell werner weston whit wilbert wilder wiley wilhelm willard willis wilson winslow winthrop woody wolf wolfgang xander xavi yanni
  yannick yaroslav yasser yitzhak york yorick yuri yves zach zack zane zeke zeno zeus ziggy zoltan zubin
  ก้อง สมชาย ต้น เอก บอย โต้ง กล้า ธง หมอก ภูมิ นนท์ วิทย์ ศักดิ์ มานะ ปิติ เก่ง สิงห์ สมหมาย สมศักดิ์ ประเสริฐ วิชัย
  สุชาติ อำนาจ บุญมี บุญส่ง ทองคำ คำปัน แดง ดำ เข้ม เข้ เสือ หาญ ชาญ ชัยวัฒน์ ณรงค์ ธนา ธีระ นพ บุญชู ประสิทธิ์ ปรีชา
  พงษ์ พจน์ ไพโรจน์ มนัส วีระ สมพงษ์ สมบัติ สุรชัย อนันต์ อาทิตย์ เกรียงไกร จักร เจษฎา ชาติ ต่อ ตั้ม เต้ ทศ ท็อป แบงค์
  ปอนด์ โป้ง พล ภาคิน ภูผา วิน อาร์ม โอม ผัน ผิน จ่อย แก่น คูณ เคน มิ่ง ยอด ยงยุทธ สีห์ เปี๊ยก โก้ ชูชัย กำธร สำราญ เจิด เทิด
  กฤต กฤษดา กฤษณะ กรวิชญ์ กวิน กวี กษิดิศ กันต์ กันตพงศ์ กัมปนาท กานต์ กิตติ กิตติศักดิ์ กิตติพงษ์ กุลชาติ เกษม เกียรติศักดิ์ ไกรสร
  ไกรวุฒิ ขจร ขจรศักดิ์ ขุนทอง คงกระพัน คมสัน คมกริช คณิน คำมูล คำแสน จตุพร จรัญ จรูญ จักรกฤษณ์ จักรพงษ์ จักรพันธ์ จักริน จาตุรนต์
  จำรัส จิตติ จิรายุ จิรวัฒน์ จุมพล เจตน์ เจนภพ ฉัตรชัย เฉลิม เฉลิมชัย เฉลิมพล ชนินทร์ ชยพล ชยุต ชลิต ชวลิต ชวนนท์ ชัชวาล ชัชชัย
  ชัยยศ ชัยชนะ ชัยยุทธ ชัยรัตน์ ชาคริต ชาญชัย ชาญวิทย์ ชานนท์ ชิษณุ ชูศักดิ์ เชาวลิต เชิดชัย โชคชัย โชติ ไชยา ฐานันดร ณฐพล ณภัทร
  ณัฐพล ณัฐพงษ์ ณัฐวุฒิ ณัฐวัฒน์ ดนัย ดนุพร ดนุ ดำรง ดิเรก เดชา เดช เดชาธร ไตรภพ ถวิล ทรงพล ทรงศักดิ์ ทรงยศ ทรงวุฒิ ทวี ทวีศักดิ์
  ทวีชัย ทองเปลว ทองปาน ทักษิณ ทินกร ทิวากร เทพพิทักษ์ เทวินทร์ ธงชัย ธนกร ธนกฤต ธนดล ธนพล ธนพัฒน์ ธนภัทร ธนวัฒน์ ธนากร ธนาธร ธเนศ
  ธรรมนูญ ธวัช ธวัชชัย ธันว์ ธำรง ธีรเดช ธีรพงษ์ ธีรพล ธีรวัฒน์ ธีรภัทร ธีรยุทธ นพดล นพพร นพรัตน์ นภดล นรินทร์ นเรศ นเรศวร นราธิป
  นรวิชญ์ นฤเบศ นันทวัฒน์ นัฐพล นิติ นิพนธ์ นิรุตติ์ นิวัฒน์ บดินทร์ บรรเจิด บวร บุญช่วย บุญธรรม บุญเลิศ บุญรอด บุญฤทธิ์ บุญสม
  บุญสร้าง บุญหลง บุรินทร์ เบิร์ด ปกรณ์ ปฐม ปฐมพงศ์ ปณิธาน ปพน ประกิต ประจวบ ประเทือง ประพันธ์ ประภาส ประยูร ประยุทธ์ ประวิตร
  ประวิทย์ ประเวศ ปราการ ปราโมทย์ ปรเมศวร์ ปวริศ ปวีณวัช ปัณณวิชญ์ ปิยะ ปิยพงษ์ ปิยวัฒน์ พงศกร พงศธร พงศ์เทพ พงศ์พันธ์ พงษ์ศักดิ์
  พงษ์พัฒน์ พชร พนม พนัส พรชัย พรเทพ พรหมมินทร์ พลวัต พลากร พศิน พัฒนพงษ์ พันธกานต์ พายัพ พิเชษฐ์ พิชัย พินิจ พิพัฒน์ พิภพ พิษณุ
  พิสิฐ พีรพล พีรพัฒน์ พีระ พูนศักดิ์ เพชรรัตน์ เพิ่มพูน ไพฑูรย์ ไพบูลย์ ไพศาล ภพ ภราดร ภวัต ภัทร ภัทรพล ภาณุ ภาณุพงศ์ ภาณุวัฒน์
  ภาสกร ภานุ ภูดิศ ภูมินทร์ ภูริ ภูวดล ภูวนาท มนตรี มนต์ชัย มนูญ มานพ มานิต มานิตย์ มาโนช มารุต เมฆ เมฆา เมฆินทร์ เมธา เมธี ไมตรี
  ยงยศ ยศ ยศพล ยิ่งยศ ยุทธ ยุทธนา ยุทธพงษ์ รชต รณชัย รณกร รัชพล รัตน รังสรรค์ รุจ รุ่งโรจน์ เรวัต เรืองศักดิ์ เรืองยศ ฤทธิ์ ฤทธิชัย
  ลือชัย เลิศ เลิศชัย วรเชษฐ์ วรพล วรพจน์ วรวิทย์ วรวุฒิ วรากร วรุฒ วสันต์ วสุ วัชระ วัชรพล วัฒนา วันชัย วันเฉลิม วายุ วิกรม วิชญ์
  วิชาญ วิเชียร วิทยา วิทวัส วินัย วิน วิบูลย์ วิโรจน์ วิรัช วิรุฬห์ วิษณุ วิสุทธิ์ วีรพล วีรพันธ์ วีรภาพ วีรยุทธ วีรวัฒน์ วุฒิ
  วุฒิชัย วุฒิพงษ์ ศตวรรษ ศรราม ศรัณย์ ศรายุทธ ศราวุธ ศักดิ์ชัย ศักดิ์ดา ศักดา ศักรินทร์ ศิลา ศิริชัย ศิวกร ศิวะ ศุภกร ศุภชัย ศุภโชค
  ศุภวิชญ์ เศกสรรค์ สกล สถาพร สนธยา สนธิ สนั่น สมคิด สมเจตน์ สมชัย สมเดช สมทบ สมนึก สมบุญ สมปอง สมเพชร สมพล สมโภชน์ สมยศ สมยง
  สมรักษ์ สรพงษ์ สรวิชญ์ สรยุทธ สรศักดิ์ สหรัฐ สันติ สันติภาพ สัมฤทธิ์ สายชล สายัณห์ สำเริง สิทธิชัย สิทธิพร สิน สิปปกร สิรภพ สุกิจ
  สุขสันต์ สุชิน สุเชาว์ สุทธิ สุทธิพงษ์ สุเทพ สุธี สุนทร สุเนตร สุพจน์ สุพัฒน์ สุภัทร สุเมธ สุรเดช สุรพล สุรศักดิ์ สุรสิทธิ์ สุริยะ
  สุริยา สุรินทร์ สุวัฒน์ สุวิทย์ เสกสรรค์ แสนชัย แสวง โสภณ หรั่ง หรินทร์ หริรักษ์ อดิเทพ อดิศร อดิศักดิ์ อดุลย์ อติชาติ อธิป
  อธิวัฒน์ อนันดา อนิรุทธ์ อนุชา อนุชิต อนุพงษ์ อนุวัฒน์ อนุสรณ์ อภิชาติ อภิเชษฐ์ อภิเดช อภินันท์ อภิรักษ์ อภิวัฒน์ อภิสิทธิ์ อมร
  อมรเทพ อมรินทร์ อรรถ อรรถพล อรรถกร อรุณ อลงกรณ์ อัครเดช อัครพล อัคนี อัมรินทร์ อัศวิน อาคม อาชา อาทิตย์ อานนท์ อานันท์ อานุภาพ
  อารักษ์ อำพล อิทธิ อิทธิพล อิทธิเดช อินทร์ อินทนนท์ อิศรา อุดมศักดิ์ อุทัย เอกชัย เอกพงษ์ เอกพล เอกภพ เอกรินทร์ เอกราช เอกลักษณ์
  โอภาส โอฬาร โอฬาริก ไอศูรย์ ก้าน ก๊อต กอล์ฟ กันย์ กัส แก๊ป แก๊ง แกงส้ม คิม โจ โจ้ โจ๊ก เจ เจ้ย เจ๋ง จ้อน จ๊อด จ๊อบ จิมมี่ ชิน
  เชษฐ์ เชน ซัน ซุง เซน แซม ดิว ดอน เด่น โด่ง ตรี ต้นกล้า ต้นไม้ ต้อ ตี๋ ตี๋ใหญ่ ติณณ์ ตุลย์ เต๋า เต๋อ เต๊ะ โตโต้ ท๊อป ทัช เท่ห์ นัท
  นิค นิว เน เนติ บอม บอล บิ๊ก บีม บุ๊ค เบส เบิ้ม เบนซ์ แบม แบงก์ โบ้ ป๊อด ป๊อป ป๋อง ป้อม ปิง ปื๊ด เป๊ก เป๋า แป๊ะ พีท พี พจ เพชร
  ฟลุ๊ค ฟิล์ม ฟอร์ด เฟม เฟย มอส มาร์ค มาร์ช มิก มิกซ์ มิค เมืองแมน แมน แม็ค แม็ก ริว เล้ง ว่าน สมิง หนุ่ย เหน่ง อ้น อ๊อด อ๊อฟ อั้ม
  อั๋น อาท อิฐ อุ้ย เอ็กซ์ เอ็ม เอิร์ธ เอี้ยง แอ๊ด แอ๊ะ โอ๊ค โอ๊ต โอ๋ ไอ้เบิ้ม บุญเพ็ง บุญหนา เชิด ชด เคลือบ เจิม โฉม ทุย เทิ้ม
  เนียม ปลั่ง เปลื้อง เผือก พุ่ม พลอยแหวน เพ็ง มั่ง เยื้อน หลอม`,
} as const

// Thai words that are names as often as words: no sign of a name by themselves; of somebody who bears one they tell a likely sex.
export const likelyOfWords = {
  f: `ฟ้า ฝน อุ่น อิ่ม หอม อ่อน เทียน เข็ม กุ้ง กวาง มด ตาล ขนม ทราย ไหม หวาน แหวน หยก เนย เตย ดารา ธิดา นารี ผกา น้ำตาล น้ำค้าง น้ำอ้อย สายรุ้ง สายฝน ทับทิม มุกดา ไพลิน เรียม กระถิน พริก ละเอียด ละมุน ละไม วาสนา จำเนียร น้ำ แก้ว จันทร์ ดาว ปลา กะทิ หนูนา ลูกปัด ตุ๊กตา แจ่ม ชื่น สา เสงี่ยม สนิท ริน รุ่งอรุณ`,
  m: `ดิน หิน ผา ช้าง เสือ สิงห์ โต ใหญ่ เหนือ สน สายฟ้า มั่น มงคล อุดม พิชิต พิทักษ์ บัญชา เจริญ ถนอม เพชร ทอง ชัย สงกรานต์ สอง หมึก ไผ่ พายุ แหลม เชย เฉย ชุ่ม คง รอด เรือง สวัสดิ์ เสรี บัณฑิต จำลอง ขวาน เข้ม ดำ แดง กล้า ยักษ์`,
} as const

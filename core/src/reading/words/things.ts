// Things one can hold, use, eat, hear. The key names the thing in ids; behind it its words, English / Thai.

export const heldThings = {
  cup: 'cup, mug, teacup, coffee cup, paper cup, tin cup, plastic cup, coffee mug, tea glass, beaker of tea, sippy cup, chipped mug, enamel mug, thermos cup, takeaway cup, takeaway coffee, goblet of / ถ้วย, แก้วกาแฟ, ถ้วยกาแฟ, ถ้วยชา, แก้วกระดาษ, จอก, แก้วพลาสติก, ถ้วยพลาสติก, แก้วสังกะสี, แก้วเยติ, แก้วเก็บความเย็น, ถ้วยตะไล',
  glass:
    'glass, tumbler, wine glass, wineglass, shot glass, highball, goblet, flute, whisky glass, whiskey glass, champagne flute, champagne glass, pint glass, beer glass, beer mug, stein, tankard, snifter, brandy glass, cocktail glass, martini glass / แก้ว, แก้วน้ำ, แก้วเหล้า, แก้วไวน์, แก้วเบียร์, แก้วช็อต, แก้วแชมเปญ, แก้วเปล่า, แก้วค็อกเทล',
  bottle:
    'bottle, flask, canteen, water bottle, hip flask, thermos, jug, beer bottle, vial, wine bottle, whisky bottle, champagne bottle, medicine bottle, perfume bottle, carafe, decanter, ewer, gourd, waterskin, jerrycan, jerry can, gasoline can, petrol can, gas can, oil can / ขวด, ขวดน้ำ, ขวดเหล้า, ขวดเบียร์, กระติก, กระติกน้ำ, เหยือก, กระบอกน้ำ, ขวดแก้ว, ขวดพลาสติก, ขวดไวน์, ขวดแชมเปญ, ขวดน้ำปลา, ขวดน้ำหอม, ขวดโซดา, ขวดเปล่า, คนโท, น้ำเต้า, กระติกน้ำแข็ง, กระติกน้ำร้อน, แกลลอน, แกลลอนน้ำมัน, ถังแก๊ส, ขวดเครื่องดื่มชูกำลัง',
  plate:
    'plate, dish, saucer, platter, tray, paper plate, dinner plate, tea tray, serving tray, baking tray, baking sheet, lazy susan, offering tray, silver tray, salver / จาน, ถาด, จานข้าว, จานรอง, สำรับ, ปิ่นโต, ถาดอาหาร, ถาดหลุม, จานกระดาษ, จานเปล่า, ถาดเงิน, ถาดไม้, ถาดขนม, พาน, พานทอง, พานดอกไม้, พานพุ่ม, โตก, ขันโตก',
  bowl: 'bowl, soup bowl, basin, mixing bowl, rice bowl, salad bowl, begging bowl, alms bowl, dog bowl, fruit bowl, punch bowl, washbowl / ชาม, ขัน, อ่าง, ขันน้ำ, กะละมัง, บาตร, ชามข้าว, ถ้วยแกง, ชามก๋วยเตี๋ยว, ชามโฟม, ชามตราไก่, ชามบะหมี่, ถ้วยน้ำจิ้ม, ขันเงิน, ขันลงหิน, อ่างล้าง, บาตรพระ',
  spoon:
    'spoon, ladle, teaspoon, wooden spoon, scraper, soup spoon, sieve, peeler, baster, scoop, ice cream scoop / ช้อน, ทัพพี, กระบวย, ตะหลิว, ช้อนส้อม, ช้อนไม้, ช้อนกลาง, ตะกร้อมือ, พายไม้, ที่เปิดกระป๋อง, ไม้เสียบ, ไม้ปิ้ง, จวัก, ป้าน',
  fork: 'fork / ส้อม',
  chopsticks: 'chopsticks / ตะเกียบ',
  knife:
    'knife, kitchen knife, penknife, switchblade, dagger, blade, scalpel, cleaver, machete, razor, box cutter, carving knife, butcher knife, bread knife, steak knife, butter knife, pocketknife, pocket knife, hunting knife, craft knife, utility knife, letter opener, straight razor, bayonet, stiletto, shank, shiv, whittling knife, linoleum knife, palette knife / มีด, มีดทำครัว, มีดพับ, มีดสั้น, มีดอีโต้, มีดพร้า, มีดโกน, มีดปอก, คัตเตอร์, กริช, มีดพก, มีดเดินป่า, มีดหั่นผัก, มีดบาง, มีดปังตอ, ปังตอ, มีดดาบ, มีดเหน็บ, มีดสปาตา, ใบมีด, มีดผ่าตัด, มีดขูดมะพร้าว, กระต่ายขูดมะพร้าว, มีดตัดยาง',
  sword:
    'sword, sabre, saber, katana, rapier, wooden sword, broadsword, longsword, cutlass, scimitar, foil, epee, épée, machete blade, samurai sword / ดาบ, กระบี่, ดาบไม้, ดาบคู่, ดาบซามูไร, ดาบไทย, ง้าว, พระขรรค์, ทวน',
  gun: 'gun, pistol, revolver, handgun, rifle, shotgun, machine gun, sidearm, weapon, firearm, glock, airgun, air rifle, bb gun, musket, carbine, assault rifle, sniper rifle, submachine gun, tommy gun, derringer, six-shooter, colt, service revolver, starting pistol, flare gun, flare, taser, stun gun, pepper spray, cap gun, blunderbuss, flintlock, nail gun, speargun / ปืน, ปืนพก, ปืนสั้น, ปืนลูกซอง, ปืนยาว, ปืนไรเฟิล, อาวุธ, ปืนกล, ปืนคาบศิลา, ปืนแก๊ป, ปืนลม, ปืนเด็กเล่น, ปืนพลุ, พลุแฟลร์, ปืนลูกโม่, ปืนแฝด, สเปรย์พริกไทย, ปืนช็อตไฟฟ้า, ปืนจริง, ปืนปลอม',
  bullet: 'bullet, cartridge, shell casing / กระสุน, ลูกกระสุน, ปลอกกระสุน, ลูกปืน',
  bomb: 'bomb, grenade, dynamite, detonator / ระเบิด, ระเบิดมือ',
  bow: 'crossbow, longbow / คันธนู, หน้าไม้',
  arrow: 'arrow / ลูกธนู, ลูกศร',
  spear: 'spear, harpoon / หอก, ฉมวก',
  shield: 'shield / โล่',
  stick:
    'stick, staff, pole, club, baton, bat, baseball bat, truncheon, rod, plank, broom handle, pool cue, cue stick, drum major’s baton, conductor’s baton, wand, magic wand, sceptre, scepter, shepherd’s crook, cattle prod, horsewhip, switch of willow, yardstick, metre rule, pointer stick, selfie stick, log, firewood, kindling, bamboo pole, tent pole, ski pole, ski poles, paddle ball, croquet mallet, cricket bat, hurley, bow and arrow stick / ไม้, กระบอง, ไม้พลอง, ท่อนไม้, ไม้เรียว, ไม้ตะพด, ไม้หน้าสาม, พลอง, ไม้ฟืน, ฟืน, ท่อนฟืน, กระบอกไม้ไผ่, ลำไม้ไผ่, ไม้กายสิทธิ์, คทา, แส้ม้า, ไม้สอย, ไม้ถ่อ, ถ่อ, ไม้เบสบอล, ไม้คิว, ไม้เซลฟี่, ไม้บาตอง, ท่อเหล็ก, ท่อนเหล็ก, สนับมือ, คันไถ, ไม้จิ้มฟัน',
  cane: 'cane, walking stick, crutch, crutches, walker / ไม้เท้า, ไม้ค้ำ, ไม้ยันรักแร้',
  stone: 'stone, rock, pebble, brick / ก้อนหิน, หิน, ก้อนกรวด, ก้อนอิฐ, กรวด',
  letter:
    'letter, love letter, note, memo, telegram, invitation, card, postcard, greeting card, business card, handwritten note, sealed letter, torn letter, unopened letter, suicide note, ransom note, farewell note, shopping list, sticky note, post-it, birthday card, christmas card, valentine, wedding invitation, get-well card, index card, index cards, cue cards, flash card, place card, calling card, airmail letter, summons, subpoena, eviction notice, writ, decree / จดหมาย, จดหมายรัก, โน้ต, บันทึก, โทรเลข, การ์ด, บัตรเชิญ, ไปรษณียบัตร, นามบัตร, โปสการ์ด, ซองจดหมาย, จดหมายลาออก, จดหมายฉบับหนึ่ง, จดหมายเก่า, จดหมายลาตาย, กระดาษโน้ต, โพสต์อิท, การ์ดแต่งงาน, การ์ดเชิญ, การ์ดวันเกิด, หมายเรียก, ใบแดง, ใบเกณฑ์ทหาร, ฎีกา, สาส์น, พระราชสาส์น',
  envelope: 'envelope, parcel slip / ซอง, ซองเอกสาร, ซองขาว, ซองเงิน, ซองน้ำตาล',
  paper:
    'paper, sheet, document, papers, form, contract, will and testament, report, page, pages, list, script, receipt, bill, ticket stub, deed, blueprint, blueprints, flyer, leaflet, certificate, petition, printout, manuscript, results, test results, x-ray, clipping, cutting, sheaf of papers, stack of papers, exam paper, test paper, test, homework, essay, report card, school report, birth certificate, death certificate, diploma, degree, degree certificate, will, prescription, medical chart, chart of the ward, invoice, ledger sheet, cheque, check, chequebook, checkbook, money order, pay slip, paycheck, timetable, wine list, guest list, floor plan, screenplay, origami crane, paper plane, paper airplane, paper crane, paper bird, confetti, wallpaper roll, poster tube, pamphlet, catalog, parking ticket, warrant card, arrest warrant, affidavit, contract draft, rental agreement, divorce papers / กระดาษ, เอกสาร, สัญญา, รายงาน, แบบฟอร์ม, ใบเสร็จ, โฉนด, พินัยกรรม, บิล, ใบปลิว, บท, ใบประกาศ, แผ่นกระดาษ, เศษกระดาษ, ใบแจ้งหนี้, หนังสือสัญญา, ใบลาออก, พิมพ์เขียว, ผลตรวจ, สมุดบัญชี, โพย, ใบสมัคร, กระดาษแผ่นหนึ่ง, กระดาษยับ, ปึกกระดาษ, ปึกเอกสาร, ข้อสอบ, กระดาษคำตอบ, สมุดรายงาน, สมุดพกนักเรียน, ใบเกิด, สูติบัตร, ใบมรณบัตร, ทะเบียนบ้าน, ทะเบียนสมรส, ใบหย่า, ปริญญาบัตร, ใบปริญญา, วุฒิบัตร, เกียรติบัตร, ใบรับรอง, ใบรับรองแพทย์, ใบนัด, ใบนัดหมอ, ใบกู้, สัญญากู้, สัญญาเช่า, โฉนดที่ดิน, ใบจอง, บิลค่าไฟ, บิลค่าน้ำ, ใบเสนอราคา, เช็ค, สลิป, สลิปเงินเดือน, รายชื่อ, ใบรายชื่อ, ใบเมนู, ภาพร่าง, แบบแปลน, บทหนัง, บทละคร, นกกระดาษ, เรือกระดาษ, จรวดกระดาษ, โบรชัวร์, แผ่นพับ, ตารางเรียน, กระดาษสา',
  file: 'file, folder, dossier, case file, binder, clipboard, portfolio, manila folder, manila envelope, ring binder, case notes, patient file, medical file, personnel file, clip file, briefing folder, plastic folder, stack of files, stack of folders, folders, chart board / แฟ้ม, แฟ้มเอกสาร, แฟ้มคดี, คลิปบอร์ด, แฟ้มหนา, แฟ้มประวัติ, แฟ้มคนไข้, แฟ้มงาน, ซองแฟ้ม, กระดานคลิป, สำนวนคดี, กองแฟ้ม',
  book: 'book, novel, notebook, diary, journal, bible, textbook, dictionary, ledger, album, sketchbook, paperback, comic book, scrapbook, songbook, passbook, hymnal, hardback, picture book, storybook, cookbook, recipe book, prayer book, psalm book, law book, law books, phone book, address book, guidebook, guide book, atlas, encyclopedia, encyclopaedia, exercise book, composition book, logbook, log book, account book, visitors’ book, guest book, photo album, stamp album, scripture, koran, quran, torah, spell book, grimoire, comic, comics, manga, colouring book, coloring book, poetry book, book of poems, stack of books, pile of books, pocketbook / หนังสือ, สมุด, สมุดบันทึก, ไดอารี่, นิยาย, คัมภีร์, ตำรา, พจนานุกรม, สมุดวาดรูป, อัลบั้ม, หนังสือการ์ตูน, สมุดพก, สมุดจด, หนังสือเรียน, หนังสือสวดมนต์, ใบลาน, หนังสือเล่มหนึ่ง, หนังสือเก่า, หนังสือนิทาน, หนังสือภาพ, หนังสือธรรมะ, หนังสือกฎหมาย, หนังสือเดินป่า, สมุดแบบฝึกหัด, สมุดระบายสี, สมุดโน้ต, สมุดปกดำ, สมุดบันทึกเล่มเล็ก, สมุดรายวัน, สมุดเงินฝาก, สมุดโทรศัพท์, อัลบั้มรูป, อัลบั้มภาพ, พระไตรปิฎก, ตำราดูดวง, ตำรายา, กองหนังสือ, ตั้งหนังสือ, การ์ตูน, มังงะ, คัมภีร์ใบลาน, สมุดข่อย, ไบเบิล, อัลกุรอาน',
  newspaper: 'newspaper, paper boat, magazine, tabloid / หนังสือพิมพ์, นิตยสาร',
  photograph:
    'photo, photograph, picture, polaroid, snapshot, portrait, framed photo, mugshot, wedding photo, school photo, family photo, baby photo, passport photo, group photo, framed picture, framed photograph, framed portrait, photo frame, locket photo, polaroids, negative, negatives, contact sheet, slide, x-rays, x-ray film, ultrasound, ultrasound picture, headshot / รูปถ่าย, ภาพถ่าย, รูป, กรอบรูป, โพลารอยด์, รูปแต่งงาน, รูปเก่า, ใบรูป, รูปครอบครัว, รูปหมู่, รูปพ่อ, รูปแม่, รูปหน้าศพ, รูปสองนิ้ว, รูปติดบัตร, ภาพเก่า, ภาพถ่ายเก่า, รูปถ่ายเก่า, ภาพครอบครัว, ฟิล์มเอกซเรย์, ภาพอัลตราซาวนด์, รูปอัลตราซาวนด์',
  map: 'map, chart, globe / แผนที่, ลายแทง',
  ticket:
    'ticket, boarding pass, pass, train ticket, lottery ticket / ตั๋ว, บัตร, ตั๋วรถไฟ, ตั๋วเครื่องบิน, ลอตเตอรี่, สลาก, หวย, ตั๋วรถ, ตั๋วหนัง',
  passport:
    'passport, badge, id card, visa, licence, license, warrant, name tag / พาสปอร์ต, หนังสือเดินทาง, บัตรประชาชน, ตราตำรวจ, ใบขับขี่, บัตรพนักงาน, หมายจับ, หมายค้น, ป้ายชื่อ',
  money:
    'money, cash, coin, coins, bill roll, banknote, banknotes, wad of cash, wad, dollar, dollars, dollar bill, stack of bills, change, pennies, fistful of coins, handful of coins, banknote roll, roll of bills, bundle of notes, bundle of cash, stack of cash, envelope of cash, ten-dollar bill, twenty-dollar bill, hundred-dollar bill, fiver, tenner, twenty, gold coin, gold coins, silver coin, penny, nickel, dime, euro, pound note, tips, tip, salary, wages / เงิน, ธนบัตร, เหรียญ, แบงก์, ปึกเงิน, เงินสด, เศษเหรียญ, แบงก์พัน, แบงก์ร้อย, เงินทอน, ปึกแบงก์, ธนบัตรใบหนึ่ง, แบงก์ยี่สิบ, แบงก์ห้าร้อย, แบงก์ปึกหนา, เงินปึก, ปึกธนบัตร, เหรียญบาท, เหรียญสิบ, เหรียญทอง, เหรียญห้า, เงินเดือน, เงินค่าจ้าง, เงินถุง, เบี้ย, เงินเหรียญ, ซองผ้าป่า, ซองอั่งเปา, อั่งเปา',
  wallet: 'wallet, purse, coin purse, billfold / กระเป๋าสตางค์, กระเป๋าเงิน, ย่าม',
  bag: 'bag, handbag, backpack, rucksack, sack, satchel, tote, duffel, duffel bag, plastic bag, paper bag, shopping bag, grocery bag, groceries, school bag, canvas bag, gym bag, pouch, sandbag, shoulder bag, carrier bag, doctor’s bag, medical bag, mail sack, mailbag, post bag, laundry bag, garbage bag, trash bag, bin bag, rubbish bag, sports bag, holdall, kitbag, duffle bag, overnight bag, travel bag, messenger bag, book bag, schoolbag, beach bag, tote bag, string bag, net bag, sleeping bag, evidence bag, tool bag, body bag, saddlebag, bindle, knapsack, fanny pack, drawstring bag, gift bag, lunch bag, paper sack, sack of flour, sack of rice, sack of rye, ice bag, bag of groceries, bag of rice, clutch bag, evening bag, camera bag, golf bag, goody bag / กระเป๋า, ถุง, ถุงผ้า, ถุงพลาสติก, เป้, กระเป๋าเป้, กระสอบ, กระเป๋านักเรียน, กระเป๋าถือ, ถุงกระดาษ, ห่อผ้า, ถุงทะเล, ถุงกับข้าว, กระเป๋าสะพาย, ถุงปุ๋ย, ถุงขยะ, ถุงดำ, ถุงเสื้อผ้า, ถุงส้ม, ถุงยังชีพ, ถุงหิ้ว, ถุงขนม, ถุงกาแฟ, ถุงแกง, ถุงเงิน, ถุงย่าม, ถุงนอน, ถุงเท้ายาว, กระเป๋าใบเดียว, กระเป๋าผ้า, กระเป๋าหนัง, กระเป๋ากีตาร์, กระเป๋ากล้อง, กระเป๋ายา, กระเป๋าพยาบาล, กระเป๋าเครื่องมือ, กระเป๋าเสื้อผ้า, กระเป๋านักเรียนใบเก่า, เป้ทหาร, เป้ใบใหญ่, กระสอบข้าว, กระสอบทราย, กระสอบปุ๋ย, กระสอบป่าน, ถุงผักสด, ห่อข้าว',
  suitcase:
    'suitcase, briefcase, luggage, trunk, valise, baggage, attaché case / กระเป๋าเดินทาง, กระเป๋าเอกสาร, หีบ, สัมภาระ, กระเป๋าเจมส์บอนด์',
  box: 'box, parcel, package, carton, crate, shoebox, cardboard box, toolbox, gift box, gift, present, lunchbox, lunch box, cake box, jewelry box, music box, case, casket, tin, ring box, cigar box, match box, egg carton, milk crate, beer crate, music case, jewellery box, jewelry case, jewel box, tackle box, first-aid kit, first aid kit, medical kit, sewing kit, sewing box, tool kit, makeup case, violin case, guitar case, trumpet case, instrument case, pencil case, chest of tea, tea chest, ammunition box, ammo box, cash box, strongbox, hat box, hatbox, takeaway box, takeout box, food carton, bento box, bento, cookie tin, biscuit tin, tobacco tin, sardine tin, snuff box, treasure chest, urn box, fish tank, terrarium, cooler, ice chest, icebox, tiffin, tiffin carrier, gift-wrapped box, wrapped present, ballot box, shoe box / กล่อง, พัสดุ, ลัง, กล่องกระดาษ, กล่องของขวัญ, ของขวัญ, กล่องเครื่องมือ, กล่องข้าว, ห่อ, ห่อของ, ตลับ, กล่องไม้, กล่องดนตรี, กล่องแหวน, ปี๊บ, กระป๋อง, กล่องโฟม, กล่องนม, กล่องเค้ก, กล่องไม้ขีด, กล่องดินสอ, กล่องปฐมพยาบาล, กล่องยา, กล่องพยาบาล, กล่องสังกะสี, กล่องคุกกี้, กล่องรองเท้า, กล่องลัง, กล่องอาหาร, กล่องเงิน, กล่องเก็บเงิน, กล่องบริจาค, กล่องดำ, กล่องไวโอลิน, กล่องใส่แว่น, ลังเบียร์, ลังไม้, ลังน้ำ, ลังผลไม้, ลังกระดาษ, หีบไม้, หีบเพลงไม้, กำปั่น, กรงไก่, ตู้ปลาเล็ก, ขันหมาก, เชี่ยนหมาก, ตลับหมาก, ตลับยา, ตลับเงิน, กระปุกยา, พัสดุกล่องหนึ่ง, ปิ่นโตเถา',
  basket:
    'basket, picnic basket, wicker basket, hamper, laundry basket, bread basket, fruit basket, shopping basket, easter basket, wash basket, bicycle basket, creel, trug, punnet / ตะกร้า, กระจาด, กระบุง, เข่ง, ชะลอม, หาบ, ตะกร้าผ้า, ตะกร้าหวาย, ตะกร้าผลไม้, ตะกร้าดอกไม้, ตะกร้าสาน, ตะกร้าปลา, ข้อง, กระด้ง, กระบุงข้าว, สาแหรก, เข่งปลา, เข่งผัก',
  bucket:
    'bucket, pail, watering can, ice bucket, milk pail, slop bucket, mop bucket, champagne bucket, paint pot, paint tin, watering pot / ถัง, ถังน้ำ, บัวรดน้ำ, กระป๋องน้ำ, ครุ, ถังแดง, ถังไอติม, ถังปูน, ถังขยะใบเล็ก, ถังข้าวสาร, ถังสังฆทาน, สังฆทาน, ปี๊บน้ำ, ขันน้ำมนต์',
  phone:
    'phone, telephone, cell phone, cellphone, mobile, mobile phone, smartphone, receiver, handset, payphone, iphone, burner, burner phone, flip phone, satellite phone, toy phone, tin-can phone, telephone receiver, phone receiver, desk phone, pager, beeper, charger, phone charger, power bank / โทรศัพท์, มือถือ, โทรศัพท์มือถือ, หูโทรศัพท์, สมาร์ตโฟน, หูโทรศัพท์บ้าน, หูฟังโทรศัพท์, โทรศัพท์เครื่องเก่า, โทรศัพท์บ้าน, โทรศัพท์ปุ่มกด, โทรศัพท์จอแตก, มือถือเครื่องเก่า, มือถือจอแตก, ไอโฟน, เพจเจอร์, พาวเวอร์แบงก์, สายชาร์จ, กระบอกโทรศัพท์',
  radio:
    'radio, walkie-talkie, transistor radio, megaphone, loudspeaker, bullhorn, boombox, walkman, baby monitor, two-way radio, police radio, hand mic, cb radio, ham radio / วิทยุ, วิทยุสื่อสาร, โทรโข่ง, ว.แดง, วิทยุเก่า, วอ, วิทยุทรานซิสเตอร์, วิทยุเครื่องเก่า, วอล์กแมน, เครื่องรับวิทยุ',
  microphone: 'microphone, mic, boom, boom mic / ไมโครโฟน, ไมค์, ไมค์บูม',
  headphones: 'headphones, earphones, earbuds, headset, earpiece / หูฟัง, เฮดโฟน',
  laptop:
    'laptop, tablet, computer, notebook computer, keyboard, ipad, mouse, hard drive, usb stick, flash drive, memory card, floppy, kindle, game console, game boy, gameboy, controller, game controller, joystick, headset mic, hard disk, disk, disc, cd, dvd, chip, microchip, datapad, data pad, console tablet, tricorder, drone remote, circuit board, cassette player, soldering gun / แล็ปท็อป, แท็บเล็ต, โน้ตบุ๊ก, คอมพิวเตอร์, แฟลชไดรฟ์, คีย์บอร์ด, ไอแพด, เมมโมรี่การ์ด, ฮาร์ดดิสก์, เครื่องเกม, จอยเกม, จอยสติ๊ก, แผ่นซีดี, แผ่นดีวีดี, แผ่นดิสก์, ชิป, แผงวงจร, เครื่องสแกน, โน้ตบุ๊คเครื่องเก่า, คันบังคับ, เม้าส์',
  camera: 'camera, video camera, camcorder, lens, tripod / กล้อง, กล้องถ่ายรูป, กล้องวิดีโอ, กล้องฟิล์ม, เลนส์, ขาตั้งกล้อง',
  tape: 'tape, cassette, tape recorder, recorder, dictaphone, vhs, record, vinyl, film reel, reel, film can / เทป, ตลับเทป, เครื่องบันทึกเสียง, เครื่องอัดเสียง, แผ่นเสียง, ม้วนฟิล์ม, เทปกาว',
  remote: 'remote, remote control, clicker / รีโมต, รีโมท',
  telescope:
    'telescope, binoculars, magnifying glass, spyglass, microscope / กล้องส่องทางไกล, แว่นขยาย, กล้องดูดาว, กล้องโทรทรรศน์',
  torch:
    'torch, flashlight, lantern, lamp, oil lamp, headlamp, kerosene lamp, pocket torch, penlight, pen light, storm lantern, hurricane lamp, paper lantern, railway lantern, candle lantern, gas lamp, headtorch, desk lamp, glow stick, sparkler, sparklers, firework, firecracker, flares, miner’s lamp / ไฟฉาย, ตะเกียง, คบเพลิง, คบไฟ, โคมไฟ, โคม, ตะเกียงเจ้าพายุ, โคมลอย, ไฟฉายคาดหัว, ไฟฉายกระบอกใหญ่, โคมกระดาษ, โคมจีน, โคมไฟแก๊ส, ตะเกียงน้ำมัน, ตะเกียงแก๊ส, ตะเกียงดวงหนึ่ง, ตะเกียงดวงเล็ก, ไต้, ประทัด, ดอกไม้ไฟ, ไฟเย็น, พลุ, ผางประทีป, ประทีป, กระทง',
  candle: 'candle, candlestick, birthday candle / เทียน, เทียนไข, เชิงเทียน, เทียนเล่มหนึ่ง',
  incense: 'incense, joss stick, incense stick, incense sticks / ธูป, กำยาน, ดอกไม้ธูปเทียน',
  match: 'match, matches, matchbox, matchstick / ไม้ขีด, ไม้ขีดไฟ, กลักไม้ขีด',
  lighter: 'lighter, zippo / ไฟแช็ก, ไฟแช็ค',
  cigarette: 'cigarette, cigar, pipe, joint, smoke break, vape / บุหรี่, ซิการ์, ไปป์, ยาเส้น, มวนบุหรี่, ซองบุหรี่',
  key: 'key, keys, car keys, key ring, keycard, house key, padlock / กุญแจ, พวงกุญแจ, ลูกกุญแจ, กุญแจรถ, แม่กุญแจ, คีย์การ์ด, กุญแจบ้าน, ดอกกุญแจ',
  rope: 'rope, cord, cable, string, chain, leash, wire, thread, noose, fishing line, bandage roll, length of rope, coil of rope, skipping rope, jump rope, halter, dog lead, dog leash, clothesline, washing line, kite string, bow ribbon, shoelace, shoelaces, bootlace, zip tie, zip ties, duct tape, tape roll, measuring tape, barbed wire, tow rope, ripcord / เชือก, โซ่, สายไฟ, ลวด, ด้าย, สายจูง, เชือกฟาง, สายสิญจน์, เชือกเส้นหนึ่ง, เชือกกล้วย, เชือกป่าน, เชือกกระโดด, เชือกจูงวัว, เชือกว่าว, บ่วงบาศ, บ่วงเชือก, สายป่าน, เทปใส, โซ่ตรวน, ตรวน, ลวดหนาม, ด้ายแดง, ด้ายสายสิญจน์',
  handcuffs: 'handcuffs, cuffs / กุญแจมือ',
  hammer: 'hammer, mallet, gavel / ค้อน',
  tool: 'wrench, screwdriver, pliers, spanner, saw, drill, crowbar, chisel, tool, tools, tire iron, tyre iron, soldering iron, needle-nose, monkey wrench, adjustable wrench, socket wrench, tyre lever, spanner set, hacksaw, handsaw, chainsaw, power drill, hand drill, spirit level, trowel and hod, blowtorch, welding torch, paint roller, roller, crowbar and torch, pliers set, wire cutters, bolt cutters, pincers, file of iron, sandpaper, awl, tweezers, loupe, calipers, jack, car jack, jumper cables, jump leads, spark plug, starting handle, crank, lever, wedge, stethoscope and torch, sextant, plumb line, tuning fork / ประแจ, ไขควง, คีม, เลื่อย, สว่าน, ชะแลง, สิ่ว, เครื่องมือ, หัวแร้ง, บิดหล่า, เลื่อยไฟฟ้า, เลื่อยยนต์, เลื่อยมือ, กบไสไม้, กระดาษทราย, ตะไบ, เหล็กงัด, แม่แรง, ยางอะไหล่, ลูกกลิ้ง, เกรียง, คีมตัดลวด, ประแจเลื่อน, ประแจตัวใหญ่, ไขควงอันเล็ก, แหนบ, คีมหนีบ, ปืนกาว, ลูกดิ่ง, สายพ่วงแบต',
  axe: 'axe, ax, hatchet / ขวาน',
  shovel:
    'shovel, spade, hoe, pickaxe, rake, pitchfork, trowel, sickle, scythe, garden fork, garden trowel, hand rake, watering hose, dibber, seed drill, secateurs, pruning shears, hedge clippers, mattock / พลั่ว, จอบ, เสียม, คราด, ส้อมพรวน, เคียว, อีเต้อ, บุ้งกี๋, ปุ้งกี๋, คราดไม้, กรรไกรตัดกิ่ง, พร้า, จอบเล่มหนึ่ง, เสียมเล่มเล็ก',
  broom:
    'broom, mop, dustpan, brush, sponge, duster, vacuum, feather duster, besom, sweeping brush, scrubbing brush, scrub brush, dish brush, nail brush, hairbrush of horn, feather broom, squeegee, carpet beater, lint roller, detergent, bleach bottle / ไม้กวาด, ไม้ถูพื้น, แปรง, ฟองน้ำ, ที่โกยผง, ไม้ขนไก่, ผ้าขี้ริ้ว, ไม้กวาดทางมะพร้าว, ไม้กวาดดอกหญ้า, ไม้กวาดก้านมะพร้าว, ไม้ม็อบ, แปรงล้างห้องน้ำ, แปรงขัด, ฝอยขัดหม้อ, สบู่ก้อน, ขันอาบน้ำ, ผงซักฟอก, ใยบวบ',
  cloth:
    'cloth, rag, towel, handkerchief, napkin, tissue, tissues, blanket, sheet, dishcloth, tablecloth, washcloth, tea towel, dish towel, pillow, pillowcase, quilt, bath towel, beach towel, hand towel, face cloth, dishrag, dust sheet, dust cloth, bedsheet, bed sheet, duvet, comforter, eiderdown, patchwork quilt, baby blanket, wool blanket, cushion, cushions, pillows, pillow slip, sail, sailcloth, tarp, tarpaulin, bolt of cloth, bolt of silk, bundle of laundry, washing, wet washing, clean sheets, folded flag, wet wipes, paper towel, paper towels, kleenex, serviette / ผ้า, ผ้าเช็ดหน้า, ผ้าเช็ดตัว, ผ้าเช็ดมือ, ผ้าห่ม, ทิชชู่, ทิชชู, ผ้าเช็ดโต๊ะ, กระดาษทิชชู่, ผ้าขาวม้า, หมอน, ผ้าปูที่นอน, ผ้าเช็ดจาน, ผ้าเย็น, ผ้าผืนหนึ่ง, ผ้าขนหนู, ผ้าเปียก, ผ้าชุบน้ำ, ผ้าใบ, ผ้าไหม, ผ้าไตร, ผ้าม่าน, ผ้าถูพื้น, ผ้าเช็ดกระจก, ผ้าพับ, กองผ้า, ม้วนผ้า, เบาะ, หมอนขวาน, หมอนข้าง, หมอนใบหนึ่ง, มุ้ง, เสื่อ, เสื่อกก, ม้วนเสื่อ, ผ้าห่มผืนหนึ่ง, กระดาษชำระ',
  bandage: 'bandage, gauze, plaster, band-aid, ice pack / ผ้าพันแผล, ผ้าก๊อซ, พลาสเตอร์, ปลาสเตอร์ยา, ผ้าก๊อซ, สำลี',
  needle: 'needle, syringe, knitting needles, knitting, yarn, embroidery / เข็ม, เข็มฉีดยา, ไหมพรม, เข็มถัก, กระสวย',
  medicine:
    'medicine, pill, pills, tablets, pill bottle, potion, poison, drug, drugs, ointment, cough syrup, aspirin, inhaler, capsule, painkiller, painkillers, pillbox, blister pack, pill case, sleeping pills, antidote, serum, vial of blood, iv bag, drip bag, saline bag, eye drops, cough medicine, lozenge, bottle of pills, tube of ointment, cotton wool, swab, thermometer gun, blood bag, epipen, insulin, smelling salts, herbs, herb bundle / ยา, ยาเม็ด, เม็ดยา, ขวดยา, ยาหม่อง, ยาดม, ยาพิษ, ยาหอม, ยาแก้ปวด, ซองยา, แผงยา, ถุงยา, ยาแก้ไอ, ยาแดง, ยาลูกกลอน, ยานอนหลับ, ยาน้ำ, ยาต้ม, ยาสมุนไพร, ยาหยอดตา, ยาพารา, พาราเซตามอล, กระปุกยาเม็ด, ขวดน้ำเกลือ, ถุงน้ำเกลือ, ถุงเลือด, น้ำมันมวย, น้ำมันเหลือง, ยาอม, กล่องเข็มฉีดยา, ที่ตรวจครรภ์, ชุดตรวจครรภ์, ไม้ตรวจครรภ์, สายน้ำเกลือ',
  stethoscope: 'stethoscope, thermometer / หูฟังแพทย์, ปรอทวัดไข้, หูฟังหมอ, สเต็ทโตสโคป',
  umbrella: 'umbrella, parasol / ร่ม, ร่มกระดาษ, กลด',
  fan: 'fan, paper fan, hand fan / พัด, พัดกระดาษ, พัดใบลาน, พัดใบตาล, พัดขนนก',
  mirror: 'hand mirror, compact, compact mirror, pocket mirror / กระจกส่องหน้า, กระจกมือ, กระจกบานเล็ก',
  comb: 'comb, hairbrush, hair dryer, toothbrush / หวี, แปรงผม, แปรงสีฟัน, ไดร์เป่าผม',
  lipstick: 'lipstick, perfume, makeup brush, powder, makeup / ลิปสติก, น้ำหอม, ตลับแป้ง, แป้ง',
  scissors: 'scissors, shears, clippers / กรรไกร, ปัตตาเลี่ยน',
  pen: 'pen, pencil, crayon, marker, chalk, fountain pen, quill, ballpoint, biro, felt-tip, felt pen, felt tip, highlighter, charcoal stick, piece of chalk, stick of chalk, stub of pencil, pencil stub, ink pen, stylus, compasses, paint set, watercolours, watercolors, ink bottle, inkwell / ปากกา, ดินสอ, ชอล์ก, สีเทียน, ปากกาลูกลื่น, ดินสอสี, ปากกาหมึกซึม, ปากกาเมจิก, ปากกาเคมี, ปากกาไฮไลต์, ปากกาแดง, ปากกาหมึก, ดินสอกด, ดินสอแท่งหนึ่ง, ชอล์กแท่ง, ถ่านวาดรูป, สีน้ำ, กล่องสี, จานผสมสี, ขวดหมึก',
  paintbrush: 'paintbrush, paint can, palette, canvas / พู่กัน, แปรงทาสี, จานสี, ผืนผ้าใบ',
  flower:
    'flower, flowers, bouquet, rose, roses, garland, lotus, wreath, tulip, daisy, sunflower, lilies, orchid, jasmine, petal, single rose, red rose, white rose, carnation, carnations, chrysanthemum, chrysanthemums, marigold, marigolds, poppy, poppies, violets, wildflowers, wild flowers, dandelion, lavender, lily, peony, peonies, hydrangea, orchids, tulips, daisies, daffodil, daffodils, daffodil bunch, bunch of flowers, bunch of roses, flower crown, flower garland, corsage, boutonniere, buttonhole flower, dried flowers, paper flower, plastic flowers, sprig of heather, four-leaf clover, posy, nosegay, cherry blossom, frangipani, bunch of lilies / ดอกไม้, ช่อดอกไม้, พวงมาลัย, ดอกบัว, ดอกกุหลาบ, กุหลาบ, ดอกมะลิ, พวงหรีด, มาลัย, ดอกไม้จันทน์, ดอกดาวเรือง, ดอกทานตะวัน, กลีบดอกไม้, พวงมาลัยดอกมะลิ, ช่อกุหลาบ, บายศรี, ดอกไม้สด, ดอกไม้แห้ง, ดอกไม้พลาสติก, ดอกไม้ป่า, ดอกหญ้า, ดอกลีลาวดี, ดอกพิกุล, ดอกแก้ว, ดอกจำปี, ดอกจำปา, ดอกกล้วยไม้, กล้วยไม้, ดอกเบญจมาศ, ดอกลิลลี่, ดอกคาร์เนชั่น, ช่อดอกบัว, ดอกบัวตูม, พวงมาลัยดอกดาวเรือง, พวงมาลัยพวงหนึ่ง, กำดอกไม้, กระเช้าดอกไม้, กระเช้า, กรวยดอกไม้, มงกุฎดอกไม้, ดอกกุหลาบแดง, ดอกกุหลาบขาว, กุหลาบดอกหนึ่ง',
  branch:
    'branch, twig, leaf, leaves, sprig, seed, seeds, seedling, sapling, palm leaf, palm frond, banana leaf, bunch of leaves, dry leaf, autumn leaf, blade of grass, straw, hay, sheaf of wheat, ear of corn, bark, acorn, pine cone, pinecone, chestnut, chestnuts, driftwood, olive branch, vine, root, bulb of a tulip, seed packet, berry, berries, moss, mushroom, mushrooms / กิ่งไม้, ใบไม้, เมล็ด, ใบตอง, ต้นกล้า, รวงข้าว, กล้าไม้, กิ่งไม้แห้ง, ใบไม้แห้ง, ใบกล้วย, ใบบัว, ใบลานแห้ง, ใบโพธิ์, ต้นข้าว, ฟาง, ฟ่อนข้าว, มัดกล้า, กำข้าว, เมล็ดพันธุ์, เมล็ดข้าว, ลูกยาง, ทางมะพร้าว, ก้านธูป, ดอกเห็ด, เห็ด, รากไม้, หญ้า, กำหญ้า',
  plant: 'plant, potted plant, flowerpot, cactus / กระถาง, กระถางต้นไม้, ต้นไม้เล็ก, กระบองเพชร',
  toy: 'toy, doll, teddy bear, teddy, stuffed animal, kite, marble, marbles, puppet, toy car, toy train, rubber duck, lego, stuffed rabbit, wooden horse, spinning top, yo-yo, plush, toy boat, toy plane, toy soldier, toy soldiers, toy horse, toy dinosaur, dinosaur, plastic dinosaur, toy truck, toy sword, toy robot, action figure, barbie, rag doll, barbie doll, wooden doll, porcelain doll, teddy bears, stuffed bear, stuffed dog, stuffed elephant, stuffed toy, soft toy, glove puppet, hand puppet, sock puppet, marionette, jack-in-the-box, whirligig, pinwheel, frisbee, boomerang, hula hoop, water balloon, bubble wand, bubbles, slinky, jigsaw, jigsaw piece, puzzle, puzzle piece, rubik’s cube, catapult, slingshot, pea shooter, building block, wooden block, blocks, model ship, model plane, model train, ship in a bottle, paper doll, plasticine / ของเล่น, ตุ๊กตา, ตุ๊กตาหมี, ว่าว, ลูกแก้ว, หุ่นเชิด, หุ่น, รถของเล่น, หุ่นยนต์ของเล่น, ลูกข่าง, ตุ๊กตากระต่าย, เลโก้, หนังสติ๊ก, หุ่นกระบอก, ตุ๊กตาตัวหนึ่ง, ตุ๊กตาผ้า, ตุ๊กตายาง, ตุ๊กตาไม้, ตุ๊กตาบาร์บี้, ตุ๊กตาไขลาน, ตุ๊กตาดินปั้น, ตุ๊กตาเสียกบาล, หมีตุ๊กตา, หุ่นมือ, หุ่นสาย, หุ่นไม้, หุ่นยนต์ตัวเล็ก, รถเด็กเล่น, รถบังคับ, เครื่องบินกระดาษ, เครื่องบินของเล่น, กังหัน, กังหันกระดาษ, กังหันลม, ลูกหิน, จิ๊กซอว์, ตัวต่อ, รูบิก, ไม้หมุน, โมบาย, ว่าวจุฬา, ว่าวปักเป้า, ว่าวกระดาษ, หนังยาง, บอลพลาสติก, เรือใบจำลอง, หนังตะลุง, ตัวหนังตะลุง',
  ball: 'ball, football, basketball, soccer ball, tennis ball, baseball, beach ball, rugby ball, volleyball, cricket ball, golf ball, ping-pong ball, bowling ball, billiard ball, snowballs, deflated football, yarn ball, medicine ball, balloon animal, puck, shuttlecock / ลูกบอล, ลูกฟุตบอล, บอล, ฟุตบอล, ลูกบาส, ตะกร้อ, ลูกตะกร้อ, ลูกเทนนิส, ลูกปิงปอง, ลูกขนไก่, ลูกวอลเลย์, ลูกแบด, ลูกกอล์ฟ, ลูกโบว์ลิ่ง, ลูกรักบี้, ลูกบอลยาง, ลูกหวาย',
  balloon: 'balloon, balloons / ลูกโป่ง, บอลลูน',
  cards:
    'cards, playing cards, deck of cards, deck, dice, chess piece, pawn, poker chips, chips, domino, tarot cards / ไพ่, ลูกเต๋า, ตัวหมากรุก, หมากรุก, ไพ่ทาโรต์, หมาก',
  racket:
    'racket, racquet, golf club, hockey stick, skateboard, surfboard, boxing gloves, fishing rod, fishing net, oar, oars, paddle, net, tennis racket, badminton racket, ping-pong paddle, golf clubs, hockey puck, butterfly net, landing net, fishing pole, rod and reel, crab pot, lifejacket, lifebuoy, rubber ring, surf board, skis, ice skates, roller skates, rollerblades, scooter helmet, boxing glove, catcher’s mitt, baseball glove, baseball mitt, jump-rope, yoga mat, punching mitts, pads, oar blade, boat hook, anchor chain, bait, worm can, fish basket, helm / ไม้เทนนิส, ไม้แบด, ไม้กอล์ฟ, สเกตบอร์ด, นวม, เบ็ด, คันเบ็ด, แห, อวน, ไม้พาย, พาย, สวิง, ไม้แบดมินตัน, กระดานโต้คลื่น, ไม้ปิงปอง, ไม้ฮอกกี้, เป้าล่อ, เป้ามวย, เสื่อโยคะ, คันเบ็ดไม้ไผ่, เบ็ดตกปลา, แหผืนหนึ่ง, ลอบ, ไซ, สุ่ม, สุ่มไก่, ยอ, ฉมวกแทงปลา, ใบพาย, พายด้ามหนึ่ง, หางเสือ, นวมชกมวย',
  medal: 'medal, trophy, award, cup trophy, oscar / เหรียญรางวัล, ถ้วยรางวัล, โล่รางวัล',
  guitar:
    'guitar, ukulele, banjo, bass guitar, mandolin, acoustic guitar, electric guitar, bass, lute, sitar, zither, harp, lyre, balalaika, bouzouki, oud, ukelele / กีตาร์, อูคูเลเล่, พิณ, ซึง, เบส, กีตาร์โปร่ง, กีตาร์ไฟฟ้า, กีตาร์ตัวเก่า, กระจับปี่, จะเข้, พิณอีสาน, อูคูเลเล่ตัวเล็ก',
  violin: 'violin, cello, fiddle, violin bow / ไวโอลิน, เชลโล่, ซอ, ซออู้, ซอด้วง',
  flute:
    'recorder flute, clarinet, saxophone, trumpet, harmonica, whistle, horn, bugle, trombone, bagpipes, oboe / ขลุ่ย, แคน, ปี่, ทรัมเป็ต, แซกโซโฟน, นกหวีด, หีบเพลงปาก, แตร, ฟลูต, คลาริเน็ต',
  drum: 'drum, drumstick, drumsticks, tambourine, drums, cymbal, snare drum, bongo, bongos, maracas, castanets, cymbals, triangle, cowbell, bodhran, drum kit sticks / กลอง, ฉิ่ง, ฉาบ, ไม้กลอง, โทน, รำมะนา, กลองยาว, ตะโพน, กรับ, ฉิ่งฉาบ, ระนาด, ไม้ระนาด, อังกะลุง, โปงลาง, กลองใบเล็ก, กลองชุด, ทับ, แทมบูรีน',
  accordion: 'accordion, concertina / แอคคอร์เดียน, หีบเพลง',
  bell: 'bell, handbell, gong / ระฆัง, กระดิ่ง, ฆ้อง, กระพรวน',
  amulet:
    'amulet, talisman, charm, rosary, crucifix, prayer beads, buddha amulet, cross, prayer wheel, cross on a chain, holy book and beads, lucky charm, lucky coin, dog tag, good luck charm, rabbit’s foot, medallion, holy water, voodoo doll, ouija board, tarot deck, crystal, crystal pendant, pendulum, worry beads / พระเครื่อง, สร้อยพระ, พระสมเด็จ, พระห้อยคอ, เครื่องราง, ตะกรุด, ลูกประคำ, สร้อยประคำ, ไม้กางเขน, สายประคำ, ผ้ายันต์, ยันต์, พระองค์หนึ่ง, พระพิมพ์, หลวงพ่อองค์เล็ก, เหรียญหลวงพ่อ, สายสิญจน์เส้นหนึ่ง, น้ำมนต์, ขวดน้ำมนต์, ลูกแก้วกายสิทธิ์, ลูกสะกด, กุมารทอง, นางกวัก, ปลัดขิก, เบี้ยแก้, ประคำ',
  statue:
    'statue, statuette, figurine, urn, ashes, skull, mask, vase, snow globe, crystal ball, buddha image, bust, trophy cup, chess board, chessboard, globe of glass, miniature, sculpture, clay figure, clay pot, pottery, plate of clay, reliquary, crown of paper, paper crown, cardboard crown, tin crown, papier-mâché mask, theatre mask, oxygen mask, welding mask, snorkel mask / รูปปั้น, พระพุทธรูป, โกศ, อัฐิ, หัวกะโหลก, หน้ากาก, แจกัน, หัวโขน, โถ, โถอัฐิ, ลูกแก้ววิเศษ, พระพุทธรูปองค์เล็ก, โกศทอง, โกศกระดูก, กล่องอัฐิ, โถลายคราม, ไหกระดูก, หม้อดิน, แจกันดอกไม้, รูปหล่อ, รูปแกะสลัก, ลูกโลก, กระดานหมากรุก, หน้ากากผี, หน้ากากกันแก๊ส, หน้ากากออกซิเจน, เศียรพ่อแก่, หัวสิงโต, มงกุฎกระดาษ',
  jewel: 'jewel, diamond, gem, gold bar, pearl, treasure, ruby, emerald / เพชร, พลอย, อัญมณี, ทองแท่ง, สมบัติ, ทองคำ',
  crown: 'tiara / มงกุฎ, ชฎา',
  clock:
    'alarm clock, pocket watch, stopwatch, hourglass, compass, timer, watch face, wristwatch in pieces, wall clock, mantel clock, cuckoo clock, egg timer, metronome, sundial, chronometer, barometer, geiger counter, gps, torch compass / นาฬิกาปลุก, นาฬิกาพก, นาฬิกาจับเวลา, นาฬิกาทราย, เข็มทิศ, นาฬิกาข้อมือเรือนเก่า, นาฬิกาเรือนเก่า, นาฬิกาแขวน, นาฬิกาเรือนหนึ่ง, เครื่องนับ, เครื่องจับโลหะ',
  flag: 'flag, banner, sign, placard, poster, cue card, cardboard sign, picket sign, hand-painted sign, home-made sign, name card, signboard, for sale sign, pennant, bunting, white flag, traffic cone, welcome sign, placards, signs, chalkboard sign / ธง, ป้าย, ธงชาติ, โปสเตอร์, ป้ายผ้า, ป้ายกระดาษ, ป้ายไฟ, ธงขาว, ธงแดง, ธงเหลือง, ธงผืนใหญ่, ธงกระดาษ, ป้ายประท้วง, ป้ายชื่อคนไข้, ป้ายรับคน, ป้ายหาเสียง, แผ่นป้าย, ป้ายไม้, ป้ายประกาศ, กรวยจราจร, ป้ายขายบ้าน',
  microscopebottle: 'test tube, beaker, petri dish, pipette, flasks / หลอดทดลอง, บีกเกอร์, จานเพาะเชื้อ',
  pot: 'pot, pan, frying pan, kettle, teapot, wok, coffee pot, saucepan, lid, cauldron, casserole, skillet, soup pot, stew pot, stockpot, rice cooker, moka pot, cafetiere, coffee maker, casserole dish, pie dish, baking dish, roasting tin, tureen, mortar, pestle, pestle and mortar, cutting board, chopping board, iron, steam iron, blender, toaster, camping stove, billy can, mess tin, griddle / หม้อ, กระทะ, กาน้ำ, กาน้ำชา, ฝาหม้อ, กา, หม้อข้าว, ครก, สาก, เขียง, ซึ้ง, เตาอั้งโล่, กาต้มน้ำ, หม้อแกง, หม้อดินเผา, หม้อไฟ, หม้อหุงข้าว, หม้ออะลูมิเนียม, หม้อใบใหญ่, กาต้มน้ำใบเก่า, กาแฟโบราณถุง, ป้านชา, กาน้ำร้อน, กระทะใบบัว, กระทะเหล็ก, ไม้ตีพริก, สากกะเบือ, เตารีด, หวด, ลังถึง, มวยนึ่ง',
  jar: 'jar, honey jar, pickle jar, cookie jar, can, soda can, beer can, tin can, spray can, jam jar, glass jar, mason jar, tip jar, piggy bank, money jar, candle jar, beer cans, can of beer, can of soup, can of paint, tin of beans, tin of sardines, soda bottle, pot of honey, pot of jam, jar of pickles, jar of marbles, jar of fireflies / โหล, ขวดโหล, ไห, โอ่ง, กระป๋องเบียร์, กระปุก, กระปุกออมสิน, กระป๋องสเปรย์, ขวดโหลแก้ว, โหลแก้ว, โหลปลากัด, ขวดแยม, กระปุกหมู, หมูออมสิน, กระป๋องนม, กระป๋องปลา, ปลากระป๋อง, กระป๋องสี, กระป๋องน้ำอัดลม, กระป๋องแป้ง, ขวดปลากัด',
  baby: 'swaddled bundle, bundle / ห่อผ้าอ้อม',
  wheelchairhandle: 'stroller, pram, pushchair, trolley, cart, shopping cart, wheelbarrow / รถเข็นเด็ก, รถเข็น, รถเข็นของ',
  steering: 'steering wheel, wheel, reins, handlebars / พวงมาลัยรถ, พวงมาลัย รถ, แฮนด์, บังเหียน',
  spray: 'fire extinguisher, hose, spray bottle, syringe gun / ถังดับเพลิง, สายยาง, กระบอกฉีดน้ำ, สายดับเพลิง',
  doorhandle: 'doorknob, door handle, railing, banister / ลูกบิด, ลูกบิดประตู, ราวบันได, ราว',
  hook: 'hook, nail, nails, screw, bolt, button, light bulb, bulb, battery, fuse, light bulbs, nails in a box, coat-hanger, safety pin, pin, brooch pin, spool of thread, bobbin, zipper, lens cap, memory stick, coil, spring, cog, gear, gears, magnet, fuse wire, wick, cork, bottle cap, pebble stone, marble chip, shard, shard of glass, broken glass, splinter, screw cap, tile, roof tile, plank of wood, board, wooden board, pipe wrench, lead pipe, hubcap, tyre, tire, spare tyre, spare tire, number plate, license plate, rear-view mirror, floppy disk / ตะขอ, ตะปู, สกรู, กระดุม, หลอดไฟ, แบตเตอรี่, ถ่าน, น็อต, ไม้แขวน, ไม้หนีบผ้า, ฟันเฟือง, เฟือง, สปริง, แม่เหล็ก, ฝาขวด, จุกก๊อก, เศษแก้ว, เศษกระจก, แผ่นไม้, แผ่นกระเบื้อง, กระเบื้อง, แผ่นสังกะสี, ป้ายทะเบียน, ยางรถ, ยางใน, พวงมาลัยเรือ',
  pebblebone:
    'bone, feather, shell, seashell, egg shell, tooth, tusk, skull and bones, jawbone, dinosaur bone, fossil, dead bird, dead mouse, dead rat, dead fish, shark tooth, goat horn, ram’s horn, bear claw, snakeskin, peacock feather, quill feather, starfish, coral, nest, bird’s nest, cocoon, beehive, honeycomb, hide, fur, pelt / กระดูก, ขนนก, เปลือกหอย, หอย, ฟัน, งา, เปลือกหอยสังข์, หอยสังข์, สังข์, ฟอสซิล, หัวกะโหลกควาย, เขาควาย, เขาสัตว์, ขนนกยูง, หางนกยูง, รังนก, รังผึ้ง, ไข่ไก่, ไข่เป็ด, ไข่เค็ม, ไข่ฟองหนึ่ง, ปะการัง, หนังงู, หนังสัตว์, ซากนก',
  chalkboarderaser:
    'eraser, ruler, calculator, abacus, protractor, stapler, stamp / ยางลบ, ไม้บรรทัด, เครื่องคิดเลข, ลูกคิด, ตรายาง, แสตมป์',
  script:
    'scroll, parchment, slate, clapperboard, sheet music, music score, score sheet, playbook, prompt book, hymn sheet, song sheet, order of service, storyboard, storyboards, shot list, call sheet, clapboard, slate board, teleprompter script, lyrics, lyric sheet, notecards, note cards / ม้วนกระดาษ, สเลท, โน้ตเพลง, กระดานชนวน, สคริปต์, สตอรี่บอร์ด, บทสวด, เนื้อเพลง, กระดาษเนื้อเพลง, ใบเรียกกอง, หนังสือสวด, บทพูด, ม้วนคัมภีร์, ม้วนสาส์น',
} as const

export const foods = {
  coffee: 'coffee, espresso, latte, cappuccino / กาแฟ, กาแฟดำ, โอเลี้ยง, กาแฟเย็น',
  tea: 'tea, green tea, iced tea / ชา, น้ำชา, ชาเย็น, ชาร้อน',
  water: 'water / น้ำ, น้ำเปล่า, น้ำเย็น, น้ำแข็ง',
  milk: 'milk, milkshake, cocoa, hot chocolate / นม, โกโก้, นมเย็น',
  juice:
    'juice, orange juice, lemonade, soda, cola, coke, smoothie / น้ำส้ม, น้ำผลไม้, น้ำอัดลม, โซดา, น้ำแดง, น้ำมะพร้าว, น้ำเต้าหู้',
  beer: 'beer, pint, ale, lager / เบียร์',
  wine: 'wine, champagne, red wine, white wine / ไวน์, แชมเปญ',
  whisky:
    'whisky, whiskey, bourbon, gin, vodka, rum, scotch, tequila, cocktail, martini, brandy, drink, moonshine / เหล้า, วิสกี้, สาโท, เหล้าขาว, ค็อกเทล, ยาดอง, บรั่นดี',
  bread: 'bread, toast, sandwich, bagel, croissant, baguette, bun, loaf, roll / ขนมปัง, แซนด์วิช, ซาลาเปา, ปาท่องโก๋',
  rice: 'rice, fried rice, porridge, congee, sticky rice, oatmeal, cereal / ข้าว, ข้าวสวย, ข้าวผัด, โจ๊ก, ข้าวต้ม, ข้าวเหนียว, ข้าวมันไก่, ข้าวกล่อง, ข้าวปั้น, ข้าวแกง, ข้าวไข่เจียว, ข้าวเปล่า',
  noodles:
    'noodles, pasta, spaghetti, ramen, pad thai, instant noodles / ก๋วยเตี๋ยว, บะหมี่, ผัดไทย, เส้นหมี่, มาม่า, ขนมจีน, บะหมี่กึ่งสำเร็จรูป, ราเมน',
  soup: 'soup, stew, broth, curry / ซุป, แกง, ต้มยำ, น้ำแกง, แกงจืด, แกงส้ม, ต้มจืด',
  meat: 'meat, steak, chicken, pork, beef, bacon, sausage, ham, burger, hamburger, hot dog, ribs, turkey, roast / เนื้อ, สเต๊ก, ไก่ทอด, หมูปิ้ง, ไส้กรอก, ลูกชิ้น, เบอร์เกอร์, ไก่ย่าง, หมูทอด, หมูกระทะ, เป็ดย่าง, ขาหมู',
  fish: 'fried fish, sushi, shrimp, lobster, crab, oysters / ปลาทู, ปลาทอด, กุ้ง, ปู, ปลาเผา, ซูชิ, ปลาเค็ม',
  egg: 'egg, eggs, omelette, omelet / ไข่, ไข่เจียว, ไข่ดาว, ไข่ต้ม, ฟองไข่',
  fruit:
    'fruit, apple, banana, orange, mango, grape, grapes, peach, pear, coconut, watermelon, lemon, cherry, strawberry, pineapple, durian, tomato, onion, potato, carrot, vegetables, corn, pumpkin, garlic / ผลไม้, แอปเปิล, กล้วย, ส้ม, มะม่วง, องุ่น, มะพร้าว, แตงโม, มะนาว, สับปะรด, ทุเรียน, มะเขือเทศ, หอม, ผัก, ข้าวโพด, ฟักทอง, กระเทียม, พริก, มังคุด, ลำไย, มะละกอ, ฝรั่ง, กล้วยน้ำว้า, เงาะ',
  cake: 'cake, birthday cake, cupcake, pie, cookie, biscuit, donut, doughnut, pastry, muffin, pancake, pancakes, waffle, pudding / เค้ก, คุกกี้, ขนม, โดนัท, พาย, ขนมครก, ขนมชั้น, ลูกชุบ, ขนมไทย, เค้กวันเกิด, ขนมเค้ก, ทองหยอด, ขนมเบื้อง',
  sweet:
    'candy, sweet, sweets, chocolate, lollipop, gum, chewing gum, cotton candy, popcorn, peanuts, crisps, snack, candy bar / ลูกอม, ช็อกโกแลต, หมากฝรั่ง, อมยิ้ม, สายไหม, ป๊อปคอร์น, ถั่ว, มันฝรั่งทอด',
  icecream: 'ice cream, popsicle, ice-cream cone, gelato / ไอศกรีม, ไอติม, หวานเย็น, น้ำแข็งไส',
  pizza:
    'pizza, slice of pizza, taco, burrito, salad, fries, french fries, dumplings, somtam, papaya salad / พิซซ่า, ส้มตำ, สลัด, ยำ, เกี๊ยว, ติ่มซำ, ลาบ, น้ำพริก, ปอเปี๊ยะ',
  food: 'food, breakfast, lunch, dinner, meal, supper, leftovers, feast / อาหาร, กับข้าว, อาหารเช้า, อาหารกลางวัน, มื้อเย็น, ของกิน, อาหารเย็น',
} as const

export const animals = {
  dog: 'dog, puppy, hound, terrier, mutt, labrador, beagle, stray dog / หมา, สุนัข, ลูกหมา, ตูบ, หมาจรจัด',
  cat: 'cat, kitten, tomcat, stray cat / แมว, ลูกแมว, แมวจร, เจ้าเหมียว',
  horse: 'horse, pony, mare, stallion, foal, donkey, mule / ม้า, ลูกม้า, ลา, ล่อ',
  cow: 'cow, ox, bull, calf, oxen / วัว, ลูกวัว, โค',
  buffalo: 'buffalo, water buffalo / ควาย, กระบือ',
  elephant: 'elephant / ช้าง, ลูกช้าง',
  pig: 'pig, piglet, hog, boar / หมู, ลูกหมู, หมูป่า',
  sheep: 'sheep, lamb, goat / แกะ, แพะ, ลูกแกะ',
  bird: 'bird, pigeon, crow, sparrow, owl, parrot, seagull, dove, eagle, raven, swan, heron, gull, gulls, songbird, robin, canary / นก, นกพิราบ, อีกา, นกกระจอก, นกฮูก, นกแก้ว, นกเขา, นกเค้าแมว, นกนางนวล, เหยี่ยว',
  rooster: 'rooster, hen, chick, chickens, cockerel / ไก่, ไก่ชน, แม่ไก่, ลูกไก่',
  duck: 'duck, goose, duckling, geese / เป็ด, ห่าน, ลูกเป็ด',
  fish: 'fish, goldfish, shark, whale, dolphin, koi / ปลา, ปลาทอง, ปลาคาร์ป, ฉลาม, ปลากัด, วาฬ, โลมา',
  snake: 'snake, cobra, python, viper / งู, งูเห่า, งูเหลือม',
  lizard: 'lizard, gecko, crocodile, alligator, turtle, tortoise, frog, toad / กิ้งก่า, ตุ๊กแก, จิ้งจก, จระเข้, เต่า, กบ, คางคก',
  monkey: 'monkey, ape, gorilla, chimpanzee / ลิง, ชะนี, กอริลลา',
  tiger: 'tiger, lion, leopard, bear, wolf, fox, deer, panther, wolves / เสือ, สิงโต, หมี, หมาป่า, กวาง, จิ้งจอก',
  rabbit: 'rabbit, hare, squirrel, hamster, mouse, rat, mice, rats, bat colony / กระต่าย, กระรอก, หนูแฮมสเตอร์, ค้างคาว',
  insect:
    'butterfly, bee, bees, spider, ant, ants, moth, fly, flies, mosquito, firefly, fireflies, cricket, crickets, cicada, cicadas, cockroach, dragonfly / ผีเสื้อ, ผึ้ง, แมงมุม, มด, ยุง, หิ่งห้อย, จิ้งหรีด, จักจั่น, แมลง, แมลงสาบ, แมลงวัน, แมลงปอ, ผีเสื้อกลางคืน',
} as const

export const vehicles = {
  car: 'car, sedan, station wagon, limousine, limo, convertible, hatchback, jeep, suv, patrol car, police car, cruiser, squad car, coupe, automobile, rental car, hearse / รถ, รถยนต์, รถเก๋ง, รถตำรวจ, รถจี๊ป, รถลีมูซีน, รถกระป๋อง',
  taxi: 'taxi, cab, tuk-tuk, rickshaw, minicab, tuktuk / แท็กซี่, รถแท็กซี่, ตุ๊กตุ๊ก, รถตุ๊กตุ๊ก, สามล้อ, สองแถว',
  truck:
    'truck, lorry, pickup, pickup truck, fire truck, fire engine, tow truck, dump truck, semi, eighteen-wheeler / รถบรรทุก, รถกระบะ, กระบะ, รถดับเพลิง, รถสิบล้อ, สิบล้อ, รถพ่วง',
  van: 'van, minivan, camper, rv, trailer, food truck, minibus / รถตู้, รถบ้าน, รถแวน',
  bus: 'bus, school bus, coach, double-decker / รถเมล์, รถบัส, รถโดยสาร, รถทัวร์, รถโรงเรียน',
  motorcycle:
    'motorcycle, motorbike, scooter, moped, vespa / มอเตอร์ไซค์, จักรยานยนต์, รถเครื่อง, มอไซค์, มอเตอร์ไซค์รับจ้าง, สกูตเตอร์, เวสป้า',
  bicycle: 'bicycle, bike, tricycle / จักรยาน, รถจักรยาน, สามล้อถีบ, รถถีบ',
  train:
    'train, subway, metro, tram, locomotive, carriage, commuter train / รถไฟ, รถไฟฟ้า, ขบวนรถ, ขบวนรถไฟ, บีทีเอส, รถราง',
  boat: 'boat, ship, ferry, canoe, rowboat, raft, yacht, kayak, sailboat, dinghy, trawler, longtail boat, speedboat, submarine, fishing boat / เรือ, เรือหางยาว, เรือพาย, เรือยนต์, เรือข้ามฟาก, แพ, เรือสำราญ, เรือประมง, เรือแจว, เรือดำน้ำ, เรือด่วน',
  plane:
    'plane, airplane, aeroplane, helicopter, jet, airliner, chopper, aircraft, hot-air balloon / เครื่องบิน, เฮลิคอปเตอร์, ฮอ, ลำเครื่องบิน, เครื่องร่อน',
  spaceship: 'spaceship, spacecraft, rocket, shuttle, starship, pod, lander / ยานอวกาศ, จรวด, กระสวยอวกาศ, ยาน',
  ambulance: 'ambulance / รถพยาบาล, รถกู้ภัย, รถฉุกเฉิน, รถมูลนิธิ',
  saddle: 'saddle, bridle, harness, horseshoe, whip, bullwhip, riding crop, lasso / อาน, แส้, ปฏัก, บ่วง',
  scuttle: 'coal scuttle, scuttle, poker, tongs, bellows, dustbin lid / ที่คีบถ่าน, กระบวยถ่าน',
  tether:
    'tether, lifeline, hose, garden hose, strap, ribbon, tape measure, tape / สายยาง, ริบบิ้น, สายวัด, สายรัด, ตลับเมตร',
  vegetable:
    'tomato, potato, carrot, onion, cabbage, lettuce, pumpkin, cucumber, corn, garlic, chilli / มะเขือเทศ, ผักบุ้ง, ผักกาด, กะหล่ำปลี, ฟักทอง, แตงกวา, ข้าวโพด, กระเทียม, พริก, ผักชี, มะนาว, ตะไคร้',
  snowball: 'snowball, icicle, ice cube, snow shovel / ก้อนหิมะ, น้ำแข็ง, ถุงน้ำแข็ง',
  clod: 'clod, clod of earth, handful of earth, handful of sand, handful of dirt / ก้อนดิน, ก้อนโคลน',
  whisk:
    'whisk, rolling pin, spatula, colander, grater, oven mitt, tin opener, can opener, corkscrew, bottle opener / ไม้นวดแป้ง, ที่เปิดขวด, ตะกร้อตีไข่, กระชอน, ไม้พายตัก',
  cage: 'cage, birdcage, bird cage, fishbowl, lobster pot / กรง, กรงนก, โหลปลา, กรงนกเปล่า',
  frame: 'easel, frame, picture frame, drawing, painting, sketch, canvas bag / ภาพวาด, กรอบ',
  foldingchair: 'folding chair, deckchair, camp stool / เก้าอี้พับ',
  signboard: 'stop sign, protest sign, lollipop sign / ป้ายหยุด',
  barbell: 'barbell, dumbbell, dumbbells, weight, weights, kettlebell / ดัมเบล, บาร์เบล, ลูกเหล็ก',
  weaving: 'loom shuttle, reed, bamboo strip, bamboo strips / ตอก, หวาย, ไม้ไผ่, ปอ',
  stretcherpole: 'yoke, carrying pole, stretcher / ไม้คาน, คานหาบ, เปลหาม',
  watergun: 'water pistol, water gun, toy gun / ปืนฉีดน้ำ, ปืนของเล่น, ปืนอัดลม',
  speechpages:
    'speech, eulogy, notes, sheet music, score, menu, programme, program, brochure, catalogue, newspaper clipping, crossword / คำกล่าว, โน้ตเพลง, เมนู, สูจิบัตร, แค็ตตาล็อก, หมายศาล, ซองหมายศาล, ใบสั่งยา, ใบสั่ง',
  pacifier: 'pacifier, dummy, rattle, bib, diaper, nappy, baby bottle, milk bottle / จุกนม, ขวดนม, ผ้าอ้อม',
  fabric:
    'curtain rod, spool, thimble, button, scarf end, ball of wool, hanger, coat hanger, clothes peg, clothespin, laundry / ไม้แขวนเสื้อ, หลอดด้าย, กระดุม, ไม้หนีบ, ผ้าถุงเปียก',
  soap: 'soap, bar of soap, shampoo, sponge, razor blade, shaving brush, towel rail / สบู่, แชมพู, ใบมีดโกน',
  animalheld: 'hen, rooster, chicken under / ไก่ชน',
  fishheld: 'tuna, salmon, mackerel, eel, crab, lobster, squid / ปลาทู, ปลาช่อน, ปลาดุก, ปลาหมึก',
  lifejacket: 'life jacket, life vest, life ring, oar handle / เสื้อชูชีพ, ห่วงยาง',
  gadget:
    'calculator, barcode scanner, scanner, price gun, stamp, stapler, ruler, protractor, screen, battery, light bulb, bulb, torch battery, plug, extension cord / เครื่องคิดเลข, ไม้บรรทัด, ตรายาง, ที่เย็บกระดาษ, หลอดไฟ, ถ่านไฟฉาย, ปลั๊ก',
  foodheld:
    'sandwich, popcorn, doughnut, donut, croissant, hot dog, burger, taco, lollipop, sausage, skewer, satay, pizza, pizza boxes, pizza box / แซนด์วิช, ป๊อปคอร์น, โดนัท, ไส้กรอก, ลูกชิ้น, ไม้ลูกชิ้น, พิซซ่า, กล่องพิซซ่า, ขนม, อมยิ้ม',
  cart: 'wagon, carriage and horses, ox cart, horse cart, sleigh / เกวียน, รถม้า, ซาเล้ง',
  tank: 'tank, tractor, bulldozer, excavator, forklift / รถถัง, รถไถ, แทรกเตอร์, รถแบ็กโฮ, รถเกี่ยวข้าว',
} as const

// What is heard: its words, beside everything that rings by itself.
export const sounds = {
  thunder: 'thunder, thunderclap / ฟ้าร้อง, เสียงฟ้าร้อง, ฟ้าผ่า',
  rain: 'sound of rain, rain drumming / เสียงฝน',
  siren: 'siren, sirens, alarm, fire alarm, car alarm / ไซเรน, เสียงหวอ, หวอ, เสียงไซเรน, สัญญาณเตือน, สัญญาณเตือนภัย',
  gunshot: 'gunshot, gunshots, gunfire, shots, shot rings out / เสียงปืน',
  explosion: 'explosion, blast, boom of / เสียงระเบิด',
  music: 'music, song, melody, tune, lullaby, jazz, hymn, waltz / เพลง, ดนตรี, เสียงเพลง, ทำนอง, เสียงดนตรี',
  ring: 'ringing, ringtone, dial tone, busy signal / เสียงเรียกเข้า, เสียงโทรศัพท์, เสียงกริ่ง, กริ่ง, เสียงออด, ออด',
  knock: 'knock, knocking, knocks on / เสียงเคาะ, เสียงเคาะประตู',
  footsteps: 'footsteps, footfalls / เสียงฝีเท้า, ฝีเท้า, เสียงเท้า, เสียงรองเท้า',
  bell: 'church bell, church bells, school bell, doorbell, temple bell, bell tolls / เสียงระฆัง, เสียงกระดิ่ง',
  applause: 'applause, clapping, cheering / เสียงปรบมือ, เสียงเชียร์',
  laughter: 'laughter, laugh track / เสียงหัวเราะ',
  crying: 'sobbing, wailing, a baby crying / เสียงร้องไห้, เสียงสะอื้น',
  scream: 'scream, screaming, a shriek / เสียงกรีดร้อง, เสียงร้อง, เสียงกรี๊ด',
  barking: 'barking, howling, a howl / เสียงหมาเห่า, เสียงเห่า, เสียงหมาหอน',
  engine: 'engine, motor, rumble, roar of / เสียงเครื่องยนต์, เสียงรถ, เสียงเครื่อง',
  horn: 'car horn, honking, foghorn, train whistle / เสียงแตร, แตรรถ, เสียงหวูด, หวูด, หวูดรถไฟ',
  waves: 'sound of waves, surf / เสียงคลื่น',
  wind: 'howl of the wind, whistling wind / เสียงลม',
  ticking: 'ticking, tick of / เสียงนาฬิกา, เสียงติ๊ก',
  chanting: 'chanting, prayer chant, prayers / เสียงสวด, เสียงสวดมนต์, เสียงพระสวด',
  static: 'static, crackle, hiss, buzzing, hum, beeping, beep / เสียงซ่า, เสียงหึ่ง, เสียงบี๊บ, เสียงสัญญาณ',
  birdsong: 'birdsong, chirping / เสียงนก, เสียงนกร้อง, เสียงจิ้งหรีด, เสียงไก่ขัน',
} as const

// Things one can hold, use, eat, hear. The key names the thing in ids; behind it its words, English / Thai.

export const heldThings = {
  cup: 'cup, mug, teacup, coffee cup, paper cup, tin cup / ถ้วย, แก้วกาแฟ, ถ้วยกาแฟ, ถ้วยชา, แก้วกระดาษ, จอก',
  glass:
    'glass, tumbler, wine glass, wineglass, shot glass, highball, goblet, flute / แก้ว, แก้วน้ำ, แก้วเหล้า, แก้วไวน์, แก้วเบียร์',
  bottle:
    'bottle, flask, canteen, water bottle, hip flask, thermos, jug, beer bottle, vial / ขวด, ขวดน้ำ, ขวดเหล้า, ขวดเบียร์, กระติก, กระติกน้ำ, เหยือก, กระบอกน้ำ',
  plate: 'plate, dish, saucer, platter, tray / จาน, ถาด, จานข้าว, จานรอง, สำรับ, ปิ่นโต',
  bowl: 'bowl, soup bowl, basin / ชาม, ขัน, อ่าง, ขันน้ำ, กะละมัง, บาตร, ชามข้าว, ถ้วยแกง',
  spoon: 'spoon, ladle, teaspoon / ช้อน, ทัพพี, กระบวย, ตะหลิว',
  fork: 'fork / ส้อม',
  chopsticks: 'chopsticks / ตะเกียบ',
  knife:
    'knife, kitchen knife, penknife, switchblade, dagger, blade, scalpel, cleaver, machete, razor, box cutter / มีด, มีดทำครัว, มีดพับ, มีดสั้น, มีดอีโต้, มีดพร้า, มีดโกน, มีดปอก, คัตเตอร์, กริช',
  sword: 'sword, sabre, saber, katana, rapier / ดาบ, กระบี่',
  gun: 'gun, pistol, revolver, handgun, rifle, shotgun, machine gun, sidearm, weapon, firearm, glock / ปืน, ปืนพก, ปืนสั้น, ปืนลูกซอง, ปืนยาว, ปืนไรเฟิล, อาวุธ',
  bullet: 'bullet, cartridge, shell casing / กระสุน, ลูกกระสุน, ปลอกกระสุน, ลูกปืน',
  bomb: 'bomb, grenade, dynamite, detonator / ระเบิด, ระเบิดมือ',
  bow: 'crossbow, longbow / คันธนู, หน้าไม้',
  arrow: 'arrow / ลูกธนู, ลูกศร',
  spear: 'spear, harpoon / หอก, ฉมวก',
  shield: 'shield / โล่',
  stick:
    'stick, staff, pole, club, baton, bat, baseball bat, truncheon, rod, plank / ไม้, กระบอง, ไม้พลอง, ท่อนไม้, ไม้เรียว, ไม้ตะพด, ไม้หน้าสาม, พลอง',
  cane: 'cane, walking stick, crutch, crutches, walker / ไม้เท้า, ไม้ค้ำ, ไม้ยันรักแร้',
  stone: 'stone, rock, pebble, brick / ก้อนหิน, หิน, ก้อนกรวด, ก้อนอิฐ, กรวด',
  letter:
    'letter, love letter, note, memo, telegram, invitation, card, postcard, greeting card, business card, handwritten note / จดหมาย, จดหมายรัก, โน้ต, บันทึก, โทรเลข, การ์ด, บัตรเชิญ, ไปรษณียบัตร, นามบัตร, โปสการ์ด, ซองจดหมาย, จดหมายลาออก',
  envelope: 'envelope, parcel slip / ซอง, ซองเอกสาร, ซองขาว, ซองเงิน, ซองน้ำตาล',
  paper:
    'paper, sheet, document, papers, form, contract, will and testament, report, page, pages, list, script, receipt, bill, ticket stub, deed, blueprint, blueprints, flyer, leaflet, certificate, petition, printout, manuscript, results, test results, x-ray / กระดาษ, เอกสาร, สัญญา, รายงาน, แบบฟอร์ม, ใบเสร็จ, โฉนด, พินัยกรรม, บิล, ใบปลิว, บท, ใบประกาศ, แผ่นกระดาษ, เศษกระดาษ, ใบแจ้งหนี้, หนังสือสัญญา, ใบลาออก, พิมพ์เขียว, ผลตรวจ, สมุดบัญชี, โพย, ใบสมัคร',
  file: 'file, folder, dossier, case file, binder, clipboard, portfolio / แฟ้ม, แฟ้มเอกสาร, แฟ้มคดี, คลิปบอร์ด',
  book: 'book, novel, notebook, diary, journal, bible, textbook, dictionary, ledger, album, sketchbook, paperback, comic book, scrapbook, songbook, passbook, hymnal / หนังสือ, สมุด, สมุดบันทึก, ไดอารี่, นิยาย, คัมภีร์, ตำรา, พจนานุกรม, สมุดวาดรูป, อัลบั้ม, หนังสือการ์ตูน, สมุดพก, สมุดจด, หนังสือเรียน, หนังสือสวดมนต์, ใบลาน',
  newspaper: 'newspaper, paper boat, magazine, tabloid / หนังสือพิมพ์, นิตยสาร',
  photograph:
    'photo, photograph, picture, polaroid, snapshot, portrait, framed photo, mugshot, wedding photo / รูปถ่าย, ภาพถ่าย, รูป, กรอบรูป, โพลารอยด์, รูปแต่งงาน, รูปเก่า, ใบรูป',
  map: 'map, chart, globe / แผนที่, ลายแทง',
  ticket:
    'ticket, boarding pass, pass, train ticket, lottery ticket / ตั๋ว, บัตร, ตั๋วรถไฟ, ตั๋วเครื่องบิน, ลอตเตอรี่, สลาก, หวย, ตั๋วรถ, ตั๋วหนัง',
  passport:
    'passport, badge, id card, visa, licence, license, warrant, name tag / พาสปอร์ต, หนังสือเดินทาง, บัตรประชาชน, ตราตำรวจ, ใบขับขี่, บัตรพนักงาน, หมายจับ, หมายค้น, ป้ายชื่อ',
  money:
    'money, cash, coin, coins, bill roll, banknote, banknotes, wad of cash, wad, dollar, dollars, dollar bill, stack of bills, change, pennies / เงิน, ธนบัตร, เหรียญ, แบงก์, ปึกเงิน, เงินสด, เศษเหรียญ, แบงก์พัน, แบงก์ร้อย',
  wallet: 'wallet, purse, coin purse, billfold / กระเป๋าสตางค์, กระเป๋าเงิน, ย่าม',
  bag: 'bag, handbag, backpack, rucksack, sack, satchel, tote, duffel, duffel bag, plastic bag, paper bag, shopping bag, grocery bag, groceries, school bag, canvas bag, gym bag, pouch, sandbag / กระเป๋า, ถุง, ถุงผ้า, ถุงพลาสติก, เป้, กระเป๋าเป้, กระสอบ, กระเป๋านักเรียน, กระเป๋าถือ, ถุงกระดาษ, ห่อผ้า, ถุงทะเล, ถุงกับข้าว, กระเป๋าสะพาย',
  suitcase:
    'suitcase, briefcase, luggage, trunk, valise, baggage, attaché case / กระเป๋าเดินทาง, กระเป๋าเอกสาร, หีบ, สัมภาระ, กระเป๋าเจมส์บอนด์',
  box: 'box, parcel, package, carton, crate, shoebox, cardboard box, toolbox, gift box, gift, present, lunchbox, lunch box, cake box, jewelry box, music box, case, casket, tin, ring box / กล่อง, พัสดุ, ลัง, กล่องกระดาษ, กล่องของขวัญ, ของขวัญ, กล่องเครื่องมือ, กล่องข้าว, ห่อ, ห่อของ, ตลับ, กล่องไม้, กล่องดนตรี, กล่องแหวน, ปี๊บ, กระป๋อง',
  basket: 'basket, picnic basket, wicker basket, hamper / ตะกร้า, กระจาด, กระบุง, เข่ง, ชะลอม, หาบ',
  bucket: 'bucket, pail, watering can / ถัง, ถังน้ำ, บัวรดน้ำ, กระป๋องน้ำ, ครุ',
  phone:
    'phone, telephone, cell phone, cellphone, mobile, mobile phone, smartphone, receiver, handset, payphone, iphone, burner / โทรศัพท์, มือถือ, โทรศัพท์มือถือ, หูโทรศัพท์, สมาร์ตโฟน, หูโทรศัพท์บ้าน, หูฟังโทรศัพท์',
  radio:
    'radio, walkie-talkie, transistor radio, megaphone, loudspeaker, bullhorn / วิทยุ, วิทยุสื่อสาร, โทรโข่ง, ว.แดง, วิทยุเก่า, วอ',
  microphone: 'microphone, mic, boom, boom mic / ไมโครโฟน, ไมค์, ไมค์บูม',
  headphones: 'headphones, earphones, earbuds, headset, earpiece / หูฟัง, เฮดโฟน',
  laptop:
    'laptop, tablet, computer, notebook computer, keyboard, ipad, mouse, hard drive, usb stick, flash drive, memory card, floppy / แล็ปท็อป, แท็บเล็ต, โน้ตบุ๊ก, คอมพิวเตอร์, แฟลชไดรฟ์, คีย์บอร์ด, ไอแพด, เมมโมรี่การ์ด, ฮาร์ดดิสก์',
  camera: 'camera, video camera, camcorder, lens, tripod / กล้อง, กล้องถ่ายรูป, กล้องวิดีโอ, กล้องฟิล์ม, เลนส์, ขาตั้งกล้อง',
  tape: 'tape, cassette, tape recorder, recorder, dictaphone, vhs, record, vinyl, film reel, reel, film can / เทป, ตลับเทป, เครื่องบันทึกเสียง, เครื่องอัดเสียง, แผ่นเสียง, ม้วนฟิล์ม, เทปกาว',
  remote: 'remote, remote control, clicker / รีโมต, รีโมท',
  telescope:
    'telescope, binoculars, magnifying glass, spyglass, microscope / กล้องส่องทางไกล, แว่นขยาย, กล้องดูดาว, กล้องโทรทรรศน์',
  torch:
    'torch, flashlight, lantern, lamp, oil lamp, headlamp, kerosene lamp / ไฟฉาย, ตะเกียง, คบเพลิง, คบไฟ, โคมไฟ, โคม, ตะเกียงเจ้าพายุ, โคมลอย',
  candle: 'candle, candlestick, birthday candle / เทียน, เทียนไข, เชิงเทียน, เทียนเล่มหนึ่ง',
  incense: 'incense, joss stick, incense stick, incense sticks / ธูป, กำยาน, ดอกไม้ธูปเทียน',
  match: 'match, matches, matchbox, matchstick / ไม้ขีด, ไม้ขีดไฟ, กลักไม้ขีด',
  lighter: 'lighter, zippo / ไฟแช็ก, ไฟแช็ค',
  cigarette: 'cigarette, cigar, pipe, joint, smoke break, vape / บุหรี่, ซิการ์, ไปป์, ยาเส้น, มวนบุหรี่, ซองบุหรี่',
  key: 'key, keys, car keys, key ring, keycard, house key, padlock / กุญแจ, พวงกุญแจ, ลูกกุญแจ, กุญแจรถ, แม่กุญแจ, คีย์การ์ด, กุญแจบ้าน, ดอกกุญแจ',
  rope: 'rope, cord, cable, string, chain, leash, wire, thread, noose, fishing line, bandage roll / เชือก, โซ่, สายไฟ, ลวด, ด้าย, สายจูง, เชือกฟาง, สายสิญจน์',
  handcuffs: 'handcuffs, cuffs / กุญแจมือ',
  hammer: 'hammer, mallet, gavel / ค้อน',
  tool: 'wrench, screwdriver, pliers, spanner, saw, drill, crowbar, chisel, tool, tools, tire iron, tyre iron, soldering iron, needle-nose / ประแจ, ไขควง, คีม, เลื่อย, สว่าน, ชะแลง, สิ่ว, เครื่องมือ, หัวแร้ง, บิดหล่า',
  axe: 'axe, ax, hatchet / ขวาน',
  shovel: 'shovel, spade, hoe, pickaxe, rake, pitchfork, trowel, sickle, scythe / พลั่ว, จอบ, เสียม, คราด, ส้อมพรวน, เคียว',
  broom:
    'broom, mop, dustpan, brush, sponge, duster, vacuum, feather duster / ไม้กวาด, ไม้ถูพื้น, แปรง, ฟองน้ำ, ที่โกยผง, ไม้ขนไก่, ผ้าขี้ริ้ว',
  cloth:
    'cloth, rag, towel, handkerchief, napkin, tissue, tissues, blanket, sheet, dishcloth, tablecloth, washcloth, tea towel, dish towel, pillow, pillowcase, quilt / ผ้า, ผ้าเช็ดหน้า, ผ้าเช็ดตัว, ผ้าเช็ดมือ, ผ้าห่ม, ทิชชู่, ทิชชู, ผ้าเช็ดโต๊ะ, กระดาษทิชชู่, ผ้าขาวม้า, หมอน, ผ้าปูที่นอน, ผ้าเช็ดจาน, ผ้าเย็น',
  bandage: 'bandage, gauze, plaster, band-aid, ice pack / ผ้าพันแผล, ผ้าก๊อซ, พลาสเตอร์, ปลาสเตอร์ยา, ผ้าก๊อซ, สำลี',
  needle: 'needle, syringe, knitting needles, knitting, yarn, embroidery / เข็ม, เข็มฉีดยา, ไหมพรม, เข็มถัก, กระสวย',
  medicine:
    'medicine, pill, pills, tablets, pill bottle, potion, poison, drug, drugs, ointment, cough syrup, aspirin, inhaler, capsule / ยา, ยาเม็ด, เม็ดยา, ขวดยา, ยาหม่อง, ยาดม, ยาพิษ, ยาหอม, ยาแก้ปวด, ซองยา, แผงยา, ถุงยา',
  stethoscope: 'stethoscope, thermometer / หูฟังแพทย์, ปรอทวัดไข้, หูฟังหมอ, สเต็ทโตสโคป',
  umbrella: 'umbrella, parasol / ร่ม, ร่มกระดาษ, กลด',
  fan: 'fan, paper fan, hand fan / พัด, พัดกระดาษ, พัดใบลาน, พัดใบตาล, พัดขนนก',
  mirror: 'hand mirror, compact, compact mirror, pocket mirror / กระจกส่องหน้า, กระจกมือ, กระจกบานเล็ก',
  comb: 'comb, hairbrush, hair dryer, toothbrush / หวี, แปรงผม, แปรงสีฟัน, ไดร์เป่าผม',
  lipstick: 'lipstick, perfume, makeup brush, powder, makeup / ลิปสติก, น้ำหอม, ตลับแป้ง, แป้ง',
  scissors: 'scissors, shears, clippers / กรรไกร, ปัตตาเลี่ยน',
  pen: 'pen, pencil, crayon, marker, chalk, fountain pen, quill, ballpoint / ปากกา, ดินสอ, ชอล์ก, สีเทียน, ปากกาลูกลื่น, ดินสอสี, ปากกาหมึกซึม',
  paintbrush: 'paintbrush, paint can, palette, canvas / พู่กัน, แปรงทาสี, จานสี, ผืนผ้าใบ',
  flower:
    'flower, flowers, bouquet, rose, roses, garland, lotus, wreath, tulip, daisy, sunflower, lilies, orchid, jasmine, petal / ดอกไม้, ช่อดอกไม้, พวงมาลัย, ดอกบัว, ดอกกุหลาบ, กุหลาบ, ดอกมะลิ, พวงหรีด, มาลัย, ดอกไม้จันทน์, ดอกดาวเรือง, ดอกทานตะวัน, กลีบดอกไม้, พวงมาลัยดอกมะลิ, ช่อกุหลาบ, บายศรี',
  branch:
    'branch, twig, leaf, leaves, sprig, seed, seeds, seedling, sapling / กิ่งไม้, ใบไม้, เมล็ด, ใบตอง, ต้นกล้า, รวงข้าว, กล้าไม้',
  plant: 'plant, potted plant, flowerpot, cactus / กระถาง, กระถางต้นไม้, ต้นไม้เล็ก, กระบองเพชร',
  toy: 'toy, doll, teddy bear, teddy, stuffed animal, kite, marble, marbles, puppet, toy car, toy train, rubber duck, lego, stuffed rabbit, wooden horse, spinning top, yo-yo, plush / ของเล่น, ตุ๊กตา, ตุ๊กตาหมี, ว่าว, ลูกแก้ว, หุ่นเชิด, หุ่น, รถของเล่น, หุ่นยนต์ของเล่น, ลูกข่าง, ตุ๊กตากระต่าย, เลโก้, หนังสติ๊ก, หุ่นกระบอก',
  ball: 'ball, football, basketball, soccer ball, tennis ball, baseball, beach ball / ลูกบอล, ลูกฟุตบอล, บอล, ฟุตบอล, ลูกบาส, ตะกร้อ, ลูกตะกร้อ, ลูกเทนนิส, ลูกปิงปอง, ลูกขนไก่',
  balloon: 'balloon, balloons / ลูกโป่ง, บอลลูน',
  cards:
    'cards, playing cards, deck of cards, deck, dice, chess piece, pawn, poker chips, chips, domino, tarot cards / ไพ่, ลูกเต๋า, ตัวหมากรุก, หมากรุก, ไพ่ทาโรต์, หมาก',
  racket:
    'racket, racquet, golf club, hockey stick, skateboard, surfboard, boxing gloves, fishing rod, fishing net, oar, oars, paddle, net / ไม้เทนนิส, ไม้แบด, ไม้กอล์ฟ, สเกตบอร์ด, นวม, เบ็ด, คันเบ็ด, แห, อวน, ไม้พาย, พาย, สวิง, ไม้แบดมินตัน, กระดานโต้คลื่น',
  medal: 'medal, trophy, award, cup trophy, oscar / เหรียญรางวัล, ถ้วยรางวัล, โล่รางวัล',
  guitar: 'guitar, ukulele, banjo, bass guitar, mandolin / กีตาร์, อูคูเลเล่, พิณ, ซึง, เบส',
  violin: 'violin, cello, fiddle, violin bow / ไวโอลิน, เชลโล่, ซอ, ซออู้, ซอด้วง',
  flute:
    'recorder flute, clarinet, saxophone, trumpet, harmonica, whistle, horn, bugle, trombone, bagpipes, oboe / ขลุ่ย, แคน, ปี่, ทรัมเป็ต, แซกโซโฟน, นกหวีด, หีบเพลงปาก, แตร, ฟลูต, คลาริเน็ต',
  drum: 'drum, drumstick, drumsticks, tambourine, drums, cymbal / กลอง, ฉิ่ง, ฉาบ, ไม้กลอง, โทน, รำมะนา, กลองยาว, ตะโพน',
  accordion: 'accordion, concertina / แอคคอร์เดียน, หีบเพลง',
  bell: 'bell, handbell, gong / ระฆัง, กระดิ่ง, ฆ้อง, กระพรวน',
  amulet:
    'amulet, talisman, charm, rosary, crucifix, prayer beads, buddha amulet, cross / พระเครื่อง, สร้อยพระ, พระสมเด็จ, พระห้อยคอ, เครื่องราง, ตะกรุด, ลูกประคำ, สร้อยประคำ, ไม้กางเขน, สายประคำ',
  statue:
    'statue, statuette, figurine, urn, ashes, skull, mask, vase, snow globe, crystal ball, buddha image / รูปปั้น, พระพุทธรูป, โกศ, อัฐิ, หัวกะโหลก, หน้ากาก, แจกัน, หัวโขน, โถ, โถอัฐิ, ลูกแก้ววิเศษ',
  jewel: 'jewel, diamond, gem, gold bar, pearl, treasure, ruby, emerald / เพชร, พลอย, อัญมณี, ทองแท่ง, สมบัติ, ทองคำ',
  crown: 'tiara / มงกุฎ, ชฎา',
  clock:
    'alarm clock, pocket watch, stopwatch, hourglass, compass, timer / นาฬิกาปลุก, นาฬิกาพก, นาฬิกาจับเวลา, นาฬิกาทราย, เข็มทิศ',
  flag: 'flag, banner, sign, placard, poster, cue card, cardboard sign / ธง, ป้าย, ธงชาติ, โปสเตอร์, ป้ายผ้า, ป้ายกระดาษ, ป้ายไฟ',
  microscopebottle: 'test tube, beaker, petri dish, pipette, flasks / หลอดทดลอง, บีกเกอร์, จานเพาะเชื้อ',
  pot: 'pot, pan, frying pan, kettle, teapot, wok, coffee pot, saucepan, lid, cauldron, casserole, skillet / หม้อ, กระทะ, กาน้ำ, กาน้ำชา, ฝาหม้อ, กา, หม้อข้าว, ครก, สาก, เขียง, ซึ้ง, เตาอั้งโล่, กาต้มน้ำ',
  jar: 'jar, honey jar, pickle jar, cookie jar, can, soda can, beer can, tin can, spray can / โหล, ขวดโหล, ไห, โอ่ง, กระป๋องเบียร์, กระปุก, กระปุกออมสิน, กระป๋องสเปรย์, ขวดโหลแก้ว',
  baby: 'swaddled bundle, bundle / ห่อผ้าอ้อม',
  wheelchairhandle: 'stroller, pram, pushchair, trolley, cart, shopping cart, wheelbarrow / รถเข็นเด็ก, รถเข็น, รถเข็นของ',
  steering: 'steering wheel, wheel, reins, handlebars / พวงมาลัยรถ, พวงมาลัย รถ, แฮนด์, บังเหียน',
  spray: 'fire extinguisher, hose, spray bottle, syringe gun / ถังดับเพลิง, สายยาง, กระบอกฉีดน้ำ, สายดับเพลิง',
  doorhandle: 'doorknob, door handle, railing, banister / ลูกบิด, ลูกบิดประตู, ราวบันได, ราว',
  hook: 'hook, nail, nails, screw, bolt, button, light bulb, bulb, battery, fuse / ตะขอ, ตะปู, สกรู, กระดุม, หลอดไฟ, แบตเตอรี่, ถ่าน, น็อต',
  pebblebone: 'bone, feather, shell, seashell, egg shell, tooth, tusk / กระดูก, ขนนก, เปลือกหอย, หอย, ฟัน, งา',
  chalkboarderaser:
    'eraser, ruler, calculator, abacus, protractor, stapler, stamp / ยางลบ, ไม้บรรทัด, เครื่องคิดเลข, ลูกคิด, ตรายาง, แสตมป์',
  script: 'scroll, parchment, slate, clapperboard, sheet music / ม้วนกระดาษ, สเลท, โน้ตเพลง, กระดานชนวน',
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

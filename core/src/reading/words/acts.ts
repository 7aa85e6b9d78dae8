// What people do: English / Thai. The key is of the vocabulary; "act+posture" reaches or holds that posture too.
export const actWords = {
  enter:
    'enter, come in, walk in, walk into, step inside, step into, burst in, burst through, come into, run in, rush in, rush into, hurry in, burst into, file in, slip in, slip into, step in, storm in, stride in, shuffle in, wander in, arrive, stumble in, poke ~ head in, come through the door, walks through, appear, stagger in, swagger in / เข้ามา, เดินเข้ามา, เดินเข้า, ก้าวเข้ามา, วิ่งเข้ามา, เดินเข้าไป, เข้าไปใน, โผล่เข้ามา, พรวดพราดเข้ามา, ก้าวเข้าไป, เข้าไป, มาถึง, โผล่มา, เปิดประตูเข้ามา, ผลักประตูเข้ามา, เข้าห้อง, เข้าบ้าน, วิ่งเข้าบ้าน, ปรากฏตัว, โผล่ออกมา, ก้าวเข้า',
  leave:
    'leave, exit, walk out, go out, storm out, run out, rush out, step out, hurry out, slip out, head out, come out, walk out of, run out of, climb out, get out, step outside, depart, get off, step off, disembark / ออกไป, เดินออกไป, วิ่งออกไป, เดินออกจาก, ออกจาก, ก้าวออก, เดินออกมา, ออกมา, วิ่งออกมา, ลุกออกไป, ลงจากรถ, ก้าวออกมา, กลับออกไป, เดินออก, จากไป, ผลุนผลันออกไป',
  walk: 'walk, stride, stroll, wander, pace, march, shuffle, limp, tiptoe, trudge, plod, amble, hobble, stagger, step, cross, creep, saunter, waddle, strut, wade, pad, tread, hike, lumber, parade, shamble, totter, toddle, prowl, sneak, walk back and forth / เดิน, ก้าว, ย่อง, เดินไป, เดินมา, ก้าวเท้า, เดินวน, เดินกะเผลก, เดินโซเซ, ย่ำ, เดินข้าม, เดินผ่าน, เดินเล่น, เดินจงกรม, เดินลงมา, เดินลง, เดินขึ้น, เดินเท้า, ลุย, ข้าม, เดินกลับ, เตร่, เดินทอดน่อง, ย่างเท้า, เดินตรวจ, เดินไปเดินมา',
  run: 'run, sprint, rush, race, dash, jog, hurry, bolt, charge, scurry, dart, scramble, scamper, flee, gallop, hurtle, tear across, barrel / วิ่ง, วิ่งหนี, รีบวิ่ง, วิ่งไป, วิ่งมา, วิ่งตาม, โผ, ถลา, เผ่น, วิ่งไล่, วิ่งพรวด, วิ่งวน, วิ่งฝ่า, วิ่งลง, วิ่งขึ้น, วิ่งเข้าไป, หนี, วิ่งกลับ, วิ่งเข้าหา, วิ่งเล่น',
  'come-near':
    'approach, come closer, lean in, draw near, step closer, come over, walk over, walk up to, move closer, edge closer, come up to, walk toward, walk towards, step toward, step forward, step up, come forward, cross to, scoot closer, come near, run to, walk to, go to, hurry to, hurry over, rush to, join, advance, come up behind, close in / เข้ามาใกล้, เข้าใกล้, เดินเข้ามาหา, เดินเข้าหา, ขยับเข้าใกล้, เดินตรงไปหา, ตรงเข้าไป, เดินเข้าไปหา, เข้าไปหา, ปรี่เข้าไป, ปรี่เข้ามา, ขยับเข้ามา, เข้ามาหา, ตรงเข้ามา, เดินเข้าไปใกล้, เดินมาหา, ตรงมา, เดินตรงมา, เดินตรงเข้ามา, รี่เข้ามา, ขยับเข้าไป',
  'go-away':
    'walk away, step back, back away, go away, retreat, run away, run off, walk off, move away, pull away, turn away and walk, draw back, shrink back, recoil, flinch away, back up, drive off, drive away, ride off, ride away, wander off, withdraw, back off, head off, hurry away, stalk off, slink away, hurry off / เดินหนี, ถอยหลัง, ถอยออก, ถอยห่าง, ผละออก, เดินจากไป, ถอยหนี, ผละ, ถอย, เดินห่าง, วิ่งหนีไป, เดินกลับไป, เดินหายไป, ขับรถออกไป, เลี่ยง, หลบไป, เดินถอยหลัง, ขับออกไป',
  stop: 'stop, halt, freeze, pause, stop short, pull over, come to a stop, hesitate, go still, stop dead, stop in ~ tracks, break off, stand still / หยุด, ชะงัก, หยุดเดิน, หยุดนิ่ง, ชะงักมือ, ชะงักเท้า, หยุดยืน, ชะงักงัน, หยุดมือ, หยุดกึก, ชะงักกึก, จอดรถ, จอด, หยุดชะงัก',
  follow:
    'follow, chase, tail, pursue, trail, run after, go after, stalk, walk behind, hurry after, tag along / ตาม, เดินตาม, ไล่ตาม, ตามไป, ตามมา, สะกดรอย, วิ่งไล่ตาม, ไล่จับ, ตามหลัง, เดินตามหลัง, ไล่',
  turn: 'turn, turn around, spin around, turn over, swivel, whirl, roll over, spin, wheel around, turn to, turn back, turn round, pivot, face, twirl / หัน, หันมา, หันไป, หันกลับ, หันหลัง, พลิกตัว, หมุนตัว, หันกลับมา, หันขวับ, หันกลับไป, เอี้ยวตัว, หันมามอง, หันหลังให้, เหลียว, พลิกตัวกลับ, หันหน้า',
  climb:
    'climb, clamber, scale, climb up, climb over, climb onto, climb down, clamber over, shin up, scramble up / ปีน, ไต่, ปีนขึ้น, ปีนลง, ปีนข้าม, ปีนป่าย, ตะกาย, ขึ้นบันได, ปีนขึ้นไป, ลงบันได',
  jump: 'jump, leap, hop, skip, bounce, dive, vault, jump up, spring up, spring, pounce, leap up / กระโดด, โดด, กระโจน, กระโดดโลดเต้น, เด้งตัว, กระโดดข้าม, กระโดดลง',
  fall: 'fall, trip, stumble, collapse, slip, topple, crumple, tumble, fall over, trip over, fall down, faint, slump to the floor, pass out, sprawl, keel over, lose ~ balance / ล้ม, หกล้ม, สะดุด, ทรุด, ทรุดลง, ล้มลง, ล้มพับ, ตกลง, ลื่น, หงายหลัง, เป็นลม, ลื่นล้ม, ตกน้ำ, พลัดตก, คะมำ, สะดุดล้ม, เซ, ล้มคว่ำ',
  swim: 'swim, wade, tread water, paddle about / ว่ายน้ำ, ว่าย, ดำน้ำ, แหวกว่าย',
  drive:
    'drive, steer, park, reverse, start the car, start the engine, pull out, pull away, floor it, pull up / ขับรถ, ขับ, เหยียบคันเร่ง, สตาร์ทรถ, เลี้ยวรถ, ถอยรถ, หักพวงมาลัย, สตาร์ตรถ',
  'ride+ride':
    'ride, pedal, cycle, mount, straddle, gallop away / ขี่, ปั่น, ปั่นจักรยาน, ขี่รถ, ขี่ม้า, ซ้อนท้าย, ขี่หลัง, ถีบจักรยาน, ขี่จักรยาน, ซ้อนมอเตอร์ไซค์, ขี่คอ',
  row: 'row, paddle, pole the boat, punt / พายเรือ, แจวเรือ, พาย, แจว, ถ่อเรือ, จ้ำพาย',
  fly: 'fly, soar / บิน, ขับเครื่องบิน, โบยบิน',
  'sit-down+sit':
    'sit down, take a seat, sink into, drop into, sink onto, settle into, plop down, slump into, sit back down, sink down, flop down, sit up, slide into the seat, drop onto, lower herself, lower himself, slide into a chair, flop onto, collapse into, plop onto, settle onto, sit back, ease into / นั่งลง, ทรุดตัวลงนั่ง, ทรุดนั่ง, หย่อนตัวลงนั่ง, ทิ้งตัวลงนั่ง, ลงนั่ง, ทรุดตัวนั่ง, ลุกขึ้นนั่ง, นั่งแปะ, ทรุดตัวลง, หย่อนก้น, ทรุดลงนั่ง',
  'stand-up+stand':
    'stand up, get up, rise, get to ~ feet, rise to ~ feet, stand back up, scramble to ~ feet, jump to ~ feet, leap to ~ feet, push ~ chair back and stand, jump up, spring to ~ feet, climb to ~ feet, stagger to ~ feet, haul himself up / ลุกขึ้น, ลุกขึ้นยืน, ลุกยืน, ยืนขึ้น, ผุดลุก, ลุกพรวด, ผุดลุกขึ้น, ลุก, ลุกจาก, ลุกเดิน',
  'lie-down+lie':
    'lie down, lie back, stretch out, flop onto the bed, lie back down, fall back onto, curl up, lay ~ head down / นอนลง, ล้มตัวลงนอน, เอนตัวลงนอน, เอนกาย, เอนหลัง, ทิ้งตัวลงนอน, ล้มตัวนอน',
  'kneel-down+kneel':
    'kneel down, drop to ~ knees, fall to ~ knees, get down on one knee, go down on one knee, sink to ~ knees, get on ~ knees / คุกเข่าลง, ทรุดเข่า, ทรุดตัวลงคุกเข่า, ทรุดลงคุกเข่า',
  'bow+bow':
    'bow, bow ~ head, curtsy, curtsey, bow deeply, take a bow / โค้ง, โค้งคำนับ, ค้อม, ค้อมหัว, โค้งตัว, ก้มคำนับ, ค้อมตัว, ค้อมศีรษะ, คำนับ',
  nod: 'nod, nod ~ head / พยักหน้า, ผงกหัว, ผงกศีรษะ, พยักเพยิด',
  'shake-head': 'shake ~ head / ส่ายหน้า, ส่ายหัว, สั่นหน้า, ส่ายศีรษะ, สั่นหัว',
  wave: 'wave, wave goodbye, beckon, wave ~ hand, salute, wave back / โบกมือ, กวักมือ, โบกมือลา, ทำวันทยหัตถ์, กวักมือเรียก, ตะเบ๊ะ',
  wai: 'wai, press ~ palms together, puts ~ palms together / ไหว้, ยกมือไหว้, ประนมมือ, พนมมือ, รับไหว้, ยกมือพนม, ยกมือรับไหว้, ไหว้ลา',
  'prostrate+prostrate':
    'prostrate, bow to the floor, prostrate himself, prostrate herself, prostrates three times, bow three times / กราบ, ก้มกราบ, หมอบกราบ, กราบลง, กราบพระ, ก้มลงกราบ, กราบเท้า, กราบสามครั้ง, โขกหัวกับพื้น, โขกศีรษะ',
  point:
    'point, point at, point to, jab ~ finger, gesture, gesture at, gesture to, indicate, motion / ชี้, ชี้นิ้ว, ชี้ไป, ชี้มือ, ชี้หน้า, ผายมือ, ชี้ให้ดู, บุ้ยปาก',
  sleep:
    'sleep, be asleep, fall asleep, doze, doze off, snore, nap, slumber, nod off / หลับ, นอนหลับ, งีบ, เผลอหลับ, กรน, สัปหงก, หลับใหล, ผล็อยหลับ, นั่งหลับ, หลับสนิท, หลับปุ๋ย',
  wake: 'wake, wake up, jolt awake, stir, open ~ eyes, jerk awake, awaken, start awake / ตื่น, ลืมตา, สะดุ้งตื่น, ตื่นขึ้น, ปรือตา, งัวเงีย, ลืมตาขึ้น',
  dance:
    'dance, sway, waltz, twirl, tap dance, pirouette, boogie, jig, tango / เต้น, เต้นรำ, รำ, ฟ้อน, ร่ายรำ, โยกตัว, รำวง, ฟ้อนรำ, ออกลวดลาย',
  tremble:
    'tremble, shiver, shake, quiver, shudder, shoulders shake, hands shake, hands tremble, twitch, hand trembles / ตัวสั่น, สั่นเทา, มือสั่น, สั่นสะท้าน, สั่น, หนาวสั่น, ปากสั่น, สั่นระริก, ไหล่สั่น, ไหล่สะท้าน, เสียงสั่น',
  give: 'give, hand, pass, offer, hand over, hold out, deliver, present, slip, slide, return, hand back, give back, press into, serve, lend, push across, slide across / ยื่น, ส่งให้, ยื่นให้, มอบ, ส่ง, คืน, ยื่นส่ง, แบ่ง, เสิร์ฟ, ยัดใส่มือ, ยื่นมือส่ง, ประเคน, มอบให้, แจก, คืนให้, เลื่อนให้',
  take: 'take, grab, pick up, snatch, seize, receive, accept, pluck, collect, gather, take out, pull out, draw, produce, fish out, pick, retrieve, fetch, reach for, take back, scoop, scoop up, steal, snatch up, take down, gather up, dig out, take off the shelf, whip out, take from, slip ~ from, tug ~ from, extract, pocket, wrest, tear ~ from, pry ~ from, whisk away, lift ~ from / หยิบ, คว้า, รับ, หยิบขึ้นมา, ฉวย, แย่ง, เก็บ, ควัก, ล้วง, หยิบเอา, รับไว้, รับมา, เด็ด, ชัก, ตัก, เก็บขึ้นมา, กระชาก, ขโมย, หยิบออกมา, ควักออกมา, ฉก, ล้วงกระเป๋า, เก็บดอกไม้, ยื่นมือรับ, เอื้อมมือ, เอื้อม, เอื้อมหยิบ, ชักปืน, หยิบมา, หยิบเอาไป, ดึงออกมา, คว้ามา, หยิบใส่มือ, รับไปถือ, ชักออกมา, งัดออกมา, แย่งมา',
  hold: 'hold, clutch, grip, grasp, cling, cling to, cradle, clasp, squeeze, hold onto, hold on to, hug to ~ chest, clench, balance, wield, brandish, hang on to, hold up, twist, finger, fiddle with, weigh, hold tight, nurse, armed with, cup, palm, heft, toy with, cuddle, hang onto, grip on, swing ~ by, carry in ~ hand, tuck ~ under ~ arm, juggle ~ in, lower, level, aim, hug, swing, twirl, flourish, train ~ on, keep a grip on, keep hold of / ถือ, กำ, จับ, กุม, ประคอง, กอดไว้, บีบ, ถือไว้, กำแน่น, เกาะ, หนีบ, ชู, ยึด, คาบ, กอดอก, จับไว้, กำไว้, จูง, ลูบคลำ, คลำ, จับมือ, กุมมือ, เกาะแขน, จ่อ, เล็ง, จับแขน, ชูขึ้น, จูงมือ, กระชับ, ถือค้าง, กำไว้แน่น, กอดแน่น, ชูเหนือหัว, ประคองถือ, จับแน่น, ถือติดมือ, ยึดไว้, เกาะกุม, อุ้มไว้, กระชับมั่น, ควง, เขย่า, กำด้าม, กอดรัด, กุมไว้, ถือค้างไว้, ประคองไว้',
  lift: 'lift, raise, hoist, heave, lift up, pick ~ up, lift ~ head, raise ~ hand, raise ~ glass, hold aloft / ยก, ยกขึ้น, เงยหน้า, เงย, ยกมือ, ช้อน, อุ้มขึ้น, ยกแก้ว, เงยหน้าขึ้น, เชิดหน้า, ยกมือขึ้น',
  put: 'put, place, set, lay, set down, put down, put away, hang up, hang, lean ~ against, stack, arrange, load, pack, drop ~ into, stuff, tuck, slip ~ into, slide ~ into, rest, deposit, stash, insert, store, pin, stick, spread, set ~ table, plant, pile, pocket, shelve / วาง, วางลง, ตั้ง, ใส่ลง, แขวน, เก็บใส่, จัด, เรียง, สอด, ซุก, เสียบ, ปู, ยัด, บรรจุ, พาด, ปัก, ปักธูป, แปะ, ตาก, วางไว้, หย่อน, กอง, พับ, สุม, ติดป้าย, จัดโต๊ะ, ปลูก, ทาบ',
  throw:
    'throw, toss, hurl, fling, chuck, pitch, lob, skim, skip stones, throw away, scatter, sprinkle, cast / โยน, ขว้าง, ปา, เขวี้ยง, เหวี่ยง, ทิ้ง, โปรย, โยนทิ้ง, ซัด, สาด, หว่าน, เหวี่ยงแห',
  catch: 'catch, grab ~ midair / รับลูก, คว้าไว้, รับได้, คว้าไว้ทัน, จับได้, คว้าตัว',
  drop: 'drop, let go, let fall, release, let go of, spill, knock over / ทำตก, ปล่อย, ปล่อยมือ, ทำหล่น, หลุดมือ, ปล่อยให้ตก, ทำหก, ร่วงจากมือ, หล่นจากมือ',
  pull: 'pull, drag, tug, yank, haul, tow, drag away, jerk, pull back / ดึง, ลาก, ฉุด, กระตุก, รั้ง, ชักว่าว, สาวเชือก, ฉุดกระชาก, ดึงตัว, ลากตัว, รั้งไว้, ถอน',
  push: 'push, shove, press, nudge, push aside, push away, poke, shoulder past, elbow, ring the bell, press the button / ผลัก, ดัน, เข็น, กด, ไส, เบียด, เลื่อน, ผลักออก, กดกริ่ง, กดปุ่ม, เข็นรถ, ผลักประตู, สะกิด',
  carry:
    'carry, bear, lug, bring, haul, wheel, carry ~ in ~ arms, cart, tote, shoulder, sling, heave, drag along, hump, schlep, ferry, arrive with, come in with, enter with, return with, burdened with, laden with / แบก, หิ้ว, อุ้ม, หาม, หอบ, สะพาย, หาบ, ขน, พา, นำ, ถือมา, คอน, กระเตง, แบกมา, ยกมา, หิ้วมา, เทิน, หอบหิ้ว, ถือเข้ามา, แบกเข้ามา, อุ้มเข้ามา, ประคองมา, หิ้วเข้ามา, ยกเข้ามา, แบกขึ้น, ลากกระเป๋า',
  open: 'open, unlock, unwrap, unfold, unzip, push open, pull open, tear open, slide open, throw open, uncover, uncork, fling open, crack open, unroll, flip open, unscrew, pry open, unbutton, roll down, unseal, open up, swing open / เปิด, แกะ, คลี่, ไข, ไขกุญแจ, แง้ม, เปิดออก, เลิก, แกะห่อ, แหวก, เปิดประตู, รูดซิป, กาง, เลื่อนเปิด, แบมือ',
  close:
    'close, shut, slam, fold, zip up, pull shut, seal, shut ~ eyes, close ~ eyes, slam shut, cover, close ~ book, draw the curtain, draw the curtains / ปิด, ปิดประตู, งับ, หลับตา, ปิดลง, กระแทกประตู, พับเก็บ, ปิดหนังสือ, หุบ, รูดม่าน, เลื่อนปิด',
  lock: 'lock, bolt, bolt the door, latch, padlock, chain the door, barricade, bar the door / ล็อก, ลงกลอน, ใส่กุญแจ, ล็อกประตู, คล้องกุญแจ, ใส่กลอน, ลั่นกุญแจ',
  cut: 'cut, slice, chop, carve, saw, trim, snip, peel, dice, mow, prune, shave, whittle, hack, clip, shear / ตัด, หั่น, เฉือน, ผ่า, สับ, ปอก, เลื่อย, โกน, ฟัน, ซอย, เกี่ยวข้าว, ตัดผม, กรีด, เจียน, ขลิบ',
  break:
    'break, smash, shatter, crack, snap, tear, rip, crush, tear up, crumple, rip up, tear apart, demolish, wreck, crumple up / ทุบ, ฉีก, หัก, ทำแตก, ขยำ, ทุบกระจก, ฉีกทิ้ง, พัง, บดขยี้, รื้อ, ขยี้, พังประตู',
  tie: 'tie, bind, fasten, knot, tie up, buckle, lace, strap, wrap, wind, loop, handcuff, chain, button up, hitch, tether / ผูก, มัด, รัด, คาด, พัน, ห่อ, ร้อย, คล้อง, ผูกข้อมือ, มัดมือ, พันแผล, ร้อยมาลัย, ล่าม, ผูกเชือก, ถัก',
  dig: 'dig, shovel, burrow, excavate, scoop earth, dig up, bury, unearth / ขุด, ฝัง, คุ้ย, ขุดดิน, ตะกุย, คุ้ยเขี่ย, กลบ, ขุดหลุม',
  pour: 'pour, fill, refill, top up, pour out, empty, ladle, water / ริน, เท, เติม, รินน้ำ, รินเหล้า, กรอก, รด, รดน้ำ, กรวดน้ำ, เทน้ำ, รินชา, ตักน้ำ, รดต้นไม้',
  wash: 'wash, rinse, bathe, scrub, do the dishes, splash ~ face, shower, soak, wring out, wash up, dunk, launder, wring / ล้าง, ซัก, อาบน้ำ, ล้างจาน, ล้างหน้า, ล้างมือ, ซักผ้า, สระผม, บิดผ้า, สรงน้ำ, อาบ, ล้างเท้า, ขยี้ผ้า, วักน้ำ',
  clean:
    'clean, wipe, sweep, mop, dust, polish, wipe down, tidy, tidy up, scrape, wipe off, clear the table, vacuum, brush off, wipe up, clear away, sweep up, dry, buff, wash down, rake, shine / เช็ด, กวาด, ถู, ปัดฝุ่น, ขัด, ทำความสะอาด, เช็ดโต๊ะ, กวาดลาน, ปัดกวาด, ปัด, ขัดพื้น, กวาดบ้าน, เช็ดมือ, เก็บกวาด, กวาดพื้น, เช็ดแว่น, ถูพื้น, กวาดใบไม้, เช็ดจาน, กวาดใบไม้แห้ง, เก็บโต๊ะ',
  mend: 'mend, repair, fix, patch, tinker, solder, tune, tighten, weld, darn, tinker with, screw, adjust / ซ่อม, ปะ, ซ่อมรถ, ชุน, ปรับ, ซ่อมแซม, ขันน็อต, เย็บปะ, บัดกรี, ปะยาง, ซ่อมวิทยุ',
  build:
    'build, construct, hammer, assemble, nail, erect, build up, stack bricks, paint the wall, lay bricks, sculpt, mold, knead clay, carve wood / สร้าง, ก่อ, ตอก, ประกอบ, ตอกตะปู, ก่ออิฐ, ต่อเติม, ปั้น, ก่อกองทราย, สาน, แกะสลัก, ทาสี, ฉาบปูน, ผสมปูน, ทอผ้า, ทอ',
  cook: 'cook, stir, fry, boil, bake, grill, roast, knead, flip pancakes, season, make dinner, make tea, make coffee, whisk, simmer, brew, flip, toast, steam, make breakfast, butter, prepare, mix, sizzle, grind, pound, flip ~ pancake, roll dough, make soup, barbecue, toss the salad / ทำอาหาร, ทำกับข้าว, ผัด, ต้ม, ทอด, ย่าง, ปิ้ง, หุงข้าว, ตำ, ตำน้ำพริก, นวดแป้ง, ชงกาแฟ, ชง, นึ่ง, ชงชา, คนแกง, คนหม้อ, คั่ว, ตักแกง, ปรุง, โขลก, ลวก, ตำส้มตำ, ลวกเส้น, หยอดขนม, ต้มน้ำ, ปิ้งไก่, ขอดเกล็ดปลา, กวน, เคี่ยว, พลิกหมู',
  sew: 'sew, stitch, embroider, knit, thread the needle, hem, weave, crochet, spin yarn / เย็บ, เย็บผ้า, ปักผ้า, ถักไหมพรม, สนเข็ม, ร้อยด้าย, เย็บแผล, ถักนิตติ้ง',
  light:
    'light, strike a match, ignite, light up, flick ~ lighter, set fire to, kindle, set ~ on fire / จุด, จุดไฟ, จุดธูป, จุดเทียน, จุดบุหรี่, ก่อไฟ, ขีดไม้ขีด, จุดตะเกียง, จุดธูปเทียน, เผา, ติดไฟ, จุดไฟเผา',
  'put-out':
    'put out, blow out, extinguish, stub out, snuff, douse, snuff out, grind out, stamp out / ดับไฟ, เป่าเทียน, ดับบุหรี่, ขยี้บุหรี่, เป่าดับ, ขยี้ดับ, ดับเทียน, ดับตะเกียง',
  switch:
    'switch, turn on, turn off, switch on, switch off, flip ~ switch, shut off, press play, turn up, turn down, flick on, flick off, change the channel, unplug, plug in, turn ~ key, dial up / เปิดไฟ, ปิดไฟ, เปิดทีวี, เปิดวิทยุ, กดรีโมต, ปิดทีวี, เปิดพัดลม, เปิดเพลง, ปิดวิทยุ, ดับเครื่อง, หมุนปุ่ม, ปิดเครื่อง, ดับเครื่องยนต์, สับสวิตช์, หรี่ไฟ, กดสวิตช์, หรี่เสียง, บิดกุญแจ, ปิดเพลง',
  search:
    'search, rummage, look for, rifle through, dig through, feel around, hunt for, ransack, search for, scan the room, frisk, pat ~ pockets, grope, look around for, rifle, sift through, comb through / ค้น, ควานหา, รื้อค้น, คุ้ยหา, มองหา, ตามหา, ค้นหา, คลำหา, ค้นกระเป๋า, รื้อ, สอดส่าย, ควาน, ตรวจค้น, เที่ยวหา',
  hide: 'hide, conceal, duck behind, take cover, hide ~ behind, slip ~ under, lurk, duck under, shield, duck out of sight / ซ่อน, แอบ, หลบ, ซ่อนตัว, หลบซ่อน, แอบซ่อน, หลบหลัง, ซุกซ่อน, หลบมุม, ซ่อนไว้',
  show: 'show, display, reveal, hold up, flash ~ badge, flash, exhibit, hold out for / โชว์, อวด, แสดง, ยื่นให้ดู, ชูให้ดู, เอาให้ดู, เผยให้เห็น',
  count: 'count, tally, count out, count money, add up / นับ, นับเงิน, นับนิ้ว, นับถอยหลัง, นับเหรียญ',
  pay: 'pay, buy, tip, bet, pay for, pay the bill, hand over the money / จ่าย, จ่ายเงิน, ซื้อ, ทิป, ควักเงินจ่าย, จ่ายตังค์, วางเงิน, ชำระ',
  dress:
    'dress, put on, get dressed, button, pull on, slip on, zip, don, slip into ~ coat, straighten ~ tie, lace up, knot ~ tie, try on, adjust ~ tie / แต่งตัว, สวม, ใส่เสื้อ, ติดกระดุม, สวมเสื้อ, ใส่รองเท้า, สวมรองเท้า, สวมหมวก, ผูกเนกไท, ห่มจีวร, สวมแหวน, คลุมผ้า, สวมแว่น, ใส่แว่น, สวมเสื้อคลุม',
  undress:
    'undress, take off, remove, peel off, unlace, strip, kick off ~ shoes, pull off, slip off, shrug off, unbuckle, unzip ~ jacket / ถอด, ถอดเสื้อ, ถอดรองเท้า, ถอดหมวก, ถอดแหวน, ปลดกระดุม, ถอดแว่น, ถอดเสื้อคลุม, เปลื้อง',
  comb: 'comb, brush ~ hair, braid, run ~ fingers through ~ hair, brush ~ teeth, do ~ hair / หวีผม, สางผม, ถักเปีย, แปรงผม, หวี, เสยผม, แปรงฟัน, เกล้าผม',
  play: 'play, strum, drum, play with, bounce ~ ball, deal cards, shuffle cards, roll dice, fly a kite, kick ~ ball, pluck, blow ~ whistle, play chess, play the piano, dribble, deal, shuffle the deck, juggle / เล่น, ดีด, บรรเลง, ดีดกีตาร์, สีซอ, เป่าขลุ่ย, ตีกลอง, เล่นกีตาร์, เล่นเปียโน, เดินหมาก, แจกไพ่, เป่าแคน, เตะบอล, ตีระนาด, เล่นไพ่, ตีระฆัง, เป่านกหวีด, เล่นหมากรุก, เตะฟุตบอล, สับไพ่, เล่นน้ำ, เชิดหุ่น, โยนลูกเต๋า, ตีฆ้อง, เล่นเกม, ดีดพิณ',
  photograph:
    'photograph, take a photo, snap a picture, take a picture, film, snap a photo, take photos, take ~ picture, frame the shot, snap, take pictures / ถ่ายรูป, ถ่ายภาพ, กดชัตเตอร์, ถ่ายวิดีโอ, ยกกล้อง, บันทึกภาพ, เซลฟี่, ถ่ายคลิป',
  shoot:
    'shoot, fire, pull the trigger, open fire, aim and fire, gun down, squeeze the trigger / ยิง, ลั่นไก, เหนี่ยวไก, สาดกระสุน, ยิงปืน, เปิดฉากยิง, กราดยิง',
  embrace:
    'hug, embrace, wrap ~ arms around, hold ~ close, throw ~ arms around, put ~ arm around, pull ~ into a hug, cuddle, pull ~ close, fold ~ into ~ arms, hold ~ tight, fling ~ arms around, take ~ in ~ arms, gather ~ into ~ arms, snuggle / กอด, โอบ, สวมกอด, โอบกอด, โผกอด, กอดแน่น, โอบไหล่, กอดคอ, ดึงเข้ามากอด, รวบตัวกอด, กอดเอว, โผเข้ากอด, เข้าไปกอด, กอดกัน',
  kiss: 'kiss, peck, kiss ~ cheek, kiss ~ forehead / จูบ, หอมแก้ม, จุมพิต, หอมหน้าผาก, จูบหน้าผาก',
  touch:
    'touch, stroke, caress, pat, tap, rub, brush ~ cheek, ruffle, hold ~ hand, take ~ hand, put ~ hand on, lay ~ hand on, place ~ hand on, rest ~ hand on, squeeze ~ hand, squeeze ~ shoulder, trace, tousle, run ~ fingers, pet, tap ~ shoulder, massage, pinch, tickle, scratch, smooth, feel, clap ~ on the back, wipe ~ tears, cup ~ face, run ~ hand, brush, graze / แตะ, ลูบ, สัมผัส, ลูบหัว, ลูบหลัง, ตบไหล่, ตบบ่า, แตะไหล่, บีบไหล่, จับไหล่, ลูบผม, นวด, เกา, วางมือ, ลูบไล้, วางมือบนไหล่, หยิก, เคาะ, ขยี้หัว, เช็ดน้ำตา, ปาดน้ำตา, บีบมือ, ลูบไหล่, แตะแขน, ลูบแก้ม, เกาหัว, จับหัว, ขยี้ผม, บีบนวด',
  hit: 'hit, slap, punch, strike, beat, smack, bang, pound, thump, knock, whack, swat, bash, club, hammer on, bang on, pound on, knock on, slam ~ fist, elbow ~ in / ตี, ตบ, ชก, ต่อย, ทุบตี, ฟาด, เขก, ตบหน้า, เคาะประตู, ทุบโต๊ะ, โขก, กระแทก, ทุบประตู, เฆี่ยน, หวด, ตบโต๊ะ, ตีหัว, ทุบอก',
  kick: 'kick, stomp, stamp, kick at, boot / เตะ, ถีบ, กระทืบ, กระทืบเท้า, ยัน',
  kill: 'kill, stab, strangle, murder, slit ~ throat, behead, execute, slay, choke, poison, run through, drown / ฆ่า, แทง, บีบคอ, สังหาร, ปาดคอ, รัดคอ, วางยา, เชือด, จ้วงแทง, ประหาร',
  fight:
    'fight, wrestle, grapple, struggle, brawl, duel, spar, scuffle, clash, battle, tussle / สู้, ต่อสู้, ชกต่อย, ปล้ำ, ดิ้นรน, ยื้อแย่ง, ดิ้น, ฟัดกัน, ยื้อยุด, ตะลุมบอน, ต่อสู้กัน, ตีกัน, ชกกัน',
  help: 'help, help ~ up, support, rescue, save, assist, untie, pull ~ up, steady, help ~ to ~ feet, prop ~ up, free / ช่วย, พยุง, ประคองให้, ช่วยเหลือ, ช่วยพยุง, แก้มัด, ช่วยถือ, ช่วยกัน, ช่วยยก, ฉุดขึ้น, ประคองลุก, พยุงลุก, ช่วยประคอง',
  feed: 'feed, spoon-feed, breastfeed, nurse the baby, throw bread to, scatter corn / ป้อน, ให้อาหาร, ป้อนข้าว, ป้อนนม, ให้นม, ตักป้อน, โปรยอาหาร, โปรยข้าว',
  'dance-with':
    'dance with, waltz with, lead ~ onto the dance floor, slow dance / เต้นรำกับ, เต้นด้วยกัน, รำกับ, เต้นคู่, เต้นรำด้วยกัน',
  'shake-hands': 'shake hands, shake ~ hand, high-five, bump fists / จับมือทักทาย, เขย่ามือ, จับมือกัน, แตะมือ, จับมือเขย่า',
  arrest:
    'arrest, handcuff, cuff, slap cuffs on, apprehend, put ~ in handcuffs / จับกุม, ใส่กุญแจมือ, ล็อกตัว, รวบตัว, คุมตัว, จับใส่กุญแจมือ',
  tend: 'tend, bandage, dress ~ wound, nurse, check ~ pulse, treat, take ~ temperature, examine, inject, dab, check ~ bandage, dab at / ทำแผล, พันแผลให้, จับชีพจร, ตรวจ, ฉีดยา, ทายา, เช็ดตัว, ใส่ยา, วัดไข้, ปฐมพยาบาล, เช็ดแผล, ประคบ, เฝ้าไข้, ล้างแผล',
  look: 'look, watch, stare, gaze, glance, peer, glare, study, examine, look at, stare at, look up, look down, look around, peek, eye, squint, observe, inspect, look out, scan, gape, see, ogle, survey, catch ~ eye, gawk, peep, regard, look over, spot, notice, look back, check, look into, scrutinize, peruse, glimpse, lock eyes, find ~ eyes / มอง, จ้อง, ดู, มองดู, จ้องมอง, เหลือบมอง, ชะเง้อ, สบตา, เพ่ง, เหม่อมอง, มองไป, มองออกไป, หันไปมอง, แอบมอง, เหลือบ, ชำเลือง, ชะโงกดู, ชะโงกหน้า, มองตาม, ก้มมอง, แหงนมอง, จ้องหน้า, มองหน้า, ก้มดู, เหลือบดู, มองรอบ, กวาดตา, แอบดู, ส่องดู, เงยหน้ามอง, เห็น, จ้องตา, เพ่งมอง, เฝ้ามอง, กวาดสายตา, มองลอด, ทอดสายตา, ส่องกระจก, แหงนหน้า, เหม่อ, นั่งมอง, ยืนมอง, ยืนดู, นั่งดู',
  'look-away':
    'look away, avert ~ eyes, avoid ~ gaze, drop ~ gaze, lower ~ eyes, turn away, avoid ~ eyes, look down at ~ feet, glance away, looks at the floor, look at ~ shoes, hang ~ head, lower ~ head, lower ~ gaze, drop ~ eyes, turn ~ face away, look anywhere but / หลบตา, เบือนหน้า, เมินหน้า, หลบสายตา, หันหน้าหนี, ก้มหน้า, เมิน, เสมอง, ก้มหน้านิ่ง, หลุบตา, เบือนหน้าหนี, เสมองไปทางอื่น, หันหนี, ก้มหน้างุด, มองไปทางอื่น, สะบัดหน้า, หลุบตาลง',
  listen:
    'listen, eavesdrop, press ~ ear, overhear, cock ~ head, strain to hear, hear, put ~ ear to / ฟัง, เงี่ยหูฟัง, แนบหู, แอบฟัง, ได้ยิน, นั่งฟัง, ตั้งใจฟัง, ยืนฟัง, เอียงหูฟัง, เอาหูแนบ',
  weep: 'weep, cry, sob, tears run down, burst into tears, break down, wail, blubber, tears stream, tear rolls down, tear slides down, bawl, whimper, tears fall, tears roll, sniffle, break into sobs / ร้องไห้, สะอื้น, น้ำตาไหล, น้ำตาคลอ, ร่ำไห้, ปล่อยโฮ, น้ำตาร่วง, สะอึกสะอื้น, น้ำตาซึม, คร่ำครวญ, น้ำตาหยด, ร้องไห้โฮ, น้ำตาไหลอาบแก้ม, น้ำตาอาบแก้ม, แอบร้องไห้, ขี้มูกโป่ง, น้ำตาไหลพราก',
  laugh:
    'laugh, chuckle, giggle, burst out laughing, crack up, cackle, snicker, snort, guffaw, snigger, crack up laughing, titter / หัวเราะ, ขำ, หัวเราะร่วน, หัวเราะคิกคัก, หัวเราะลั่น, ฮา, หัวเราะแห้ง, ขำก๊าก, หัวเราะเบา ๆ, ปล่อยก๊าก, หัวเราะก๊าก, หัวเราะหึ, หลุดขำ, หัวเราะเยาะ, หัวเราะออกมา, หัวเราะพรืด',
  smile:
    'smile, grin, beam, smirk, crack a smile, break into a smile / ยิ้ม, อมยิ้ม, ฉีกยิ้ม, ยิ้มกว้าง, ยิ้มแฉ่ง, ยิ้มบาง, แย้มยิ้ม, ยิ้มให้, ยิ้มเขิน, ยิ้มเยาะ, ยิ้มเจื่อน, ยิ้มแหย, ยิ้มแห้ง, ยิ้มบาง ๆ, ยิ้มมุมปาก, ยิ้มรับ, ยิ้มกริ่ม, ยิ้มอาย, ยิ้มละไม, ยิ้มทั้งน้ำตา, แสยะยิ้ม, คลี่ยิ้ม, ยิ้มแป้น, ยิ้มหวาน, ยิ้มน้อย ๆ',
  shout:
    'shout, yell, scream, shriek, bellow, roar, call out, cry out, holler, bark, howl, cheer, chant slogans, call after, shout after, heckle / ตะโกน, กรีดร้อง, ตวาด, ตะคอก, แผดเสียง, ร้องลั่น, กรี๊ด, โวยวาย, ตะเบ็ง, ร้องตะโกน, โห่ร้อง, ตะโกนลั่น, ตะโกนเรียก, แหกปาก, ร้องเรียก, ร้องเสียงหลง, เชียร์',
  whisper:
    'whisper, murmur, mutter, mumble, mouth, hiss, breathe the word, whisper in ~ ear / กระซิบ, พึมพำ, บ่นพึมพำ, กระซิบกระซาบ, พึมพำเบา ๆ, งึมงำ',
  sing: 'sing, croon, belt out, sing along, harmonize, serenade, chant, yodel, rap / ร้องเพลง, ขับร้อง, ครวญเพลง, กล่อม, ร้องลิเก, ขับเสภา, ร้องหมอลำ, ร้องประสานเสียง, แหล่, เห่กล่อม, ร้องคลอ',
  hum: 'hum, whistle / ฮัมเพลง, ฮัม, ผิวปาก, ผิวปากเป็นเพลง',
  speak:
    'speak, say, talk, chat, whine, argue, announce, address, explain, greet, introduce, recite, gossip, chatter, talk to, lecture, plead, negotiate, protest, apologise, interrupt, answer, reply, ask, deliver ~ speech / พูด, คุย, สนทนา, ถาม, ตอบ, กล่าว, ทักทาย, เถียง, บ่น, เล่า, ทัก, พูดคุย, ประกาศ, คุยกัน, อธิบาย, ปลอบ, ขานรับ, ดุ, เถียงกัน, ทะเลาะ, ทะเลาะกัน, บ่นอุบ, เจรจา, ต่อรอง, พูดจา, เรียก, ร้องทัก, สั่ง, ด่า',
  phone:
    'phone, dial, call, answer the phone, pick up the phone, hang up the phone, hang up, on the phone, make a call, pick up the receiver, end the call, dial the number, text, answer ~ phone, take the call / โทร, โทรศัพท์หา, รับสาย, โทรหา, กดโทรออก, วางสาย, รับโทรศัพท์, คุยโทรศัพท์, ต่อสาย, กดรับ, วางหู, พูดโทรศัพท์, กดโทร, พูดสาย, หมุนโทรศัพท์, กดรับสาย, กดวางสาย, โทรกลับ, ยกหูโทรศัพท์',
  eat: 'eat, chew, bite, nibble, munch, swallow, devour, gobble, take a bite, taste, lick, snack, wolf down, dine, pick at, slurp, crunch, gnaw, feast, have breakfast, have dinner / กิน, เคี้ยว, กัด, กลืน, ทาน, รับประทาน, ชิม, แทะ, ซด, กินข้าว, ตักข้าวเข้าปาก, เลีย, ซู้ด, ตักกิน, สวาปาม, เปิบ, โซ้ย, ฉันเพล, ดูดเส้น, กินก๋วยเตี๋ยว, ทานข้าว',
  drink:
    'drink, sip, gulp, down ~ drink, swig, take a sip, drain ~ glass, slurp, knock back, take a swig, drain, guzzle, chug, drain ~ cup / ดื่ม, จิบ, ซด, กระดก, ดูด, ดื่มน้ำ, กินเหล้า, จิบชา, กระดกเหล้า, ยกดื่ม, ดื่มรวดเดียว, จิบกาแฟ, กินน้ำ, ดื่มเหล้า, ซดเหล้า',
  smoke: 'smoke, puff, take a drag, exhale smoke, drag on / สูบบุหรี่, สูบ, พ่นควัน, อัดบุหรี่, สูบยา, พ่นควันบุหรี่',
  breathe:
    'breathe, sigh, exhale, inhale, pant, gasp, take a breath, take a deep breath, catch ~ breath, blow, hold ~ breath, draw a breath, let out a breath, yawn, sniff, huff, smell, blow on / หายใจ, ถอนหายใจ, ถอนใจ, สูดหายใจ, หอบ, หอบหายใจ, สูดลมหายใจ, หาว, เป่าลม, กลั้นหายใจ, ผ่อนลมหายใจ, สูด, ดม, หายใจเข้าลึก, หายใจหอบ, สูดหายใจลึก, ถอนหายใจยาว, ระบายลมหายใจ',
  cough: 'cough, sneeze, clear ~ throat, hiccup, choke on, splutter / ไอ, จาม, กระแอม, สำลัก, สะอึก, ไอโขลก, กระแอมกระไอ',
  vomit: 'vomit, throw up, retch, puke, be sick, spit / อาเจียน, อ้วก, คลื่นไส้, โก่งคออาเจียน, ถ่มน้ำลาย, บ้วน',
  read: 'read, read aloud, leaf through, flip through, scan the page, browse, turn the page, thumb through, page through, leaf, study the menu / อ่าน, พลิกอ่าน, อ่านหนังสือ, พลิกหน้า, พลิกดู, เปิดอ่าน, อ่านจดหมาย, อ่านออกเสียง, พลิกหนังสือ, ก้มอ่าน',
  write:
    'write, sign, scribble, jot, scrawl, note down, take notes, jot down, mark, write down, doodle, sign ~ name, fill out / เขียน, จด, เซ็น, เซ็นชื่อ, จดบันทึก, ขีดเขียน, บันทึก, ลงชื่อ, กรอกแบบฟอร์ม, เขียนจดหมาย, ลงนาม, เขียนกระดาน, จดลง',
  draw: 'sketch, paint, draw a picture, doodle, colour, color, draw pictures, trace / วาด, วาดรูป, ระบายสี, สเก็ตช์, วาดภาพ, ร่างภาพ, ลากเส้น, ขีดเส้น',
  type: 'type, tap at ~ keyboard, hammer the keys, tap ~ screen, swipe, scroll, tap out / พิมพ์, เคาะแป้น, รัวแป้นพิมพ์, ไถมือถือ, กดมือถือ, พิมพ์ดีด, จิ้มมือถือ, เลื่อนหน้าจอ, ปัดหน้าจอ, ไถหน้าจอ, พิมพ์ข้อความ',
  teach: 'teach, lecture, instruct, demonstrate, coach / สอน, สอนหนังสือ, สาธิต, บรรยาย, ฝึกสอน, จับมือสอน, เทศน์',
  work: 'work, toil, labour, labor, hammer away, plough, plow, weed, harvest, plant rice, mow, milk, herd, serve customers, file, sort, sell, operate, tap rubber, spin, fish, haul nets, saddle, shear, groom, hose down / ทำงาน, ดำนา, ไถนา, ถอนหญ้า, เกี่ยว, ขายของ, รีดนม, ต้อน, รีดผ้า, ตกปลา, หาปลา, กรีดยาง, ถางหญ้า, หว่านข้าว, ขาย, ต้อนควาย, เลี้ยงควาย, ทำนา, ยกของ, ขนของ, จับปลา, ดายหญ้า, เก็บผัก, นวดข้าว, ทอดแห, ปลูกผัก',
  pray: 'pray, chant, say a prayer, cross himself, cross herself, worship, say grace, recite the rosary / สวดมนต์, อธิษฐาน, ภาวนา, สวด, ไหว้พระ, บนบาน, ตั้งจิต, ขอพร, บริกรรม, ไหว้เจ้า, ท่องคาถา, ตั้งจิตอธิษฐาน, จบเหนือหัว',
  offer:
    'offer alms, make an offering, lay flowers, give alms, present alms, lay a wreath, make merit / ใส่บาตร, ตักบาตร, ถวาย, ทำบุญ, วางดอกไม้จันทน์, ถวายอาหาร, ถวายสังฆทาน, เซ่นไหว้, ประเคนของ, บูชา, ถวายเพล',
  meditate: 'meditate, sit in meditation / นั่งสมาธิ, เข้าฌาน, ทำสมาธิ, นั่งวิปัสสนา, เจริญภาวนา, นั่งหลับตาภาวนา',
  bless:
    'bless, anoint, sprinkle holy water, give ~ blessing, make the sign of the cross / ให้พร, อวยพร, พรมน้ำมนต์, ประพรม, เจิม, รดน้ำสังข์, ประพรมน้ำมนต์, ปะพรม, เป่ากระหม่อม, ผูกข้อมือให้',
  wait: 'wait, wait for, linger, loiter, stand by, queue, wait in line, line up, hang around, bide / รอ, คอย, รอคอย, ยืนรอ, นั่งรอ, เฝ้ารอ, ต่อแถว, เฝ้า, นั่งคอย, ยืนคอย, เข้าแถว, เข้าคิว, รอรับ',
  die: 'die, breathe ~ last, expire, go limp, flatline, drop dead, bleed out, perish, pass away / ตาย, สิ้นใจ, ขาดใจ, สิ้นลม, หมดลม, เสียชีวิต, แน่นิ่ง, สิ้นชีวิต, ขาดใจตาย',
} as const

export const postureWords = {
  stand:
    'stand, be on ~ feet, stand up straight, stand at attention, stand guard, loom, tower over, wait at the door, on tiptoe, on ~ feet, standing, rooted to the spot, stand watch, planted in the doorway, plant ~ feet, framed in the doorway, hover in the doorway, linger in the doorway, wait in the doorway, wait by the door, on ~ toes, stand in line, upright by / ยืน, ยืนอยู่, ยืนนิ่ง, ยืนรอ, ยืนมอง, ยืนดู, เขย่ง, ยืนเฝ้า, ยืนตัวตรง, ยืนเรียงแถว, ยืนฟัง, ยืนคอย, ยืนพูด, เขย่งเท้า, ยืนแข็ง, ยืนกอดอก, ยืนเข้าแถว, หยุดยืน, ยืนอึ้ง',
  sit: 'sit, slump on, slump onto, slump in a chair, perch on, balance on a stool, hunker on, behind the wheel, at the wheel, in ~ armchair, on ~ stool, on ~ bench, in ~ pew, in ~ back seat, in ~ passenger seat, in the backseat, in ~ rocking chair, strapped into ~ seat, strapped in, belted in, tied to ~ chair, cuffed to ~ table, handcuffed to ~ table, at ~ desk, in ~ wheelchair, on ~ throne, on ~ edge of the bed, plonked on, astride ~ chair, ensconced, seated, perch, slump in, sit up, slouch in, sit hunched, straddle, be seated, perched, sprawl in, lounge, slumped in, slumped over, sit on, hunched over, enthroned, in a wheelchair, sitting, hunched on, hunched at, hunched in, slouched in, slouched on, slumped on, slumped at, curled in ~ armchair, in ~ booth, on ~ swing, in ~ rocker, buckled in, buckled into ~ seat, at the piano, at the head of the table, at the kitchen table, behind ~ desk, on ~ sofa, on ~ couch, on ~ tailgate, on the curb, on the kerb, in ~ deckchair, in ~ folding chair, in ~ chair, in ~ wing chair, in ~ easy chair, in ~ leather chair, in ~ plastic chair, in ~ wooden chair, in ~ high chair, in ~ barber chair, in ~ swivel chair, in ~ office chair, in ~ lawn chair, in ~ beanbag, on ~ plastic chair, on ~ wooden chair, on ~ low stool, on ~ bar stool, on ~ barstool, on ~ wooden bench, on ~ park bench, on ~ suitcase, on ~ crate, on ~ upturned crate, on ~ bucket, on ~ upturned bucket, on ~ steps, on ~ front steps, on ~ doorstep, on ~ stoop, on ~ porch swing, in ~ jump seat, into ~ jump seat, in ~ front seat, in ~ window seat, at the wheel of, knees drawn up, hug ~ knees, hugging ~ knees, drop onto ~ stool, in the front row, in the back row, in ~ front pew, occupy ~ chair / นั่ง, นั่งอยู่, นั่งรอ, นั่งนิ่ง, นั่งมอง, นั่งเล่น, นั่งห้อยขา, นั่งคอย, นั่งกอดเข่า, นั่งก้มหน้า, นั่งพิง, นั่งเหม่อ, นั่งตัวตรง, นั่งไขว่ห้าง, นั่งดู, นั่งฟัง, นั่งล้อมวง, นั่งหลับ, นั่งซึม, นั่งตัวงอ, นั่งเรียง, นั่งเอนหลัง, นั่งล้อม, นั่งเคียง, นั่งอ่าน, นั่งเงียบ, นั่งชันเข่า, นั่งเฝ้า, นั่งร้องไห้, หลังพวงมาลัย, บนรถเข็นคนไข้, บนวีลแชร์, ไขว่ห้าง, ก้นจ้ำเบ้า, กอดเข่า',
  'sit-cross-legged':
    'sit cross-legged, cross-legged, sits with legs crossed on the floor, lotus position / นั่งขัดสมาธิ, นั่งสมาธิ, นั่งล้อมวงขัดสมาธิ, นั่งขัดตะหมาด',
  'sit-sideways': 'sit sideways / นั่งพับเพียบ, พับเพียบ',
  kneel:
    'kneel, hunker on ~ knees, in prayer, genuflect, on ~ knees, kneel beside, on one knee, on bended knee, kneeling, down on ~ knees, on both knees, on ~ knees beside / คุกเข่า, นั่งคุกเข่า, ชันเข่าข้างเดียว, ชันเข่า, นั่งทับส้น, นั่งคุกเข่าลง',
  squat:
    'squat, sit on ~ heels, squat down, squatting, on ~ haunches, hunker on ~ heels, rest on ~ heels, hunker down, hunkers down by, sit on ~ haunches / นั่งยอง, นั่งยอง ๆ, นั่งยองๆ, ยองๆ, นั่งยองลง, ยองยอง, นั่งยองยอง, ยองลง, นั่งชันเข่ายอง',
  crouch:
    'crouch, hunker, hunch, duck, huddle, cower, crouch down, curled up, crouching, stoop, hunkered, in a ball, curl into a ball, crouched, in a crouch, ducked behind / ย่อตัว, หมอบ, นั่งขด, ขดตัว, คุดคู้, ย่อตัวลง, นั่งงอตัว, นั่งคุดคู้, หมอบลง, ก้มตัว, ตัวงอ, นั่งตัวคู้, ย่อเข่า, ขดตัวกลม, หมอบต่ำ, ย่อตัวต่ำ, ซุกตัว',
  lie: 'lie, on ~ back, on ~ stomach, on ~ side, under the covers, in ~ hospital bed, in ~ coffin, in ~ hammock, face up, spread-eagled, flat on the floor, lies in state, stretched out, stretched out on, laid out on, lie on ~ back, recline, lay in bed, sprawled, sprawl, sprawled on, in bed, flat on ~ back, curl up, lie in, lie awake, lying, facedown, lie on, bedridden, tucked in bed, face down, under the blankets, sprawled out, on ~ stretcher, on ~ gurney, strapped to ~ gurney, strapped to ~ bed, on the operating table, on ~ cot, in ~ sleeping bag, out cold, motionless on the floor, curled on ~ side, on ~ mattress, passed out on, flat out, full length, on ~ deathbed, in ~ crib, in ~ cradle, tucked into bed / นอน, นอนอยู่, นอนหงาย, นอนหลับ, นอนคว่ำ, นอนตะแคง, นอนแผ่, นอนนิ่ง, เอนกาย, นอนแน่นิ่ง, นอนซม, นอนเล่น, นอนขด, นอนคลุมโปง, นอนราบ, นอนมอง, นอนป่วย, นอนหลับ, นอนลืมตา, นอนหายใจรวยริน, นอนหนุนตัก, นอนดู, หนุนตัก, ทอดร่าง, แผ่หลา, เหยียดยาว, คว่ำหน้ากับพื้น, ซมอยู่, หมดสติอยู่, สลบอยู่',
  lean: 'lean, lean in the, lean in a, lean in his, lean in her, lean at, lean by, lean from, lean across, lean against, lean on, slouch, prop against, leaning, slump against, slumped against, propped against, lean over, lean back, lean out, prop ~ elbows, hang over the edge, hang over the rail / พิง, ยืนพิง, เอนตัว, เท้าแขน, ยืนเท้า, อิง, ซบ, เอนหลัง, พิงเสา, เท้าศอก, โน้มตัว, เอนหลังพิง, เอนพิง, ยืนเท้าเอว, ท้าวแขน, พิงกำแพง, ชะโงกตัว, นั่งพิงเสา, พิงผนัง, ยืนเกาะราว, ยืนพิงเสา, ยืนพิงกำแพง',
  bow: 'bow ~ head, bent over, bend, bend over, bend down, stoop, lean down, doubled over, bow, bent, head bowed, heads bowed, stooped over, bent low, bend low, bent double, double over / ก้ม, ก้มตัว, ก้มหัว, ก้มลง, ก้มศีรษะ, โก่งตัว, โค้งตัวต่ำ, งอตัว, ก้มตัวลง',
  prostrate: 'prostrate / หมอบกราบ, กราบ',
  crawl:
    'crawl, on ~ hands and knees, on all fours, creep on ~ belly / คลาน, หมอบคลาน, คลานเข่า, คลานเข้าไป, คลานเข้ามา, คืบคลาน, กระดืบ',
  ride: 'on horseback, astride, on the back of, on ~ horse, in the saddle, mounted on, on ~ motorbike, on ~ motorcycle, on ~ bicycle, on ~ bike, on ~ scooter, on ~ pony, on ~ mule, on ~ elephant, on ~ buffalo / ขี่, ซ้อนท้าย, ขี่คอ, นั่งซ้อนท้าย, ขี่หลัง, ซ้อนมอเตอร์ไซค์, บนหลังม้า, บนหลังช้าง, บนหลังควาย, ควบม้า, คร่อมรถ, ขี่มอเตอร์ไซค์, ขี่ควาย, ขี่ช้าง',
  hang: 'dangle, hang from, hang upside down, swing from, hang off, hang by, hanging from, suspended from, dangling from, cling to the ledge, hang onto the ledge / ห้อยตัว, ห้อยหัว, โหน, ห้อยต่องแต่ง, โหนราว, ห้อยโหน, เกาะขอบตึก, ห้อยอยู่',
  float:
    'float, weightless, levitate, adrift, hang weightless, floating, tread water, bob in the water, drift in zero gravity / ลอยตัว, ลอยคอ, ลอยน้ำ, ลอยละล่อง, ลอยอยู่ในน้ำ, ลอยเคว้ง, ลอยอยู่กลางอากาศ',
  carried:
    'in ~ arms, carried, piggyback, on ~ shoulders, over ~ shoulder, carried on ~ back, slung over ~ shoulder / ถูกอุ้ม, ถูกหาม, ขี่คอพ่อ, ถูกแบก, ถูกแบกขึ้นหลัง, ในอ้อมกอดแม่, ในอ้อมอกแม่, ถูกอุ้มขึ้น',
} as const

// Sitting and standing by any further words: what a Thai verb begins with tells the posture.
export const thaiPostureStarts = { นั่ง: 'sit', ยืน: 'stand', นอน: 'lie', คุกเข่า: 'kneel', หมอบ: 'crouch' } as const

// What becomes of a thing that is the object of an act.
export const stateByAct: Readonly<Record<string, 'held' | 'used' | 'eaten' | 'heard' | 'worn'>> = Object.fromEntries([
  ...'hold take lift carry catch give pull throw show count put drop smoke embrace'
    .split(' ')
    .map((act) => [act, 'held']),
  ...'open close lock cut break tie dig pour wash clean mend build cook sew light put-out switch play photograph shoot read write draw type drive ride row phone search push comb work pay dig tend'
    .split(' ')
    .map((act) => [act, 'used']),
  ...'eat drink'.split(' ').map((act) => [act, 'eaten']),
  ...'dress undress'.split(' ').map((act) => [act, 'worn']),
  ['listen', 'heard'],
])

// Kinds of place: English / Thai.
export const placeWords = {
  kitchen:
    'kitchen, kitchenette, scullery, galley, pantry, breakfast nook, mess, cookhouse, kitchen table, pantry shelf / ห้องครัว, ครัว, โรงครัว, ในครัว, ครัวไฟ, ห้องครัวร้าน, ครัวร้าน, ครัววัด, โรงครัววัด, ครัวหลังบ้าน',
  bedroom:
    "bedroom, nursery, children's room, guest room, dormitory, dorm room, master bedroom, boudoir, bunk room, dorm, motel bedroom, kid's room, teen's room, bunkhouse, cabin bedroom, guest bedroom, bedside, spare room / ห้องนอน, ห้องพัก, หอพัก, ห้องเด็ก, ห้องนอนเด็ก, ห้องเช่า, ห้องลูก, ห้องแม่, ห้องนอนเล็ก, หอใน, ห้องหอ, เรือนหอ, ห้องเก่า",
  'living-room':
    'living room, lounge, sitting room, parlor, parlour, family room, den, front room, drawing room, den, tv room, rec room, salon of the house, front parlour, sitting-room, living-room / ห้องนั่งเล่น, ห้องรับแขก, ห้องรับแขก, โถงบ้าน, ห้องโถงบ้าน, โถงกลางบ้าน, กลางบ้าน, หน้าทีวี',
  'dining-room':
    'dining room, dining hall, mess hall, canteen, cafeteria, refectory, dinner table / ห้องอาหาร, ห้องกินข้าว, โรงอาหาร, หอฉัน, ห้องทานข้าว, โต๊ะอาหาร',
  bathroom:
    'bathroom, toilet, restroom, washroom, shower, shower room, lavatory, powder room, ladies room, mens room, washhouse, outhouse, latrine, bathhouse, bath, mens, toilets, stall, locker-room showers / ห้องน้ำ, ห้องส้วม, ห้องอาบน้ำ, ส้วม, สุขา, ห้องน้ำหญิง, ห้องน้ำชาย, ห้องน้ำโรงเรียน, ห้องน้ำปั๊ม',
  hallway:
    'hallway, hall, corridor, passage, passageway, foyer, vestibule, landing, entryway, corridors, landing, entrance hall, front hall, lobby corridor, foyer / ทางเดิน, โถงทางเดิน, ระเบียงทางเดิน, โถง, ทางเดินในอาคาร, ห้องโถง, หน้าห้อง, โถงหน้าห้อง, ระเบียงห้อง',
  stairs: 'stairs, staircase, stairwell, stairway, steps, fire escape / บันได, บันไดหนีไฟ, ปล่องบันได, ช่องบันได',
  balcony: 'balcony, terrace, veranda, verandah, deck / ระเบียง, ระเบียงห้อง, เฉลียง, ระเบียงคอนโด',
  porch: 'porch, front porch, doorstep, stoop, front steps / ชานบ้าน, หน้าบ้าน, นอกชาน, ชานเรือน, ระเบียงบ้าน, มุขหน้าบ้าน',
  attic: 'attic, loft / ห้องใต้หลังคา',
  cellar: 'cellar, basement, wine cellar, bunker, vault, dungeon / ห้องใต้ดิน, ชั้นใต้ดิน, หลุมหลบภัย',
  garage: 'garage / โรงรถ, โรงจอดรถ',
  garden:
    'garden, greenhouse, courtyard garden, rose garden, conservatory, vegetable patch, herb garden, hedge maze, kitchen garden, back garden, front garden, orangery, zen garden, rose bed, flower bed / สวน, สวนหลังบ้าน, สวนดอกไม้, แปลงผัก, เรือนกระจก, สวนหน้าบ้าน, สวนครัว, สวนหน้าบ้าน, แปลงดอกไม้, สวนกุหลาบ, ซุ้มดอกไม้',
  yard: 'yard, backyard, back yard, front yard, courtyard, lawn, patio, driveway, farmyard, barnyard, back lot, junkyard, scrapyard, scrap yard, stable yard, carport, clothesline, front lawn, backyard pool party / ลาน, ลานบ้าน, หลังบ้าน, สนามหญ้า, ลานหน้าบ้าน, สนามหน้าบ้าน, ข้างบ้าน, ลานตากข้าว, ลานดิน, ลานซักล้าง, ลานขยะ, กองขยะ, ลานกลางบ้าน, ใต้ต้นมะม่วง',
  house:
    'house, home, cottage, mansion, villa, cabin, farmhouse, manor, bungalow, townhouse, residence, estate, homestead, house, ranch house, row house, safe house, hacienda, chalet, beach house, lake house, tree house, grandma’s house, townhome, duplex, mobile home, parsonage, rectory, vicarage, igloo, lodge, log cabin, treehouse / บ้าน, คฤหาสน์, เรือน, บ้านพัก, บ้านไม้, บ้านสวน, ทาวน์เฮ้าส์, ตึกแถว, บ้านเดี่ยว, ในบ้าน, บ้านปูน, บ้านยาย, บ้านแม่, บ้านเช่า, บ้านร้าง, บ้านพักตากอากาศ, บ้านเก่า, บ้านหลังเล็ก, ห้องแถวไม้, บ้านริมคลอง, บ้านต้นไม้',
  'stilt-house': 'stilt house, house on stilts / เรือนไทย, บ้านยกใต้ถุน, เรือนยกพื้น, เรือนไม้, บนเรือน, บ้านไม้ใต้ถุนสูง, บ้านใต้ถุนสูง',
  apartment:
    'apartment, flat, condo, penthouse, studio apartment, studio flat, loft apartment, bedsit, tenement, walk-up, council flat, high-rise, studio flat, loft / อพาร์ตเมนต์, คอนโด, แฟลต, ห้องแถว, คอนโดมิเนียม, แมนชั่น, ห้องคอนโด, แฟลตเก่า, ห้องเช่ารายเดือน, ห้องพักคนงาน, ตึกแฟลต',
  hut: 'hut, shack, shed, hovel, tent, lean-to, teepee, beach hut, mud hut, guard hut, yurt, wigwam, tent interior, shepherd’s hut, fishing shack, ice-fishing hut, shelter, bivouac tent, deer blind, trailer, caravan, fort made of blankets / กระท่อม, ป้อมยาม, เพิง, เพิงพัก, ขนำ, เถียงนา, กระต๊อบ, เต็นท์, ห้างนา, กระท่อมปลายนา, เพิงสังกะสี, เพิงหมาแหงน, เต็นท์สนาม, ห้างบนต้นไม้, ที่พักคนงาน, ซุ้มไม้ไผ่, เพิงขายของ',
  'raft-house': 'raft house, houseboat / เรือนแพ, แพริมน้ำ, บ้านแพ, แพพัก',
  'under-house': 'under the house / ใต้ถุน, ใต้ถุนบ้าน, ใต้ถุนเรือน',
  street:
    'street, cul-de-sac, avenue, boulevard, sidewalk, pavement, road side, main street, intersection, crosswalk, city street, downtown, high street, street corner, corner, kerb, curb, crossing, sidewalk cafe street, lamplit street, back street, cobbled street, cobblestone street, strip, suburb, suburban street, block, chinatown, red-light district, parade route, gutter, main road of town / ถนน, ฟุตบาท, ฟุตปาธ, สี่แยก, ริมถนน, ทางเท้า, บาทวิถี, ทางม้าลาย, ถนนในเมือง, หน้าร้าน, ถนนใหญ่, แยกไฟแดง, เยาวราช, ถนนหน้าบ้าน, หน้าตลาด, ทางเดินริมถนน, ใต้ทางด่วน, ใต้สะพานลอย, ริมฟุตบาท, วงเวียน, หน้าตึก, หน้าปากซอย, ถนนคนเดินเท้า',
  alley: 'alley, alleyway, lane, back alley, side street / ซอย, ตรอก, ตรอกแคบ, ปากซอย, ซอยแคบ, ซอกตึก, ซอยเปลี่ยว, ในซอย',
  shop: "shop, store, boutique, bookshop, bookstore, bakery, grocery, grocery store, convenience store, supermarket, pawnshop, florist, butcher's, jeweller's, toy store, antique shop, flower shop, record store, record shop, corner shop, minimart, tailor shop, gift shop, hardware store, general store, pet shop, bakehouse, newsstand, deli, chip shop, tailor's, bookshop, corner store, music store, video store, candy store, hat shop, comic shop, thrift store, pawn shop, butcher shop, bodega, stall shop, trading post, cheese shop, fabric shop, stationer's, newsagent, newsagent's, ice cream parlor, toy shop, auction house, butcher's, butcher shop, greengrocer's, fishmonger's, baker's, tailor's, cobbler's, hardware store, flower shop, toy shop, pet shop, record shop, antique shop / ร้าน, ร้านค้า, ร้านชำ, ร้านขายของชำ, ร้านดอกไม้, ร้านหนังสือ, ร้านสะดวกซื้อ, เซเว่น, ซูเปอร์มาร์เก็ต, ร้านทอง, โรงรับจำนำ, ร้านขายยาแผนโบราณ, ร้านตัดเสื้อ, ร้านเบเกอรี่, ร้านโชห่วย, ร้านของเก่า, ร้านขายของ, ร้านขนมปัง, ร้านถ่ายรูป, ร้านเช่าวิดีโอ, ร้านเพชร, ร้านขายดอกไม้, ร้านขายผ้า, ร้านขายเครื่องเขียน, ร้านขายข้าวสาร, ร้านสังฆภัณฑ์, ร้านแผ่นเสียง, ร้านขายหนังสือ, ร้านรองเท้า, ร้านเครื่องเสียง, ร้านขายพระ, ร้านโทรศัพท์, ร้านของเล่น, เขียงหมู, ร้านตัดเสื้อ, ร้านดอกไม้, ร้านซ่อมนาฬิกา, ร้านถ่ายรูป, ร้านหนังสือ, ร้านมือถือ, ร้านฮาร์ดแวร์, ร้านวัสดุก่อสร้าง",
  market:
    'market, marketplace, bazaar, night market, fish market, farmers market, flea market, wet market, souk, market stall, swap meet, vegetable stall, auction, spice market, flower market, stalls, christmas market, street market / ตลาด, ตลาดสด, ตลาดนัด, ตลาดเช้า, ตลาดโต้รุ่ง, แผงผัก, แผงปลา, ตลาดปลา, แผงตลาด, ถนนคนเดิน, ตลาดกลางคืน, ปากคลองตลาด, แผงขายของ, ตลาดดอกไม้, ตลาดร้อยปี, แผงหมู, ตลาดท่าเรือ, หน้าแผง',
  'floating-market': 'floating market / ตลาดน้ำ',
  mall: 'mall, shopping mall, department store, shopping centre, shopping center, food court, arcade / ห้างสรรพสินค้า, ห้าง, ศูนย์การค้า, ศูนย์อาหาร',
  'food-stall':
    'food stall, food cart, noodle cart, noodle stall, hot dog stand, street stall, lemonade stand, roadside stall, noodle stand, street food stall, food truck / รถเข็นก๋วยเตี๋ยว, ร้านริมทาง, แผงลอย, ร้านก๋วยเตี๋ยว, ร้านข้าวแกง, ร้านส้มตำ, ร้านข้าวต้ม, ร้านอาหารตามสั่ง, ร้านรถเข็น, ซุ้มขายของ, ร้านหมูปิ้ง, ร้านโจ๊ก',
  restaurant:
    'restaurant, diner, bistro, steakhouse, trattoria, pizzeria, eatery, tavern kitchen, sushi bar, noodle shop, brasserie, chinese restaurant, burger joint, fast food restaurant, drive-thru, noodle house, dim sum restaurant, truck stop diner, dining room of the restaurant, banquet, bbq joint, pizza place, fish and chip shop, ramen shop, tea-garden restaurant / ร้านอาหาร, ภัตตาคาร, ร้านหมูกระทะ, ร้านสุกี้, ร้านลาบ, ร้านบุฟเฟต์, ร้านเนื้อย่าง, โต๊ะจีน, ร้านอาหารริมน้ำ, ห้องอาหารโรงแรม',
  cafe: 'cafe, café, coffee shop, coffeehouse, tea house, teahouse, tea room, tearoom, coffee bar, espresso bar, internet cafe, bakery cafe, patisserie, milk bar, soda fountain, donut shop / ร้านกาแฟ, คาเฟ่, โรงน้ำชา, สภากาแฟ, ร้านน้ำชา, ร้านชา, ร้านเน็ต, ร้านนมสด, ร้านโอเลี้ยง, โต๊ะกาแฟ',
  bar: 'bar, pub, saloon, nightclub, night club, club, tavern, speakeasy, jazz club, cocktail lounge, disco, dance club, dive bar, cabaret, karaoke, saloon, honky-tonk, cantina, brewery tap, jazz bar, tiki bar, cocktail bar, sports bar, juke joint, gambling den, casino, poker room, wine bar, lounge bar / บาร์, ผับ, ไนต์คลับ, ร้านเหล้า, คลับ, คาราโอเกะ, ร้านคาราโอเกะ, เลานจ์, วงเหล้า, ผับบาร์, บ่อน, ร้านเหล้าตอง, ร้านลาบเหล้า, โรงเบียร์, เพิงเหล้า, บ่อนพนัน',
  'hotel-room':
    'hotel room, motel room, hotel suite, suite, motel, honeymoon suite, inn room, hotel suite, honeymoon suite, motel / ห้องพักโรงแรม, ห้องโรงแรม, ห้องสวีท, โรงแรมม่านรูด, ห้องพักในโรงแรม, โมเต็ล, ห้องสวีต, ห้องสวีท, โมเต็ล, ม่านรูด',
  lobby:
    'lobby, reception, hotel lobby, hotel, front desk, inn, waiting room, reception area, bank lobby, theater lobby, apartment lobby, front office, concierge desk, vestibule of the hotel, boarding house, boardinghouse, guest house, guesthouse, hostel, bed and breakfast / ล็อบบี้, โถงโรงแรม, โรงแรม, แผนกต้อนรับ, เคาน์เตอร์ต้อนรับ, โถงต้อนรับ, เกสต์เฮาส์, โฮสเทล, โรงเตี๊ยม, หน้าเคาน์เตอร์',
  office:
    "office, boardroom, conference room, meeting room, newsroom, cubicle, study, principal's office, headquarters, control room, call centre, call center, open-plan office, bullpen, editing suite, agency, embassy, town hall, city hall, newspaper office, dean's office, ceo's office, oval office, war room, situation room, dispatch, dispatch office, call center, back office, editor's office, accountant's office, cubicle farm, tax office, post office, town office, consulate, ministry, director's office, mayor's office, dmv, job centre, unemployment office, insurance office, law office, control tower, switchboard room, server room, night desk, city desk, staff room, control tower, dispatch room / สำนักงาน, ออฟฟิศ, ห้องทำงาน, ห้องประชุม, ที่ว่าการอำเภอ, ห้องครูใหญ่, ห้องผู้จัดการ, ห้องผู้อำนวยการ, กองบรรณาธิการ, บริษัท, ห้องควบคุม, ห้องพักครู, อำเภอ, ห้องตัดต่อ, ห้องข่าว, สถานทูต, ห้องท่านประธาน, ไปรษณีย์, ที่ทำการไปรษณีย์, สำนักงานเขต, อบต, ห้องนายอำเภอ, ห้องธุรการ, ห้องสัมภาษณ์, สำนักงานทนาย, ที่ว่าการ, ห้องผู้ว่า, สำนักข่าว, กรมที่ดิน, ศูนย์บัญชาการ, ห้องวอร์รูม, ห้องพักครู, ห้องปกครอง, ห้องผู้อำนวยการ, ห้องธุรการ, ห้องเซิร์ฟเวอร์, ห้องคอนโทรล",
  factory:
    'factory, mill, assembly line, plant floor, steelworks, sawmill, brewery, factory floor, power plant, refinery, cannery, foundry, slaughterhouse, plant, shipyard, bottling plant, packing plant, textile mill, paper mill, sweatshop, garment factory, mine works, print works, printing press, workshop floor, loading dock / โรงงาน, โรงสี, สายการผลิต, โรงเลื่อย, โรงไฟฟ้า, โรงกลั่น, โรงสีข้าว, โรงน้ำแข็ง, โรงงานเย็บผ้า, โรงงานน้ำตาล, โรงน้ำปลา, โรงเหล้า, โรงอิฐ, โรงพิมพ์, โรงงานเสื้อผ้า, อู่ต่อรถ',
  workshop:
    "workshop, forge, smithy, carpenter's shop, repair shop, auto shop, garage workshop, studio workshop, watchmaker's, atelier, mechanic's, boatyard, pottery, clockmaker's, garage workshop, tool shed, carpentry shop, pottery studio, body shop, machine shop, blacksmith's, loom room, toymaker's workshop, violin workshop, shoemaker's, bicycle shop, forge / อู่, อู่ซ่อมรถ, โรงซ่อม, โรงตีเหล็ก, ห้องช่าง, โรงไม้, ร้านซ่อม, อู่รถ, โรงปั้น, โรงทอผ้า, ร้านซ่อมนาฬิกา, อู่ต่อเรือ, ร้านช่าง, ร้านซ่อมวิทยุ, ร้านซ่อมรองเท้า, ร้านซ่อมมอเตอร์ไซค์, อู่ซ่อมเรือ, โรงช่าง, ร้านซ่อมทีวี, ห้องทำงานช่าง, โรงซ่อมรถ, ห้องซ่อมบำรุง",
  warehouse:
    'warehouse, storeroom, storage unit, depot, storage room, hangar, stockroom, granary, silo, archive, closet, cupboard, cold store, supply closet, self-storage, lock-up, lockup, evidence room, cold storage, boiler room, furnace room, prop room, attic storage, vault room, storm cellar / โกดัง, คลังสินค้า, ห้องเก็บของ, โรงเก็บของ, ยุ้งข้าว, ห้องเย็น, คลัง, โรงเก็บเครื่องบิน, ห้องเครื่อง, ห้องเก็บหลักฐาน, โรงเก็บข้าว, ห้องเก็บเครื่องมือ, ห้องเซิร์ฟเวอร์, โรงเก็บฟาง',
  'construction-site':
    'construction site, skyscraper frame, building site, scaffolding, demolition site, quarry, mine, site office, girders, crane, skyscraper, high-rise under construction, roadworks, oil rig, drilling platform, tunnel works / ไซต์ก่อสร้าง, ไซต์งาน, ที่ก่อสร้าง, ตึกร้าง, นั่งร้าน, เหมือง, แคมป์คนงาน, ตึกที่กำลังก่อสร้าง, บนนั่งร้าน, ตึกสร้างไม่เสร็จ, ไซต์, บนเครน',
  bank: 'bank, bank vault / ธนาคาร, แบงก์ชาติ',
  salon:
    'salon, barbershop, barber shop, beauty parlor, beauty parlour, hair salon, hairdresser, spa, nail salon, tattoo parlor / ร้านเสริมสวย, ร้านตัดผม, ร้านทำผม, สปา, ซาลอน, ร้านนวด, ร้านทำเล็บ, ร้านเสริมสวย, ร้านทำผม, ร้านตัดผม',
  laundry:
    'laundromat, laundry, laundrette, launderette, laundry room / ร้านซักรีด, ร้านซักผ้า, ห้องซักผ้า, ร้านสะดวกซัก, ร้านซักผ้าหยอดเหรียญ',
  pharmacy: "pharmacy, drugstore, chemist's, apothecary / ร้านขายยา, ร้านยา, ห้างยา",
  'petrol-station': 'gas station, petrol station, filling station, service station, truck stop / ปั๊มน้ำมัน, ปั๊ม, ปั๊มแก๊ส',
  park: 'park, public garden, public park, zoo, botanical garden, park bench, dog park, central park, gardens, dog run, duck pond, promenade, memorial park, arboretum, botanic gardens, skatepark, skate park, duck pond / สวนสาธารณะ, สวนสัตว์, สวนลุม, สวนป่า, ลานออกกำลังกาย, สวนลุมพินี, สวนหลวง, สวนริมน้ำ, ลานแอโรบิก, ลานสเก็ต',
  playground: 'playground, sandbox, swings, sandpit, swing set / สนามเด็กเล่น, ลานเด็กเล่น',
  fairground:
    'fairground, carnival, amusement park, circus, big top, fair, ferris wheel, midway, theme park, temple fair, ferris-wheel, merry-go-round, carousel, circus tent, funhouse, hall of mirrors, roller coaster, state fair, county fair, shooting gallery / งานวัด, สวนสนุก, คณะละครสัตว์, ชิงช้าสวรรค์, ลานงานวัด, งานกาชาด, งานลอยกระทง, งานปีใหม่, ม้าหมุน, บ้านผีสิง, งานบั้งไฟ, วงรำวง',
  square:
    'square, plaza, town square, piazza, village square, market square, forum / จัตุรัส, ลานกลางเมือง, ลานกว้าง, สนามหลวง, ลานพลาซ่า, ลานเมือง',
  bridge:
    'bridge, footbridge, overpass, viaduct, drawbridge, pedestrian bridge, suspension bridge, rope bridge, covered bridge, bridge railing, railway bridge / สะพาน, สะพานลอย, สะพานไม้, สะพานแขวน, กลางสะพาน, เชิงสะพาน, สะพานพุทธ, บนสะพาน, สะพานรถไฟ, สะพานปูน, สะพานมอญ',
  rooftop:
    'rooftop, rooftops, roof, roof terrace, tenement roof, apartment rooftop, roof garden, rooftop pool deck / ดาดฟ้า, หลังคา, ดาดฟ้าตึก, บนหลังคา, บนดาดฟ้า, ดาดฟ้าโรงแรม, ดาดฟ้าคอนโด',
  lift: 'elevator, lift / ลิฟต์, ในลิฟต์',
  'car-park':
    'parking lot, car park, parking garage, parking structure, underground parking / ลานจอดรถ, ที่จอดรถ, อาคารจอดรถ, ลานจอด',
  'bus-stop': 'bus stop, bus shelter, tram stop / ป้ายรถเมล์, ศาลาริมทาง, ป้ายรถ, ที่พักผู้โดยสาร',
  'phone-box': 'phone booth, phone box, telephone booth, telephone box / ตู้โทรศัพท์, ตู้โทรศัพท์สาธารณะ',
  village:
    'village, hamlet, settlement, township, small town, slum, shantytown, favela, fishing village, mountain village, trailer park, ghost town, mining town, encampment of caravans / หมู่บ้าน, ชุมชน, สลัม, ชุมชนแออัด, ชนบท, กลางหมู่บ้าน, ทุ่งบ้าน, หมู่บ้านชาวเขา, หมู่บ้านประมง, หมู่บ้านชาวเล, ลานหมู่บ้าน',
  field:
    'field, meadow, prairie, plain, grassland, pasture, cornfield, cotton field, wheat field, sugarcane field, paddock, baseball field, pitch, hayfield, sunflower field, moor, heath, steppe, savanna, tundra, poppy field, lavender field, cow pasture, barley field, cornfields, clover field, soccer pitch, open country, plains / ทุ่ง, ทุ่งหญ้า, ไร่, ไร่อ้อย, ทุ่งโล่ง, ทุ่งกว้าง, ไร่ข้าวโพด, ไร่มัน, ไร่ชา, ทุ่งดอกไม้, ไร่สับปะรด, ไร่ยาสูบ, ลานโล่ง, ทุ่งทานตะวัน, นาเกลือ',
  'rice-field':
    'rice field, rice paddy, paddy, paddy field, rice terrace / นา, ทุ่งนา, นาข้าว, คันนา, ท้องนา, กลางนา, ท้องทุ่งนา, ผืนนา',
  farm: 'farm, ranch, dairy, plantation, vineyard, homestead farm, chicken farm, stockyard / ฟาร์ม, เล้าไก่, คอกวัว, ไร่นา, เล้าหมู, ปศุสัตว์, คอกควาย, สวนยาง',
  barn: 'barn, stable, stables, cowshed, hayloft, henhouse, pigsty / โรงนา, คอกม้า, โรงวัว, โรงนาเก่า, คอกสัตว์, คอกหมู, คอกวัว, คอกควาย, คอกม้า, เล้าไก่, เล้าเป็ด, โรงเลี้ยงหมู',
  orchard:
    'orchard, apple orchard, olive grove, grove / สวนผลไม้, สวนทุเรียน, สวนมะม่วง, สวนมะพร้าว, สวนลำไย, สวนส้ม, สวนกล้วย, สวนปาล์ม',
  forest:
    'forest, woods, wood, jungle, woodland, rainforest, bamboo grove, clearing, thicket, swamp, marsh, bog, campsite, campfire, pine woods, redwood, birch forest, mangrove, bayou, undergrowth, tree line, deep woods, forest clearing, camp in the woods, treetops, tree / ป่า, ป่าดงดิบ, ป่าไผ่, ดงไม้, ชายป่า, กลางป่า, ราวป่า, ป่าช้าเก่า, ป่าสน, ในป่า, ป่าชายเลน, ดงกล้วย, ชายป่าดง, ป่าลึก, ป่ายาง, ดงไผ่, ป่าต้นน้ำ, ป่าหิมพานต์, บนต้นไม้, ใต้ต้นไม้ใหญ่, ป่าเขา',
  mountain:
    'mountain, ridge trail, mountaintop, hill, hillside, cliff, cliff edge, ridge, summit, peak, hilltop, canyon, valley, mountain pass, slope, base camp, bluff, volcano, glacier, cliffside, clifftop, mountain road pass, foothills, ravine, gorge, ledge, crater rim, alpine meadow, ski slope, snowfield, peak of the mountain, hilltop lookout, lookout, lookout point, overlook, viewpoint / ภูเขา, ยอดเขา, หน้าผา, เนินเขา, ยอดดอย, ดอย, ไหล่เขา, หุบเขา, ริมผา, ชะง่อนผา, บนดอย, เชิงเขา, จุดชมวิว, ผา, บนเขา, ยอดภู, ภู, สันเขา, ปากเหว, เหว',
  cave: 'cave, cavern, tunnel, grotto, mine shaft, catacombs, sewer, ice cave, catacomb, mine tunnel, storm drain, subway tunnel, underground river, lair, den of the dragon, dragon’s lair / ถ้ำ, อุโมงค์, ปากถ้ำ, ในถ้ำ, ถ้ำค้างคาว, ท่อระบายน้ำ, โพรง, ถ้ำน้ำ',
  desert:
    'desert, salt flats, salt flat, dunes, wasteland, badlands, sand dunes, oasis, alien planet, moon surface, lunar surface, surface of mars, mars, crater, sandbank, dry lake bed, mesa / ทะเลทราย, เนินทราย, ดาวอังคาร, ผิวดวงจันทร์, ลานทราย, โอเอซิส',
  road: 'road, highway, freeway, motorway, country road, dirt road, roadside, interstate, turnpike, crossroads, expressway, mountain road, two-lane blacktop, coast road, coastal road, toll road, tollbooth, toll booth, off-ramp, overpass road, hairpin, lonely road, stretch of road, gravel road, shoulder of the road, junction, roadblock, causeway, open road / ทางหลวง, ถนนลูกรัง, ถนนมิตรภาพ, ทางด่วน, ถนนสายเปลี่ยว, ถนนชนบท, ทางลูกรัง, ริมทาง, ข้างทาง, ถนนดิน, ถนนเลียบคลอง, ถนนเปลี่ยว, สามแยก, ถนนบนเขา, ถนนคอนกรีต, ถนนเลียบเขา, ไหล่ทาง, ทางแยก, ถนนชายแดน, ทางกลับหมู่บ้าน, ถนนเลียบแม่น้ำ, ด่านเก็บเงิน',
  path: 'path, towpath, trail, footpath, track, forest path, boardwalk, mountain trail, garden path, cliff path, alley of trees, walkway, bridleway, hiking trail, jungle trail, snowy track / ทางเดินดิน, ทางเดินในป่า, เส้นทาง, ทางเกวียน, ทางเท้าริมน้ำ, ทางเดินริมคลอง, ทางเดินป่า, คันคลอง, ทางเดินเข้าหมู่บ้าน, ทางดิน, ทางขึ้นเขา, ทางเข้าวัด',
  pavilion:
    'pavilion, gazebo, bandstand, sala, summerhouse / ศาลา, ศาลาริมน้ำ, ศาลากลางน้ำ, ศาลาท่าน้ำ, ศาลากลางบ้าน, ศาลาพักร้อน, ศาลากลางหมู่บ้าน',
  river:
    'river, stream, creek, brook, rapids, riverbed, ford, weir, estuary, rapids, delta / แม่น้ำ, ลำธาร, ห้วย, ลำน้ำ, กลางแม่น้ำ, กลางน้ำ, แก่ง, ลำห้วย, เจ้าพระยา, แม่น้ำโขง, น้ำเชี่ยว, กลางลำน้ำ, ปากแม่น้ำ, แก่งหิน',
  'river-bank':
    'riverbank, river bank, riverside, riverfront, bank of the river, levee, towpath bank, river bend, water’s edge, river steps, embankment / ริมแม่น้ำ, ริมน้ำ, ริมตลิ่ง, ตลิ่ง, ริมฝั่ง, ริมโขง, ริมธาร, ริมลำธาร, ฝั่งน้ำ, ริมห้วย, ท่าตลิ่ง, ริมคุ้งน้ำ, หาดริมแม่น้ำ, เขื่อนริมน้ำ',
  canal: 'canal, waterway / คลอง, ริมคลอง, คลองแสนแสบ, ลำคลอง, ในคลอง',
  pier: 'pier, dock, jetty, quay, wharf, harbor, harbour, marina, port, docks, landing stage, ferry pier, waterfront, boathouse, slipway, dockside, fishing pier, ferry terminal, ferry dock, ferry landing, boat dock, breakwater, boardwalk pier / ท่าเรือ, ท่าน้ำ, สะพานปลา, โป๊ะ, ท่าเทียบเรือ, โป๊ะเรือ, ท่าพระจันทร์, ท่าน้ำหน้าบ้าน, ท่าช้าง, ท่าเรือข้ามฟาก, ท่าเรือประมง, ท่าแพ, ท่าเรือด่วน, ท่าข้าม, ปลายท่า, แพปลา',
  sea: 'sea, fishing grounds, ocean, open sea, underwater, bay, lagoon, open water, reef, seabed, high seas, ocean floor, strait, open ocean, offshore, iceberg, sea bed, kelp forest, open sea, open water, open ocean, mid-ocean, oyster bed / ทะเล, กลางทะเล, มหาสมุทร, ใต้ทะเล, อ่าว, ใต้น้ำ, ผืนทะเล, ท้องทะเล, ผิวน้ำทะเล, ปากอ่าว, ทะเลหลวง, แนวปะการัง, กลางทะเล, กลางอ่าว, เวิ้งอ่าว',
  beach:
    'beach, shore, seashore, coast, seaside, shoreline, island, sandbar, cove, sand, dunes by the sea, rocky shore, tidal flats, boardwalk, desert island, tide pools, headland, lagoon shore / ชายหาด, หาด, หาดทราย, ริมทะเล, ริมหาด, เกาะ, ชายทะเล, ริมชายหาด, ประภาคาร, โขดหินริมทะเล, แหลม, ชายฝั่ง, หาดหิน, หัวหาด',
  lake: 'lake, pond, lakeside, reservoir, dam, lakeshore, frozen lake, fishing hole, mill pond, loch, tarn, lily pond, water hole, waterhole, dock on the lake / ทะเลสาบ, บึง, หนองน้ำ, สระน้ำ, สระบัว, อ่างเก็บน้ำ, เขื่อน, บึงบัว, หนอง, ริมบึง, ริมสระ, หนองบัว, อ่าง, บ่อปลา, หนองปลา, ขอบบึง',
  waterfall: 'waterfall, falls / น้ำตก',
  'swimming-pool': 'swimming pool, pool, poolside, diving board / สระว่ายน้ำ, ริมสระว่ายน้ำ',
  well: 'well, wellhead / บ่อน้ำ, บ่อ, บ่อบาดาล, ปากบ่อ',
  boat: 'boat, rowboat, canoe, ferry, sailboat, longtail boat, fishing boat, raft, lifeboat, motorboat, barge, speedboat, dinghy, gondola, punt, long-tail boat, sampan, junk, skiff, fishing trawler, river barge, tugboat, rowing boat, dugout, life raft, canal boat, narrowboat, catamaran / เรือ, เรือหางยาว, เรือพาย, เรือข้ามฟาก, เรือประมง, บนเรือ, เรือแจว, เรือเอี้ยมจุ๊น, ในเรือ, เรือด่วน, เรือหาปลา, เรืออวนลาก, เรือตังเก, เรือบด, เรือลำเล็ก, เรือกอและ, เรือสำปั้น, เรือขนทราย, เรือเมล์, เรือแท็กซี่, ท้ายเรือ, หัวเรือ',
  ship: 'ship, yacht, cruise ship, submarine, deck of a ship, cargo hold, ship deck, pirate ship, ocean liner, warship, galleon, ship bridge, steamer, freighter, trawler, ship cabin, captain’s cabin, quarterdeck, crow’s nest, engine room of the ship, below deck, below decks, stateroom, brig of a ship, container ship, aircraft carrier, icebreaker, oil tanker, ferry deck, yacht cabin, ship cabin, ferry, ferryboat, car deck / เรือสำราญ, เรือสำเภา, เรือเดินสมุทร, ดาดฟ้าเรือ, เรือดำน้ำ, เรือรบ, ห้องเครื่องเรือ, เรือบรรทุกสินค้า, ห้องกัปตัน, ใต้ท้องเรือ, เรือเฟอร์รี่, เรือขนส่งสินค้า, เรือหลวง, ดาดฟ้าเรือ, เรือเฟอร์รี่, เรือข้ามฟาก, ห้องเครื่องเรือ, ท้องเรือ',
  car: 'car, sedan, coupe, limousine, limo, station wagon, patrol car, squad car, police car, convertible, van, minivan, camper van, jeep, suv, moving car, pickup cab, getaway car, taxi back seat, back seat, backseat, parked car, hearse, rv, camper, town car, hatchback, driver’s seat, wrecked car, cop car, unmarked car, cruiser / รถ, รถยนต์, ในรถ, รถเก๋ง, รถตู้, รถตำรวจ, รถเก่า, ในรถยนต์, รถกระป๊อ, เบาะหลัง, ในรถตู้, รถกู้ซาก, รถกระป๋อง, ในรถเก๋ง, รถหรู, รถนักโทษ',
  bus: 'bus, coach, school bus, city bus, night bus / รถเมล์, รถบัส, รถทัวร์, บนรถเมล์, รถโดยสาร, รถสองแถว, สองแถว, รถบขส, รถโรงเรียน, รถเมล์เล็ก',
  train:
    'train, train carriage, subway car, sleeper car, dining car, carriage, railway carriage, train compartment, compartment, boxcar, metro train, tram, dining car, night train, commuter train, freight car, cattle car, steam train, sleeping compartment, monorail, caboose, sleeper train / รถไฟ, บนรถไฟ, ตู้รถไฟ, โบกี้, รถไฟฟ้า, ขบวนรถไฟ, ตู้นอน, รถไฟตู้นอน, รถไฟชั้นสาม, ตู้เสบียง, ขบวนรถ, รถไฟขบวนสุดท้าย, รถไฟชานเมือง, รถไฟใต้ดิน, ตู้สินค้า, รถไฟฟ้าใต้ดิน, บีทีเอส',
  taxi: 'taxi, cab, taxicab / แท็กซี่, รถแท็กซี่, ในแท็กซี่',
  truck:
    'truck, lorry, pickup, pickup truck, cab of a truck, truck cab, flatbed, eighteen-wheeler, truck bed, big rig, food truck interior, moving truck / รถกระบะ, รถบรรทุก, กระบะ, รถสิบล้อ, ท้ายกระบะ, กระบะท้าย, รถหกล้อ, รถขนผัก, หัวลาก, รถขนหมู',
  motorcycle: 'motorcycle, motorbike, scooter / มอเตอร์ไซค์, จักรยานยนต์, บนมอเตอร์ไซค์',
  'tuk-tuk': 'tuk-tuk, tuktuk, rickshaw / ตุ๊กตุ๊ก, รถตุ๊กตุ๊ก, สามล้อ',
  aeroplane:
    'airplane, plane, aeroplane, cockpit, jet, helicopter, airliner, private jet, aircraft cabin / เครื่องบิน, ห้องนักบิน, บนเครื่องบิน, เฮลิคอปเตอร์, ในเครื่องบิน',
  station:
    'station, train station, railway station, platform, bus station, subway station, metro station, station platform, bus terminal, railroad tracks, railway platform, bus depot, underground station, railway tracks, railway, ticket office, ticket hall, waiting room of the station, bus terminal, railway yard, train yard, subway platform, subway, tube station, signal box, concourse, depot, freight yard, rail yard, marshalling yard, railway yard, railyard, train platform, railway platform, signal box / สถานี, สถานีรถไฟ, ชานชาลา, สถานีขนส่ง, หัวลำโพง, สถานีรถไฟฟ้า, บขส, ท่ารถ, ขนส่ง, รางรถไฟ, หมอชิต, คิวรถ, ห้องขายตั๋ว, ห้องรอรถ, สถานีรถไฟเล็ก, ชานชาลารถไฟ, อู่รถเมล์, คิวรถตู้, สถานีปลายทาง',
  airport:
    'airport, departures hall, departure hall, departures, departure lounge, departure gate, airport terminal, arrivals hall, arrivals, runway, terminal, gate, tarmac, baggage claim, departure hall, check-in, security line, hangar, airfield, airstrip, customs, passport control, jet bridge, duty free, boarding gate, airport lounge, departure lounge, boarding gate, departure gate, check-in hall, arrivals hall, baggage claim / สนามบิน, ประตูขึ้นเครื่อง, อาคารผู้โดยสาร, ท่าอากาศยาน, สุวรรณภูมิ, ดอนเมือง, รันเวย์, ด่านตรวจคนเข้าเมือง, ห้องพักผู้โดยสาร, ทางวิ่ง, โรงเก็บเครื่อง',
  spaceship:
    'spaceship, starship, space station, spacecraft, shuttle, bridge of the ship, airlock, escape pod, cryo bay, engine room, command deck, starship bridge, cargo bay, mothership, space capsule, capsule, lunar module, moon base, mars base, orbital station, habitat, dome, biodome, bridge of a starship, sick bay, crew quarters, observation deck, planet surface, colony ship, generation ship, cargo spine, cryo chamber, hydroponics bay, docking bay, mission control / ยานอวกาศ, สถานีอวกาศ, ยาน, ห้องบังคับการยาน, ห้องบังคับการ, ห้องนักบินยาน, แคปซูลอวกาศ, ฐานดวงจันทร์, ฐานบนดาวอังคาร, ห้องควบคุมยาน, โดม, ห้องจำศีล, ยานแม่, ห้องนักบินอวกาศ',
  'hospital-room':
    'hospital room, ward, hospital ward, hospital, patient room, icu, intensive care, intensive care unit, sickroom, recovery room, emergency room, er, maternity ward, private room, hospice, infirmary, delivery room, nicu, ward bed, trauma bay, triage, psych ward, mental hospital, asylum, sanatorium, nursing home, care home, retirement home, dementia ward, dialysis room, burn unit, maternity ward bed / ห้องพักผู้ป่วย, ห้องคนไข้, ห้องพักฟื้น, ห้องไอซียู, ไอซียู, ห้องผู้ป่วย, ห้องฉุกเฉิน, โรงพยาบาล, วอร์ด, หอผู้ป่วย, ห้องพิเศษ, ห้องโรงพยาบาล, เตียงผู้ป่วย, ห้องคลอด, ห้องผู้ป่วยใน, ห้องผู้ป่วยรวม, เตียงคนไข้, บ้านพักคนชรา, ตึกผู้ป่วย, ห้องฟอกไต, โรงพยาบาลบ้า, โรงพยาบาลสนาม',
  'hospital-corridor':
    'hospital corridor, hospital hallway, hospital waiting room, hospital waiting area, waiting room of the hospital, er waiting room, icu corridor, hospital stairwell, hospital lobby, emergency waiting room / ทางเดินโรงพยาบาล, หน้าห้องฉุกเฉิน, หน้าห้องไอซียู, หน้าห้องผ่าตัด, โถงโรงพยาบาล, ระเบียงโรงพยาบาล, หน้าห้องไอซียู, โถงรอตรวจ, หน้าห้องคลอด, หน้าห้องตรวจ, ทางเดินตึกผู้ป่วย',
  'operating-room': 'operating room, operating theatre, operating theater, surgery / ห้องผ่าตัด',
  clinic:
    "clinic, doctor's office, dentist's office, surgery office, consulting room, exam room, examination room, therapist's office, dentist, vet's, veterinary clinic, dental office, x-ray room, blood bank, optician, rehab centre, therapy room, counselling room, shrink’s office, animal hospital, dentist's office, doctor's office, dental surgery, surgery, therapist's office, consulting room, examination room, exam room, vet's / คลินิก, ห้องตรวจ, อนามัย, สถานีอนามัย, คลินิกทำฟัน, ห้องหมอ, ห้องพยาบาล, ห้องหมอฟัน, ห้องทำฟัน, ห้องเอกซเรย์, คลินิกสัตว์, โรงพยาบาลสัตว์, ห้องฉีดยา, ห้องบำบัด, คลินิกทันตกรรม, ห้องทำฟัน, คลินิกหมอฟัน, ห้องตรวจ, คลินิกสัตว์, โรงพยาบาลสัตว์",
  ambulance: 'ambulance / รถพยาบาล, ในรถพยาบาล, รถกู้ภัย, รถฉุกเฉิน',
  morgue:
    'morgue, mortuary, funeral home, funeral parlor, funeral parlour, embalming room, autopsy room / ห้องดับจิต, ห้องเก็บศพ, ห้องชันสูตร',
  school:
    'school, high school, college, university, campus, academy, elementary school, kindergarten, boarding school, preschool, school gate, school corridor, daycare, college quad, faculty lounge, staff room, teachers’ lounge, lunchroom, dormitory hall, lockers, school hallway, school hall, assembly hall, nursery school / โรงเรียน, มหาวิทยาลัย, วิทยาลัย, อนุบาล, หน้าโรงเรียน, ประตูโรงเรียน, โรงเรียนวัด, ทางเดินโรงเรียน, โรงเรียนประจำ, ลานคณะ, ห้องพักนักเรียน, โรงเรียนบ้านนอก, โรงเรียนตชด, ศูนย์เด็กเล็ก, ห้องปกครองนักเรียน, หอประชุมโรงเรียน',
  'school-room':
    'classroom, detention hall, study hall, schoolroom, lecture hall, lecture theatre, school room, detention, seminar room, music room, chemistry class, art room, art class, spelling bee, exam hall, biology lab classroom, sunday school, piano lesson, homeroom / ห้องเรียน, ห้องปกครอง, ห้องบรรยาย, ห้องสอบ, ห้องดนตรี, ห้องเลคเชอร์, ห้องศิลปะ, ห้องคอมพิวเตอร์, ห้องวิทย์, หน้ากระดาน, ห้องบรรยาย, ห้องเลกเชอร์, ห้องคอมพิวเตอร์, ห้องศิลปะ',
  'school-yard': 'schoolyard, school yard, school playground, flagpole / ลานโรงเรียน, สนามโรงเรียน, หน้าเสาธง, ลานเสาธง',
  library: 'library, reading room, archives / ห้องสมุด, หอสมุด',
  laboratory:
    'laboratory, lab, research lab, science lab, observatory, clean room, research station, greenhouse lab, control lab, morgue lab, dark room, darkroom, testing chamber, anatomy lab, weather station / ห้องแล็บ, ห้องทดลอง, ห้องวิจัย, แล็บ, ห้องปฏิบัติการ, หอดูดาว, ห้องมืด, สถานีวิจัย, หอสังเกตการณ์, ห้องทดลองใต้ดิน',
  museum:
    'museum, gallery, art gallery, exhibition, exhibition hall, sculpture garden, planetarium, aquarium, wax museum, exhibit, vault of the museum / พิพิธภัณฑ์, หอศิลป์, แกลเลอรี, แกลเลอรี่, ห้องแสดงภาพ, หอจดหมายเหตุ, พิพิธภัณฑสถาน, ท้องฟ้าจำลอง',
  theatre:
    'theatre, theater, auditorium, concert hall, opera house, opera, playhouse, box seats, orchestra pit, balcony seats, rehearsal hall, puppet theatre, vaudeville house, music hall, opera box / โรงละคร, หอประชุม, โรงลิเก, วิก, คอนเสิร์ตฮอลล์, โรงหนังตะลุง, โรงงิ้ว, โรงหุ่น, โรงโขน, โรงมหรสพ',
  stage:
    'stage, catwalk, dance floor, concert stage, bandstand stage, runway, bandstand, podium, puppet stage, comedy club stage, talent show, karaoke stage, school stage / เวที, บนเวที, เวทีลิเก, เวทีประกวด, เวทีคอนเสิร์ต, เวทีหมอลำ, เวทีมวย, เวทีงานวัด, เวทีลูกทุ่ง, หน้าเวที, เวทีร้องเพลง, เวทีโรงเรียน, เวทีนางงาม',
  backstage:
    'backstage, dressing room, green room, wings, makeup room, trailer on set, wardrobe, wardrobe room, costume room, prop table, stage door, greenroom, vanity mirror / หลังเวที, ห้องแต่งตัว, หลังฉาก, หลังโรงลิเก, หลังโรง, ห้องแต่งหน้า, ข้างเวที, ห้องพักนักแสดง, หลังม่าน',
  cinema:
    'cinema, movie theater, movie theatre, screening room, projection room, projection booth, movie house, drive-in / โรงหนัง, โรงภาพยนตร์, ห้องฉายหนัง, หนังกลางแปลง, ห้องฉาย',
  studio:
    'studio, recording studio, tv studio, television studio, radio station, radio studio, sound stage, soundstage, film set, dance studio, art studio, photo studio, radio booth, recording booth, rehearsal room, artist’s studio, radio show, talk show set, news set, edit suite, pottery class, painter’s studio, photographer’s studio, mixing room, booth, ballet studio, dance class, podcast studio, film studio, backlot, broadcast booth / สตูดิโอ, ห้องอัด, ห้องอัดเสียง, ห้องส่ง, สถานีวิทยุ, ห้องจัดรายการ, ห้องซ้อม, ห้องซ้อมดนตรี, กองถ่าย, ห้องถ่ายทำ, ห้องซ้อมเต้น, ห้องบันทึกเสียง, สถานีโทรทัศน์, ห้องข่าวทีวี, ห้องถ่ายภาพ, ห้องพากย์, ห้องวาดรูป',
  stadium:
    'stadium, arena, racetrack, boxing ring, ring, bleachers, velodrome, ballpark, colosseum, ice rink, rink, running track, racecourse, dugout, finish line, starting line, ringside, bullring, speedway, basketball court, tennis court, swimming stadium, grandstand, arena floor, press box, penalty box, race track, cockpit arena, football pitch, football field, soccer field, soccer pitch, baseball diamond, baseball field, running track, racetrack, tennis court, ice rink, velodrome / สนามกีฬา, สนามแข่ง, สนามมวย, เวทีมวยลุมพินี, อัฒจันทร์, ลู่วิ่ง, สังเวียน, สนามม้า, ห้องล็อกเกอร์, สนามบาส, สนามชนไก่, ข้างสนาม, สนามตะกร้อ, ขอบสังเวียน, มุมน้ำเงิน, มุมแดง, เวทีมวยวัด, สนามวัว, เส้นชัย, สนามฟุตบอล, สนามบอล, สนามกรีฑา, สนามเทนนิส, สนามแข่ง, สนามม้า',
  gym: 'gym, gymnasium, dojo, boxing gym, weight room, fitness centre, yoga studio, boxing ring gym, karate dojo, wrestling room, weight bench, climbing wall, pilates studio, fencing hall, locker room, changing room, weights room / โรงยิม, ฟิตเนส, ค่ายมวย, ยิม, ห้องออกกำลังกาย, เวทีซ้อม, โรงฝึก, ห้องเวท, ห้องล็อกเกอร์, ห้องเปลี่ยนเสื้อผ้านักกีฬา, โรงยิม',
  court:
    "courtroom, court, courthouse, tribunal, judge's chambers, court room, jury room, courtroom corridor, jury box, deliberation room, family court, hearing room, traffic court, parole board, mock trial, courtroom, courthouse / ศาล, ห้องพิจารณาคดี, บัลลังก์ศาล, หน้าศาล, ห้องพิจารณา, ศาลเยาวชน, หน้าบัลลังก์, ศาลจังหวัด, ห้องไต่สวน, ห้องไกล่เกลี่ย",
  'police-station':
    'police station, precinct, sheriff’s office, station house, police headquarters, squad room, sheriffs office, police precinct, booking, bullpen of the precinct, evidence locker, sheriff’s, squadroom, front desk of the precinct, watch house, jailhouse / สถานีตำรวจ, ห้องร้อยเวร, โรงพัก, สน, สภ, ป้อมตำรวจ, ห้องสืบสวน, กองปราบ, โต๊ะร้อยเวร, หน้าโรงพัก',
  'interview-room':
    'interrogation room, interview room, visiting room, questioning room, lineup room, observation room, questioning, visitation room, visiting booth / ห้องสอบสวน, ห้องเยี่ยม, ห้องสอบปากคำ, ห้องเยี่ยมญาติ, ห้องกระจก, ห้องสืบพยาน',
  'prison-cell':
    'prison cell, cell, jail, prison, jail cell, holding cell, solitary, death row, cell block, brig, lockup, penitentiary, prison yard, dungeon cell, gulag, solitary confinement, drunk tank, chain gang, prison, exercise yard, cage / ห้องขัง, เรือนนอน, คุก, เรือนจำ, แดน, ห้องขังเดี่ยว, กรงขัง, แดนประหาร, ลานคุก, ในคุก, ห้องมืดคุก, กรง, แดนสี่, ห้องลูกกรง',
  'army-camp':
    'army camp, barracks, military base, camp, base, army base, command tent, guard post, refugee camp, checkpoint, outpost, bivouac, field hospital tent, guardhouse, parade ground, mess tent, trenches camp, fort, garrison, watchtower, command post, bunker command, boot camp / ค่ายทหาร, ค่าย, กองร้อย, ด่านตรวจ, ฐานทหาร, ค่ายพัก, ค่ายผู้ลี้ภัย, กรมทหาร, กองบัญชาการ, ป้อมทหาร, แนวรั้ว, ฐานปฏิบัติการ, ด่านชายแดน, โรงนอนทหาร',
  battlefield:
    'battlefield, trench, trenches, no man’s land, front line, war zone, foxhole, ruins, battleground, bombed-out street, bomb crater, minefield, beachhead, siege, barricade, rubble, bombed city, shell hole / สนามรบ, แนวหน้า, สมรภูมิ, สนามเพลาะ, ซากปรักหักพัง, หลุมเพลาะ, ซากเมือง, ลานรบ, ค่ายแตก, แนวกั้น',
  palace:
    'palace, royal chamber, royal court, harem, palace hall, great hall, banquet hall, ballroom, royal bedchamber, royal garden, ballroom floor, hall of mirrors palace, sultan’s palace, inner court, royal kitchen, great hall, audience chamber / วัง, พระราชวัง, ตำหนัก, ห้องเต้นรำ, พระตำหนัก, คุ้ม, ในวัง, เรือนหลวง, ท้ายวัง, ฝ่ายใน, ตำหนักใน, หอพระ, ลานพระราชวัง',
  'throne-room': 'throne room / ท้องพระโรง',
  castle:
    'castle, fortress, tower, keep, citadel, battlements, ramparts, rampart, tower room, castle gate, moat, drawbridge gate, castle courtyard, turret, castle dungeon, bell tower, wizard’s tower / ปราสาท, ป้อมปราการ, หอคอย, กำแพงเมือง, ป้อม, หอคอยปราสาท, กำแพงปราสาท, หอรบ, ประตูเมือง',
  temple:
    'temple, monastery, pagoda, temple grounds, buddhist temple, temple yard, ashram, bell tower of the temple, stupa, temple gate, temple steps, wat, shrine steps, buddhist monastery / วัด, ลานวัด, เจดีย์, วัดป่า, สำนักสงฆ์, หน้าวัด, ลานเจดีย์, ประตูวัด, วัดร้าง, ในวัด, หอระฆัง, หอไตร, ลานโพธิ์, ใต้ต้นโพธิ์, ซุ้มประตูวัด, วัดบ้านนอก, ลานวัดหน้าโบสถ์, บันไดวัด, วัดริมน้ำ',
  'temple-hall':
    'temple hall, ordination hall, prayer hall, meditation hall, shrine hall, chanting hall, inside the temple, before the buddha / โบสถ์, อุโบสถ, วิหาร, ศาลาการเปรียญ, พระอุโบสถ, หอสวดมนต์, ในโบสถ์, ศาลาสวดศพ, ศาลาวัด, พระวิหาร, หน้าพระประธาน, ศาลาฟังธรรม, หน้าโลงศพ, ศาลาตั้งศพ',
  'monks-cell': "monk's cell, monks' quarters, monk's hut, monks cell / กุฏิ, กุฏิพระ, กุฏิเจ้าอาวาส, กุฏิหลวงพ่อ, กุฏิหลวงตา",
  crematorium: 'crematorium, pyre, funeral pyre / เมรุ, หน้าเมรุ, เชิงตะกอน, เมรุเผาศพ',
  shrine:
    'shrine, spirit house, altar room, chapel of rest, family altar, altar, ancestral hall, spirit-house, roadside shrine / ศาลเจ้า, ศาลพระภูมิ, ศาลตายาย, หิ้งพระ, ศาลเพียงตา, ห้องพระ, ศาลเจ้าแม่, ศาลเจ้าจีน, ศาลปู่ตา, ศาลเจ้าพ่อ, ศาลหลักเมือง, หน้าศาล, หิ้งบูชา, โรงเจ, ศาลบรรพบุรุษ, ศาลแม่ย่านาง',
  church:
    'church, chapel, cathedral, confessional, abbey, convent, vestry, churchyard, nave, monastery chapel, altar rail, church hall, choir loft, pulpit, sacristy, bell tower of the church, church basement, baptistery, pews, monastery cloister, cloister, confession booth / โบสถ์คริสต์, วิหารคริสต์, อาสนวิหาร, ห้องสารภาพบาป, คอนแวนต์, โบสถ์ฝรั่ง, วัดคริสต์, ห้องสวดคริสต์',
  mosque: 'mosque / มัสยิด, สุเหร่า',
  cemetery:
    'cemetery, graveyard, grave, graveside, tomb, crypt, burial ground, mausoleum, graves, churchyard, pet cemetery, military cemetery, open grave, plot, columbarium, memorial wall / สุสาน, ป่าช้า, หลุมศพ, ฮวงซุ้ย, ป่าช้าวัด, หน้าหลุมศพ, หลุม, สุสานจีน, หน้าเจดีย์กระดูก, กำแพงเก็บอัฐิ, ป่าช้าฝรั่ง, กูโบร์',
} as const

// A part of something larger: where both are named, this is where it plays.
export const wholes: ReadonlySet<string> = new Set(
  'house apartment school hospital-room village street mall temple palace castle lobby office farm factory station airport road police-station prison-cell shop market museum theatre beach river sea forest mountain hotel-room army-camp field yard garden church hallway warehouse train ship boat car bus'.split(
    ' ',
  ),
)

export const outsideKinds: ReadonlySet<string> = new Set(
  'street alley market floating-market food-stall park playground fairground square bridge rooftop car-park bus-stop village field rice-field orchard forest mountain desert road path river river-bank canal pier sea beach lake waterfall well boat garden yard porch balcony school-yard battlefield cemetery construction-site farm stadium motorcycle under-house'.split(
    ' ',
  ),
)
export const insideKinds: ReadonlySet<string> = new Set(
  'kitchen bedroom living-room dining-room bathroom hallway stairs attic cellar garage apartment hut shop mall restaurant cafe bar hotel-room lobby office factory workshop warehouse bank salon laundry pharmacy lift phone-box car bus train taxi aeroplane spaceship hospital-room hospital-corridor operating-room clinic ambulance morgue school-room library laboratory museum theatre backstage cinema studio gym court police-station interview-room prison-cell throne-room temple-hall monks-cell church mosque palace castle cave house'.split(
    ' ',
  ),
)

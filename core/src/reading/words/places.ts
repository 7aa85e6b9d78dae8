// Kinds of place: English / Thai.
export const placeWords = {
  kitchen: 'kitchen, kitchenette, scullery, galley, pantry / ห้องครัว, ครัว, โรงครัว, ในครัว, ครัวไฟ',
  bedroom:
    "bedroom, nursery, children's room, guest room, dormitory, dorm room, master bedroom, boudoir, bunk room, dorm / ห้องนอน, ห้องพัก, หอพัก, ห้องเด็ก, ห้องนอนเด็ก, ห้องเช่า",
  'living-room':
    'living room, lounge, sitting room, parlor, parlour, family room, den, front room, drawing room / ห้องนั่งเล่น, ห้องรับแขก, ห้องรับแขก, โถงบ้าน, ห้องโถงบ้าน',
  'dining-room':
    'dining room, dining hall, mess hall, canteen, cafeteria, refectory, dinner table / ห้องอาหาร, ห้องกินข้าว, โรงอาหาร, หอฉัน, ห้องทานข้าว, โต๊ะอาหาร',
  bathroom:
    'bathroom, toilet, restroom, washroom, shower, shower room, lavatory, powder room, ladies room, mens room / ห้องน้ำ, ห้องส้วม, ห้องอาบน้ำ, ส้วม, สุขา',
  hallway:
    'hallway, hall, corridor, passage, passageway, foyer, vestibule, landing, entryway / ทางเดิน, โถงทางเดิน, ระเบียงทางเดิน, โถง, ทางเดินในอาคาร, ห้องโถง',
  stairs: 'stairs, staircase, stairwell, stairway, steps, fire escape / บันได, บันไดหนีไฟ, ปล่องบันได, ช่องบันได',
  balcony: 'balcony, terrace, veranda, verandah, deck / ระเบียง, ระเบียงห้อง, เฉลียง, ระเบียงคอนโด',
  porch: 'porch, front porch, doorstep, stoop, front steps / ชานบ้าน, หน้าบ้าน, นอกชาน, ชานเรือน, ระเบียงบ้าน, มุขหน้าบ้าน',
  attic: 'attic, loft / ห้องใต้หลังคา',
  cellar: 'cellar, basement, wine cellar, bunker, vault, dungeon / ห้องใต้ดิน, ชั้นใต้ดิน, หลุมหลบภัย',
  garage: 'garage / โรงรถ, โรงจอดรถ',
  garden:
    'garden, greenhouse, courtyard garden, rose garden, conservatory, vegetable patch / สวน, สวนหลังบ้าน, สวนดอกไม้, แปลงผัก, เรือนกระจก, สวนหน้าบ้าน, สวนครัว',
  yard: 'yard, backyard, back yard, front yard, courtyard, lawn, patio, driveway / ลาน, ลานบ้าน, หลังบ้าน, สนามหญ้า, ลานหน้าบ้าน, สนามหน้าบ้าน, ข้างบ้าน',
  house:
    'house, home, cottage, mansion, villa, cabin, farmhouse, manor, bungalow, townhouse, residence, estate, homestead / บ้าน, คฤหาสน์, เรือน, บ้านพัก, บ้านไม้, บ้านสวน, ทาวน์เฮ้าส์, ตึกแถว, บ้านเดี่ยว, ในบ้าน, บ้านปูน',
  'stilt-house': 'stilt house, house on stilts / เรือนไทย, บ้านยกใต้ถุน, เรือนยกพื้น, เรือนไม้, บนเรือน, บ้านไม้ใต้ถุนสูง, บ้านใต้ถุนสูง',
  apartment:
    'apartment, flat, condo, penthouse, studio apartment, studio flat, loft apartment, bedsit / อพาร์ตเมนต์, คอนโด, แฟลต, ห้องแถว, คอนโดมิเนียม, แมนชั่น, ห้องคอนโด, แฟลตเก่า',
  hut: 'hut, shack, shed, hovel, tent, lean-to, teepee / กระท่อม, ป้อมยาม, เพิง, เพิงพัก, ขนำ, เถียงนา, กระต๊อบ, เต็นท์, ห้างนา, กระท่อมปลายนา, เพิงสังกะสี',
  'raft-house': 'raft house, houseboat / เรือนแพ, แพริมน้ำ, บ้านแพ, แพพัก',
  'under-house': 'under the house / ใต้ถุน, ใต้ถุนบ้าน, ใต้ถุนเรือน',
  street:
    'street, cul-de-sac, avenue, boulevard, sidewalk, pavement, road side, main street, intersection, crosswalk, city street, downtown, high street, street corner, corner, kerb, curb, crossing / ถนน, ฟุตบาท, ฟุตปาธ, สี่แยก, ริมถนน, ทางเท้า, บาทวิถี, ทางม้าลาย, ถนนในเมือง, หน้าร้าน, ถนนใหญ่, แยกไฟแดง, เยาวราช',
  alley: 'alley, alleyway, lane, back alley, side street / ซอย, ตรอก, ตรอกแคบ, ปากซอย, ซอยแคบ, ซอกตึก, ซอยเปลี่ยว, ในซอย',
  shop: "shop, store, boutique, bookshop, bookstore, bakery, grocery, grocery store, convenience store, supermarket, pawnshop, florist, butcher's, jeweller's, toy store, antique shop, flower shop, record store, record shop, corner shop, minimart, tailor shop, gift shop, hardware store, general store, pet shop, bakehouse, newsstand, deli / ร้าน, ร้านค้า, ร้านชำ, ร้านขายของชำ, ร้านดอกไม้, ร้านหนังสือ, ร้านสะดวกซื้อ, เซเว่น, ซูเปอร์มาร์เก็ต, ร้านทอง, โรงรับจำนำ, ร้านขายยาแผนโบราณ, ร้านตัดเสื้อ, ร้านเบเกอรี่, ร้านโชห่วย, ร้านของเก่า, ร้านขายของ, ร้านขนมปัง, ร้านถ่ายรูป, ร้านเช่าวิดีโอ, ร้านเพชร, ร้านขายดอกไม้",
  market:
    'market, marketplace, bazaar, night market, fish market, farmers market, flea market, wet market, souk, market stall / ตลาด, ตลาดสด, ตลาดนัด, ตลาดเช้า, ตลาดโต้รุ่ง, แผงผัก, แผงปลา, ตลาดปลา, แผงตลาด, ถนนคนเดิน, ตลาดกลางคืน',
  'floating-market': 'floating market / ตลาดน้ำ',
  mall: 'mall, shopping mall, department store, shopping centre, shopping center, food court, arcade / ห้างสรรพสินค้า, ห้าง, ศูนย์การค้า, ศูนย์อาหาร',
  'food-stall':
    'food stall, food cart, noodle cart, noodle stall, hot dog stand, street stall, lemonade stand, roadside stall, noodle stand, street food stall, food truck / รถเข็นก๋วยเตี๋ยว, ร้านริมทาง, แผงลอย, ร้านก๋วยเตี๋ยว, ร้านข้าวแกง, ร้านส้มตำ, ร้านข้าวต้ม, ร้านอาหารตามสั่ง, ร้านรถเข็น, ซุ้มขายของ, ร้านหมูปิ้ง, ร้านโจ๊ก',
  restaurant:
    'restaurant, diner, bistro, steakhouse, trattoria, pizzeria, eatery, tavern kitchen, sushi bar, noodle shop, brasserie, chinese restaurant / ร้านอาหาร, ภัตตาคาร, ร้านหมูกระทะ, ร้านสุกี้',
  cafe: 'cafe, café, coffee shop, coffeehouse, tea house, teahouse, tea room, tearoom, coffee bar / ร้านกาแฟ, คาเฟ่, โรงน้ำชา, สภากาแฟ, ร้านน้ำชา, ร้านชา',
  bar: 'bar, pub, saloon, nightclub, night club, club, tavern, speakeasy, jazz club, cocktail lounge, disco, dance club, dive bar, cabaret, karaoke / บาร์, ผับ, ไนต์คลับ, ร้านเหล้า, คลับ, คาราโอเกะ, ร้านคาราโอเกะ, เลานจ์, วงเหล้า, ผับบาร์',
  'hotel-room':
    'hotel room, motel room, hotel suite, suite, motel, honeymoon suite, inn room / ห้องพักโรงแรม, ห้องโรงแรม, ห้องสวีท, โรงแรมม่านรูด, ห้องพักในโรงแรม, โมเต็ล',
  lobby:
    'lobby, reception, hotel lobby, hotel, front desk, inn, waiting room, reception area / ล็อบบี้, โถงโรงแรม, โรงแรม, แผนกต้อนรับ, เคาน์เตอร์ต้อนรับ, โถงต้อนรับ',
  office:
    "office, boardroom, conference room, meeting room, newsroom, cubicle, study, principal's office, headquarters, control room, call centre, call center, open-plan office, bullpen, editing suite, agency, embassy, town hall, city hall, newspaper office / สำนักงาน, ออฟฟิศ, ห้องทำงาน, ห้องประชุม, ที่ว่าการอำเภอ, ห้องครูใหญ่, ห้องผู้จัดการ, ห้องผู้อำนวยการ, กองบรรณาธิการ, บริษัท, ห้องควบคุม, ห้องพักครู, อำเภอ, ห้องตัดต่อ, ห้องข่าว, สถานทูต, ห้องท่านประธาน",
  factory:
    'factory, mill, assembly line, plant floor, steelworks, sawmill, brewery, factory floor, power plant, refinery, cannery, foundry, slaughterhouse / โรงงาน, โรงสี, สายการผลิต, โรงเลื่อย, โรงไฟฟ้า, โรงกลั่น, โรงสีข้าว, โรงน้ำแข็ง',
  workshop:
    "workshop, forge, smithy, carpenter's shop, repair shop, auto shop, garage workshop, studio workshop, watchmaker's, atelier, mechanic's, boatyard, pottery, clockmaker's / อู่, อู่ซ่อมรถ, โรงซ่อม, โรงตีเหล็ก, ห้องช่าง, โรงไม้, ร้านซ่อม, อู่รถ, โรงปั้น, โรงทอผ้า, ร้านซ่อมนาฬิกา, อู่ต่อเรือ, ร้านช่าง, ร้านซ่อมวิทยุ, ร้านซ่อมรองเท้า",
  warehouse:
    'warehouse, storeroom, storage unit, depot, storage room, hangar, stockroom, granary, silo, archive, closet, cupboard, cold store, supply closet / โกดัง, คลังสินค้า, ห้องเก็บของ, โรงเก็บของ, ยุ้งข้าว, ห้องเย็น, คลัง, โรงเก็บเครื่องบิน',
  'construction-site':
    'construction site, skyscraper frame, building site, scaffolding, demolition site, quarry, mine / ไซต์ก่อสร้าง, ไซต์งาน, ที่ก่อสร้าง, ตึกร้าง, นั่งร้าน, เหมือง, แคมป์คนงาน, ตึกที่กำลังก่อสร้าง',
  bank: 'bank, bank vault / ธนาคาร, แบงก์ชาติ',
  salon:
    'salon, barbershop, barber shop, beauty parlor, beauty parlour, hair salon, hairdresser, spa, nail salon, tattoo parlor / ร้านเสริมสวย, ร้านตัดผม, ร้านทำผม, สปา, ซาลอน, ร้านนวด, ร้านทำเล็บ',
  laundry:
    'laundromat, laundry, laundrette, launderette, laundry room / ร้านซักรีด, ร้านซักผ้า, ห้องซักผ้า, ร้านสะดวกซัก, ร้านซักผ้าหยอดเหรียญ',
  pharmacy: "pharmacy, drugstore, chemist's, apothecary / ร้านขายยา, ร้านยา, ห้างยา",
  'petrol-station': 'gas station, petrol station, filling station, service station, truck stop / ปั๊มน้ำมัน, ปั๊ม, ปั๊มแก๊ส',
  park: 'park, public garden, public park, zoo, botanical garden, park bench, dog park / สวนสาธารณะ, สวนสัตว์, สวนลุม, สวนป่า, ลานออกกำลังกาย',
  playground: 'playground, sandbox, swings, sandpit, swing set / สนามเด็กเล่น, ลานเด็กเล่น',
  fairground:
    'fairground, carnival, amusement park, circus, big top, fair, ferris wheel, midway, theme park, temple fair / งานวัด, สวนสนุก, คณะละครสัตว์, ชิงช้าสวรรค์, ลานงานวัด, งานกาชาด',
  square:
    'square, plaza, town square, piazza, village square, market square, forum / จัตุรัส, ลานกลางเมือง, ลานกว้าง, สนามหลวง, ลานพลาซ่า, ลานเมือง',
  bridge:
    'bridge, footbridge, overpass, viaduct, drawbridge, pedestrian bridge / สะพาน, สะพานลอย, สะพานไม้, สะพานแขวน, กลางสะพาน, เชิงสะพาน',
  rooftop: 'rooftop, rooftops, roof, roof terrace / ดาดฟ้า, หลังคา, ดาดฟ้าตึก, บนหลังคา',
  lift: 'elevator, lift / ลิฟต์, ในลิฟต์',
  'car-park':
    'parking lot, car park, parking garage, parking structure, underground parking / ลานจอดรถ, ที่จอดรถ, อาคารจอดรถ, ลานจอด',
  'bus-stop': 'bus stop, bus shelter, tram stop / ป้ายรถเมล์, ศาลาริมทาง, ป้ายรถ, ที่พักผู้โดยสาร',
  'phone-box': 'phone booth, phone box, telephone booth, telephone box / ตู้โทรศัพท์, ตู้โทรศัพท์สาธารณะ',
  village:
    'village, hamlet, settlement, township, small town, slum, shantytown, favela / หมู่บ้าน, ชุมชน, สลัม, ชุมชนแออัด, ชนบท, กลางหมู่บ้าน, ทุ่งบ้าน',
  field:
    'field, meadow, prairie, plain, grassland, pasture, cornfield, cotton field, wheat field, sugarcane field, paddock, football field, soccer field, baseball field, pitch / ทุ่ง, ทุ่งหญ้า, ไร่, ไร่อ้อย, สนามฟุตบอล, ทุ่งโล่ง, ทุ่งกว้าง, สนามบอล, ไร่ข้าวโพด, ไร่มัน, ไร่ชา',
  'rice-field':
    'rice field, rice paddy, paddy, paddy field, rice terrace / นา, ทุ่งนา, นาข้าว, คันนา, ท้องนา, กลางนา, ท้องทุ่งนา, ผืนนา',
  farm: 'farm, ranch, dairy, plantation, vineyard, homestead farm, chicken farm, stockyard / ฟาร์ม, เล้าไก่, คอกวัว, ไร่นา, เล้าหมู, ปศุสัตว์, คอกควาย, สวนยาง',
  barn: 'barn, stable, stables, cowshed, hayloft, henhouse, pigsty / โรงนา, คอกม้า, โรงวัว, โรงนาเก่า, คอกสัตว์',
  orchard:
    'orchard, apple orchard, olive grove, grove / สวนผลไม้, สวนทุเรียน, สวนมะม่วง, สวนมะพร้าว, สวนลำไย, สวนส้ม, สวนกล้วย, สวนปาล์ม',
  forest:
    'forest, woods, wood, jungle, woodland, rainforest, bamboo grove, clearing, thicket, swamp, marsh, bog, campsite, campfire / ป่า, ป่าดงดิบ, ป่าไผ่, ดงไม้, ชายป่า, กลางป่า, ราวป่า, ป่าช้าเก่า, ป่าสน, ในป่า, ป่าชายเลน, ดงกล้วย',
  mountain:
    'mountain, ridge trail, mountaintop, hill, hillside, cliff, cliff edge, ridge, summit, peak, hilltop, canyon, valley, mountain pass, slope, base camp, bluff, volcano, glacier / ภูเขา, ยอดเขา, หน้าผา, เนินเขา, ยอดดอย, ดอย, ไหล่เขา, หุบเขา, ริมผา, ชะง่อนผา, บนดอย, เชิงเขา',
  cave: 'cave, cavern, tunnel, grotto, mine shaft, catacombs, sewer / ถ้ำ, อุโมงค์, ปากถ้ำ, ในถ้ำ',
  desert: 'desert, salt flats, salt flat, dunes, wasteland, badlands, sand dunes / ทะเลทราย, เนินทราย',
  road: 'road, highway, freeway, motorway, country road, dirt road, roadside, interstate, turnpike, crossroads, expressway, mountain road, two-lane blacktop / ทางหลวง, ถนนลูกรัง, ถนนมิตรภาพ, ทางด่วน, ถนนสายเปลี่ยว, ถนนชนบท, ทางลูกรัง, ริมทาง, ข้างทาง, ถนนดิน, ถนนเลียบคลอง, ถนนเปลี่ยว, สามแยก, ถนนบนเขา',
  path: 'path, towpath, trail, footpath, track, forest path, boardwalk, mountain trail / ทางเดินดิน, ทางเดินในป่า, เส้นทาง, ทางเกวียน, ทางเท้าริมน้ำ, ทางเดินริมคลอง, ทางเดินป่า',
  pavilion:
    'pavilion, gazebo, bandstand, sala, summerhouse / ศาลา, ศาลาริมน้ำ, ศาลากลางน้ำ, ศาลาท่าน้ำ, ศาลากลางบ้าน, ศาลาพักร้อน, ศาลากลางหมู่บ้าน',
  river:
    'river, stream, creek, brook, rapids / แม่น้ำ, ลำธาร, ห้วย, ลำน้ำ, กลางแม่น้ำ, กลางน้ำ, แก่ง, ลำห้วย, เจ้าพระยา, แม่น้ำโขง',
  'river-bank':
    'riverbank, river bank, riverside, riverfront, bank of the river / ริมแม่น้ำ, ริมน้ำ, ริมตลิ่ง, ตลิ่ง, ริมฝั่ง, ริมโขง, ริมธาร, ริมลำธาร, ฝั่งน้ำ, ริมห้วย',
  canal: 'canal, waterway / คลอง, ริมคลอง, คลองแสนแสบ, ลำคลอง, ในคลอง',
  pier: 'pier, dock, jetty, quay, wharf, harbor, harbour, marina, port, docks, landing stage, ferry pier, waterfront / ท่าเรือ, ท่าน้ำ, สะพานปลา, โป๊ะ, ท่าเทียบเรือ, โป๊ะเรือ, ท่าพระจันทร์, ท่าน้ำหน้าบ้าน, ท่าช้าง, ท่าเรือข้ามฟาก',
  sea: 'sea, fishing grounds, ocean, open sea, underwater, bay, lagoon, open water, reef, seabed / ทะเล, กลางทะเล, มหาสมุทร, ใต้ทะเล, อ่าว, ใต้น้ำ, ผืนทะเล, ท้องทะเล',
  beach:
    'beach, shore, seashore, coast, seaside, shoreline, island, sandbar, cove / ชายหาด, หาด, หาดทราย, ริมทะเล, ริมหาด, เกาะ, ชายทะเล, ริมชายหาด',
  lake: 'lake, pond, lakeside, reservoir, dam, lakeshore, frozen lake / ทะเลสาบ, บึง, หนองน้ำ, สระน้ำ, สระบัว, อ่างเก็บน้ำ, เขื่อน, บึงบัว, หนอง, ริมบึง, ริมสระ',
  waterfall: 'waterfall, falls / น้ำตก',
  'swimming-pool': 'swimming pool, pool, poolside, diving board / สระว่ายน้ำ, ริมสระว่ายน้ำ',
  well: 'well, wellhead / บ่อน้ำ, บ่อ, บ่อบาดาล, ปากบ่อ',
  boat: 'boat, rowboat, canoe, ferry, sailboat, longtail boat, fishing boat, raft, lifeboat, motorboat, barge, speedboat, dinghy / เรือ, เรือหางยาว, เรือพาย, เรือข้ามฟาก, เรือประมง, บนเรือ, เรือแจว, เรือเอี้ยมจุ๊น, ในเรือ, เรือด่วน, เรือหาปลา',
  ship: 'ship, yacht, cruise ship, submarine, deck of a ship, cargo hold, ship deck, pirate ship, ocean liner, warship, galleon, ship bridge, steamer, freighter, trawler / เรือสำราญ, เรือสำเภา, เรือเดินสมุทร, ดาดฟ้าเรือ, เรือดำน้ำ, เรือรบ, ห้องเครื่องเรือ, เรือบรรทุกสินค้า',
  car: 'car, sedan, coupe, limousine, limo, station wagon, patrol car, squad car, police car, convertible, van, minivan, camper van, jeep, suv, moving car / รถ, รถยนต์, ในรถ, รถเก๋ง, รถตู้, รถตำรวจ, รถเก่า, ในรถยนต์, รถกระป๊อ',
  bus: 'bus, coach, school bus, city bus, night bus / รถเมล์, รถบัส, รถทัวร์, บนรถเมล์, รถโดยสาร, รถสองแถว, สองแถว, รถบขส, รถโรงเรียน, รถเมล์เล็ก',
  train:
    'train, train carriage, subway car, sleeper car, dining car, carriage, railway carriage, train compartment, compartment, boxcar, metro train, tram / รถไฟ, บนรถไฟ, ตู้รถไฟ, โบกี้, รถไฟฟ้า, ขบวนรถไฟ, ตู้นอน, รถไฟตู้นอน, รถไฟชั้นสาม, ตู้เสบียง',
  taxi: 'taxi, cab, taxicab / แท็กซี่, รถแท็กซี่, ในแท็กซี่',
  truck:
    'truck, lorry, pickup, pickup truck, cab of a truck, truck cab / รถกระบะ, รถบรรทุก, กระบะ, รถสิบล้อ, ท้ายกระบะ, กระบะท้าย',
  motorcycle: 'motorcycle, motorbike, scooter / มอเตอร์ไซค์, จักรยานยนต์, บนมอเตอร์ไซค์',
  'tuk-tuk': 'tuk-tuk, tuktuk, rickshaw / ตุ๊กตุ๊ก, รถตุ๊กตุ๊ก, สามล้อ',
  aeroplane:
    'airplane, plane, aeroplane, cockpit, jet, helicopter, airliner, private jet, aircraft cabin / เครื่องบิน, ห้องนักบิน, บนเครื่องบิน, เฮลิคอปเตอร์, ในเครื่องบิน',
  station:
    'station, train station, railway station, platform, bus station, subway station, metro station, station platform, bus terminal, railroad tracks, railway platform, bus depot, underground station, railway tracks, railway / สถานี, สถานีรถไฟ, ชานชาลา, สถานีขนส่ง, หัวลำโพง, สถานีรถไฟฟ้า, บขส, ท่ารถ, ขนส่ง, รางรถไฟ, หมอชิต, คิวรถ',
  airport:
    'airport, departures hall, departure hall, departures, departure lounge, departure gate, airport terminal, arrivals hall, arrivals, runway, terminal, gate, tarmac, baggage claim / สนามบิน, ประตูขึ้นเครื่อง, อาคารผู้โดยสาร, ท่าอากาศยาน, สุวรรณภูมิ, ดอนเมือง, รันเวย์',
  spaceship:
    'spaceship, starship, space station, spacecraft, shuttle, bridge of the ship, airlock, escape pod, cryo bay, engine room, command deck, starship bridge, cargo bay, mothership / ยานอวกาศ, สถานีอวกาศ, ยาน, ห้องบังคับการยาน, ห้องบังคับการ, ห้องนักบินยาน, แคปซูลอวกาศ',
  'hospital-room':
    'hospital room, ward, hospital ward, hospital, patient room, icu, intensive care, intensive care unit, sickroom, recovery room, emergency room, er, maternity ward, private room, hospice, infirmary / ห้องพักผู้ป่วย, ห้องคนไข้, ห้องพักฟื้น, ห้องไอซียู, ไอซียู, ห้องผู้ป่วย, ห้องฉุกเฉิน, โรงพยาบาล, วอร์ด, หอผู้ป่วย, ห้องพิเศษ, ห้องโรงพยาบาล, เตียงผู้ป่วย, ห้องคลอด',
  'hospital-corridor':
    'hospital corridor, hospital hallway, hospital waiting room, hospital waiting area / ทางเดินโรงพยาบาล, หน้าห้องฉุกเฉิน, หน้าห้องไอซียู, หน้าห้องผ่าตัด, โถงโรงพยาบาล, ระเบียงโรงพยาบาล, หน้าห้องไอซียู',
  'operating-room': 'operating room, operating theatre, operating theater, surgery / ห้องผ่าตัด',
  clinic:
    "clinic, doctor's office, dentist's office, surgery office, consulting room, exam room, examination room, therapist's office, dentist, vet's, veterinary clinic / คลินิก, ห้องตรวจ, อนามัย, สถานีอนามัย, คลินิกทำฟัน, ห้องหมอ, ห้องพยาบาล, ห้องหมอฟัน",
  ambulance: 'ambulance / รถพยาบาล, ในรถพยาบาล, รถกู้ภัย, รถฉุกเฉิน',
  morgue:
    'morgue, mortuary, funeral home, funeral parlor, funeral parlour, embalming room, autopsy room / ห้องดับจิต, ห้องเก็บศพ, ห้องชันสูตร',
  school:
    'school, high school, college, university, campus, academy, elementary school, kindergarten, boarding school, preschool, school gate, school corridor, daycare / โรงเรียน, มหาวิทยาลัย, วิทยาลัย, อนุบาล, หน้าโรงเรียน, ประตูโรงเรียน, โรงเรียนวัด, ทางเดินโรงเรียน, โรงเรียนประจำ',
  'school-room':
    'classroom, detention hall, study hall, schoolroom, lecture hall, lecture theatre, school room, detention, seminar room, music room / ห้องเรียน, ห้องปกครอง, ห้องบรรยาย, ห้องสอบ, ห้องดนตรี, ห้องเลคเชอร์',
  'school-yard': 'schoolyard, school yard, school playground, flagpole / ลานโรงเรียน, สนามโรงเรียน, หน้าเสาธง, ลานเสาธง',
  library: 'library, reading room, archives / ห้องสมุด, หอสมุด',
  laboratory:
    'laboratory, lab, research lab, science lab, observatory / ห้องแล็บ, ห้องทดลอง, ห้องวิจัย, แล็บ, ห้องปฏิบัติการ, หอดูดาว',
  museum: 'museum, gallery, art gallery, exhibition, exhibition hall / พิพิธภัณฑ์, หอศิลป์, แกลเลอรี, แกลเลอรี่, ห้องแสดงภาพ',
  theatre:
    'theatre, theater, auditorium, concert hall, opera house, opera, playhouse, box seats / โรงละคร, หอประชุม, โรงลิเก, วิก, คอนเสิร์ตฮอลล์',
  stage:
    'stage, catwalk, dance floor, concert stage, bandstand stage / เวที, บนเวที, เวทีลิเก, เวทีประกวด, เวทีคอนเสิร์ต, เวทีหมอลำ, เวทีมวย',
  backstage: 'backstage, dressing room, green room, wings, makeup room / หลังเวที, ห้องแต่งตัว, หลังฉาก, หลังโรงลิเก, หลังโรง',
  cinema:
    'cinema, movie theater, movie theatre, screening room, projection room, projection booth, movie house, drive-in / โรงหนัง, โรงภาพยนตร์, ห้องฉายหนัง, หนังกลางแปลง, ห้องฉาย',
  studio:
    'studio, recording studio, tv studio, television studio, radio station, radio studio, sound stage, soundstage, film set, dance studio, art studio, photo studio, radio booth, recording booth, rehearsal room, artist’s studio / สตูดิโอ, ห้องอัด, ห้องอัดเสียง, ห้องส่ง, สถานีวิทยุ, ห้องจัดรายการ, ห้องซ้อม, ห้องซ้อมดนตรี, กองถ่าย, ห้องถ่ายทำ, ห้องซ้อมเต้น',
  stadium:
    'stadium, arena, racetrack, boxing ring, ring, bleachers, velodrome, ballpark, colosseum, locker room, ice rink, rink, running track, racecourse / สนามกีฬา, สนามแข่ง, สนามมวย, เวทีมวยลุมพินี, อัฒจันทร์, ลู่วิ่ง, สังเวียน, สนามม้า, ห้องล็อกเกอร์',
  gym: 'gym, gymnasium, dojo, boxing gym, weight room, fitness centre, yoga studio / โรงยิม, ฟิตเนส, ค่ายมวย, ยิม, ห้องออกกำลังกาย',
  court:
    "courtroom, court, courthouse, tribunal, judge's chambers, court room, jury room / ศาล, ห้องพิจารณาคดี, บัลลังก์ศาล, หน้าศาล, ห้องพิจารณา",
  'police-station':
    'police station, precinct, sheriff’s office, station house, police headquarters, squad room, sheriffs office, police precinct / สถานีตำรวจ, ห้องร้อยเวร, โรงพัก, สน, สภ, ป้อมตำรวจ',
  'interview-room':
    'interrogation room, interview room, visiting room, questioning room / ห้องสอบสวน, ห้องเยี่ยม, ห้องสอบปากคำ, ห้องเยี่ยมญาติ',
  'prison-cell':
    'prison cell, cell, jail, prison, jail cell, holding cell, solitary, death row, cell block, brig, lockup, penitentiary / ห้องขัง, เรือนนอน, คุก, เรือนจำ, แดน, ห้องขังเดี่ยว, กรงขัง, แดนประหาร',
  'army-camp':
    'army camp, barracks, military base, camp, base, army base, command tent, guard post, refugee camp, checkpoint, outpost / ค่ายทหาร, ค่าย, กองร้อย, ด่านตรวจ, ฐานทหาร, ค่ายพัก, ค่ายผู้ลี้ภัย, กรมทหาร',
  battlefield:
    'battlefield, trench, trenches, no man’s land, front line, war zone, foxhole, ruins, battleground / สนามรบ, แนวหน้า, สมรภูมิ, สนามเพลาะ, ซากปรักหักพัง, หลุมเพลาะ',
  palace:
    'palace, royal chamber, royal court, harem, palace hall, great hall, banquet hall, ballroom / วัง, พระราชวัง, ตำหนัก, ห้องเต้นรำ, พระตำหนัก, คุ้ม, ในวัง',
  'throne-room': 'throne room / ท้องพระโรง',
  castle:
    'castle, fortress, tower, keep, citadel, battlements, ramparts, rampart / ปราสาท, ป้อมปราการ, หอคอย, กำแพงเมือง, ป้อม, หอคอยปราสาท',
  temple:
    'temple, monastery, pagoda, temple grounds, buddhist temple, temple yard, ashram / วัด, ลานวัด, เจดีย์, วัดป่า, สำนักสงฆ์, หน้าวัด, ลานเจดีย์, ประตูวัด, วัดร้าง, ศาลาการเปรียญ, ในวัด',
  'temple-hall':
    'temple hall, ordination hall, prayer hall, meditation hall, shrine hall / โบสถ์, อุโบสถ, วิหาร, ศาลาการเปรียญ, พระอุโบสถ, หอสวดมนต์, ในโบสถ์, ศาลาสวดศพ, ศาลาวัด, พระวิหาร',
  'monks-cell': "monk's cell, monks' quarters, monk's hut, monks cell / กุฏิ, กุฏิพระ, กุฏิเจ้าอาวาส, กุฏิหลวงพ่อ, กุฏิหลวงตา",
  crematorium: 'crematorium, pyre, funeral pyre / เมรุ, หน้าเมรุ, เชิงตะกอน, เมรุเผาศพ',
  shrine:
    'shrine, spirit house, altar room, chapel of rest / ศาลเจ้า, ศาลพระภูมิ, ศาลตายาย, หิ้งพระ, ศาลเพียงตา, ห้องพระ, ศาลเจ้าแม่, ศาลเจ้าจีน',
  church:
    'church, chapel, cathedral, confessional, abbey, convent, vestry, churchyard, nave, monastery chapel / โบสถ์คริสต์, วิหารคริสต์, อาสนวิหาร, ห้องสารภาพบาป, คอนแวนต์',
  mosque: 'mosque / มัสยิด, สุเหร่า',
  cemetery:
    'cemetery, graveyard, grave, graveside, tomb, crypt, burial ground, mausoleum / สุสาน, ป่าช้า, หลุมศพ, ฮวงซุ้ย, ป่าช้าวัด, หน้าหลุมศพ',
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

// Hours, weather and seasons: English / Thai.
export const hourWords = {
  dawn: 'dawn, sunrise, daybreak, first light, pre-dawn, crack of dawn, the hour before light, before first light, before dawn, cockcrow, the sun comes up, sun rises / เช้ามืด, รุ่งสาง, ฟ้าสาง, ก่อนฟ้าสาง, ใกล้สว่าง, อรุณ, รุ่งอรุณ, อาทิตย์ขึ้น, ตะวันขึ้น, พระอาทิตย์ขึ้น, ตีห้า, ตีสี่, ตี ๕, ตี 5, ไก่ขัน, ย่ำรุ่ง, ใกล้รุ่ง, แสงแรก, ฟ้ายังไม่สว่าง, ฟ้าเริ่มสาง, แสงเงินแสงทอง',
  morning:
    'morning, early morning, breakfast time, breakfast, brunch, sun-up, rush hour morning, first period, before sunup, mid-morning, late morning, sunup / เช้า, รุ่งเช้า, ตอนเช้า, เช้าตรู่, ยามเช้า, สาย, ตอนสาย, แดดเช้า, แสงเช้า, เช้าวันใหม่, ช่วงสาย, เช้าวัน, เช้าวันหนึ่ง, แปดโมงเช้า, เก้าโมงเช้า, สิบโมง, สิบโมงเช้า, สิบเอ็ดโมง, ก่อนเข้าแถว, แดดแรกของวัน, สายวันนั้น, สาย ๆ, หกโมงเช้า, เจ็ดโมง, แปดโมง, เก้าโมง, โมงเช้า',
  day: 'day, daytime, daylight, broad daylight / กลางวัน, กลางวันแสก ๆ',
  noon: 'noon, midday, high noon, lunch hour, lunchtime, lunch, lunch break, high sun, mid-day, noontime / เที่ยง, เที่ยงวัน, เที่ยงตรง, ตอนเที่ยง, พักเที่ยง, พักกลางวัน, ยามเที่ยง, ตะวันตรงหัว, แดดตรงหัว, เพล',
  afternoon:
    'afternoon, late afternoon, early afternoon, mid-afternoon, tea time, teatime, siesta, after school, matinee / บ่าย, ตอนบ่าย, ยามบ่าย, บ่ายแก่, บ่ายแก่ ๆ, บ่ายสอง, บ่ายสาม, บ่ายโมง, แดดบ่าย, บ่ายคล้อย, ช่วงบ่าย, บ่ายวัน, บ่ายวันหนึ่ง, บ่ายสองโมง, บ่ายสามโมง, บ่ายจัด, บ่ายต้น ๆ, เลิกเรียน',
  dusk: 'dusk, sunset, twilight, sundown, nightfall, magic hour, golden hour, the sun goes down, gloaming, last light, blue hour, the sun sets / พลบค่ำ, โพล้เพล้, อาทิตย์ตก, ตะวันตกดิน, พระอาทิตย์ตก, สนธยา, ย่ำค่ำ, ใกล้ค่ำ, ตะวันรอน, เย็นย่ำ, แดดร่มลมตก, ผีตากผ้าอ้อม, พลบ, แสงสุดท้าย, ตะวันลับ, ตะวันลับฟ้า, แดดใกล้หมด, แดดหมด, ตะวันใกล้ตก, ฟ้าใกล้มืด, อาทิตย์ใกล้ตก, พระอาทิตย์แตะยอดไม้, แดดรอน, แดดสุดท้าย, จวนค่ำ',
  evening:
    'evening, early evening, suppertime, supper, dinner time, happy hour, cocktail hour, early-evening, closing time, dinnertime, suppertime / เย็น, ตอนเย็น, ยามเย็น, หัวค่ำ, เลิกงาน, ค่ำ, ตอนค่ำ, หนึ่งทุ่ม, สองทุ่ม, แดดเย็น, ทุ่ม, ช่วงเย็น, สี่โมงเย็น, ห้าโมงเย็น, หกโมงเย็น, เย็นวัน, เย็นวันหนึ่ง, หลังเลิกเรียน, แดดร่ม, แดดอ่อน, ทุ่มตรง, ทุ่มหนึ่ง, เย็นวันนั้น',
  night:
    'night, midnight, after hours, bedtime, last call, wee hours, lights out, past midnight, small hours of the morning, late night, nighttime, middle of the night, late at night, small hours, dead of night, moonlight, moonlit, the witching hour, overnight, graveyard shift, night shift / กลางคืน, ดึก, เที่ยงคืน, ดึกสงัด, คืน, กลางดึก, ราตรี, ค่ำคืน, ตีหนึ่ง, ตีสอง, ตีสาม, สองยาม, รอบสุดท้าย, สามทุ่ม, สี่ทุ่ม, ห้าทุ่ม, ยามดึก, ยามค่ำคืน, แสงจันทร์, ตีหนึ่งครึ่ง, ดึกดื่น, คืนวัน, คืนวันหนึ่ง, หลังเที่ยงคืน, ใกล้เที่ยงคืน, กลางคืนดึก, เที่ยงคืนกว่า, ก่อนนอน, คืนนั้น, รอบดึก, ข้างแรม, คืนเดือนมืด',
} as const

// Where the hour is the scene's before.
export const goesOn =
  "continuous, later, moments later, same, same time, same day, continuing, a moment later, seconds later, meanwhile, simultaneous, cont'd, minutes later, a little later, immediately after, moments after, same night, hours later / ต่อเนื่อง, ต่อมา, เวลาเดียวกัน, ขณะเดียวกัน, ครู่ต่อมา, สักครู่ต่อมา, ต่อจากฉากก่อน, วันเดียวกัน, คืนเดียวกัน, ชั่วครู่ต่อมา, ในเวลาเดียวกัน"

export const weatherWords = {
  clear:
    'clear sky, cloudless, clear night, clear blue sky, starry sky, starlit, starry / ฟ้าใส, ท้องฟ้าแจ่มใส, ฟ้าโปร่ง, ฟ้าใสไร้เมฆ, ดาวเต็มฟ้า, อากาศแจ่มใส',
  sun: 'sun, sunlight, sunshine, sunny, sunbeam, sunbeams, shafts of light, glaring sun / แดด, แสงแดด, แดดจ้า, แดดจัด, แดดออก, แดดอ่อน, เปลวแดด, แดดแรง, กลางแดด, แดดส่อง',
  heat: 'heat, hot day, sweltering, scorching, heatwave, heat wave, humid, muggy, blazing sun, stifling, heat shimmer, heat haze, sultry, boiling hot, baking heat / ร้อนอบอ้าว, อากาศร้อน, ร้อนระอุ, แดดเปรี้ยง, ร้อนจัด, อบอ้าว, ไอแดด, แดดแผดเผา, ร้อนอ้าว, แดดเผา',
  cold: 'cold, freezing, frost, chill, icy, frosty, bitter cold, ice, breath steams, frozen, chilly, bitterly cold / หนาว, อากาศหนาว, หนาวเหน็บ, เย็นเยือก, น้ำค้างแข็ง, หนาวจัด, ลมหนาว, อากาศเย็น, หนาวเย็น',
  cloud:
    'cloudy, overcast, grey sky, gray sky, clouds, clouds gather, dark clouds, leaden sky / เมฆครึ้ม, ฟ้าครึ้ม, มืดครึ้ม, เมฆ, ฟ้าหลัว, เมฆหนา, ครึ้มฝน, เมฆฝน, ฟ้าหม่น',
  rain: 'rain, raining, drizzle, downpour, shower, rainy, raindrops, pouring rain, sleet, monsoon, rainwater, cloudburst, rain-soaked, rainfall / ฝน, ฝนตก, ฝนพรำ, ฝนปรอย, เม็ดฝน, สายฝน, ฝนโปรย, ฝนตกหนัก, ละอองฝน, ฝนห่าใหญ่, ฝนซา, กลางฝน, ฝนเท, ตากฝน, ฝนสาด, ฝนพรำ ๆ, ฝนปรอย ๆ, ฝนกระหน่ำ, ฝนลง',
  storm:
    'storm, thunderstorm, lightning, thunder, hurricane, typhoon, tornado, blizzard, gale, tempest, hail, squall, stormy, cyclone / พายุ, พายุฝน, ฟ้าผ่า, ฟ้าแลบ, ฟ้าร้อง, ฝนฟ้าคะนอง, ไต้ฝุ่น, ลูกเห็บ, พายุเข้า, พายุหิมะ, ฟ้าคำราม',
  wind: 'wind, windy, breeze, gust, gusts, sandstorm, dust storm, windswept, blustery, dust devil / ลม, ลมพัด, ลมแรง, สายลม, ลมกรรโชก, ลมโชย, พายุทราย, ลมทะเล, ลมพัดแรง, ลมหวน',
  fog: 'fog, mist, haze, foggy, misty, smog, hazy / หมอก, หมอกลง, สายหมอก, หมอกหนา, ม่านหมอก, ทะเลหมอก, ไอหมอก',
  snow: 'snow, snowing, snowfall, snowflakes, snowy, snowflake, snowbank, snowdrift, snow falls, snowstorm, slush / หิมะ, หิมะตก, เกล็ดหิมะ, หิมะโปรย',
  flood: 'flood, floodwater, flooded, floodwaters, flooding / น้ำท่วม, น้ำหลาก, น้ำป่า, น้ำท่วมขัง, น้ำขึ้นสูง',
  smoke: 'smoke, smoky, smoke fills, clouds of smoke / ควัน, หมอกควัน, ควันไฟ, ควันโขมง, ควันคลุ้ง, ควันหนาทึบ, ฝุ่นควัน',
} as const

export const seasonWords = {
  'hot-season': 'hot season, dry season / หน้าร้อน, ฤดูร้อน, เมษา, เมษายน, หน้าแล้ง, ฤดูแล้ง, สงกรานต์',
  'rainy-season': 'rainy season, monsoon season, wet season / หน้าฝน, ฤดูฝน, เข้าพรรษา, ต้นฝน, ปลายฝน, ฤดูทำนา',
  'cool-season': 'cool season / หน้าหนาว, ฤดูหนาว, ต้นหนาว, ลอยกระทง, ปลายหนาว',
  spring: 'spring, springtime, cherry blossoms, early spring / ฤดูใบไม้ผลิ, ใบไม้ผลิ',
  summer: 'summer, midsummer, summertime, high summer / ซัมเมอร์',
  autumn: 'autumn, fall leaves, autumn leaves, late autumn, october, november, harvest time / ฤดูใบไม้ร่วง, ใบไม้ร่วง',
  winter: 'winter, midwinter, december, christmas, wintry, january, winter night, february / เหมันต์',
} as const

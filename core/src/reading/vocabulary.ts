// The closed lists of words that facts are told in, shared by every reader and by the labelled corpus: English words in
// kebab-case, for a machine; what a page shows is a message. Of several that fit, the narrowest is meant.

// biome-ignore format: words, many to a line
export const placeKinds = [
  // The house
  'kitchen', 'bedroom', 'living-room', 'dining-room', 'bathroom', 'hallway', 'stairs', 'balcony', 'porch', 'attic',
  'cellar', 'garage', 'garden', 'yard', 'house', 'stilt-house', 'apartment', 'hut', 'raft-house', 'under-house',
  // The town
  'street', 'alley', 'shop', 'market', 'floating-market', 'mall', 'food-stall', 'restaurant', 'cafe', 'bar',
  'hotel-room', 'lobby', 'office', 'factory', 'workshop', 'warehouse', 'construction-site', 'bank', 'salon',
  'laundry', 'pharmacy', 'petrol-station', 'park', 'playground', 'fairground', 'square', 'bridge', 'rooftop', 'lift',
  'car-park', 'bus-stop', 'phone-box',
  // The village and the land
  'village', 'field', 'rice-field', 'farm', 'barn', 'orchard', 'forest', 'mountain', 'cave', 'desert', 'road',
  'path', 'pavilion',
  // Water
  'river', 'river-bank', 'canal', 'pier', 'sea', 'beach', 'lake', 'waterfall', 'swimming-pool', 'well', 'boat',
  'ship',
  // On the way
  'car', 'bus', 'train', 'taxi', 'truck', 'motorcycle', 'tuk-tuk', 'aeroplane', 'station', 'airport', 'spaceship',
  // What people go to together
  'hospital-room', 'hospital-corridor', 'operating-room', 'clinic', 'ambulance', 'morgue', 'school', 'school-room',
  'school-yard', 'library', 'laboratory', 'museum', 'theatre', 'stage', 'backstage', 'cinema', 'studio', 'stadium',
  'gym', 'court', 'police-station', 'interview-room', 'prison-cell', 'army-camp', 'battlefield', 'palace',
  'throne-room', 'castle', 'temple', 'temple-hall', 'monks-cell', 'crematorium', 'shrine', 'church', 'mosque',
  'cemetery', 'unknown',
] as const

// "day" is daylight whose hour is not told.
// biome-ignore format: words, many to a line
export const labelledHours = [
  'day', 'dawn', 'morning', 'noon', 'afternoon', 'dusk', 'evening', 'night',
] as const

// biome-ignore format: words, many to a line
export const weathers = [
  'clear', 'sun', 'heat', 'cold', 'cloud', 'rain', 'storm', 'wind', 'fog', 'snow', 'flood', 'smoke',
] as const

// biome-ignore format: words, many to a line
export const seasons = [
  'hot-season', 'rainy-season', 'cool-season', 'spring', 'summer', 'autumn', 'winter',
] as const

// biome-ignore format: words, many to a line
export const postures = [
  'stand', 'sit', 'sit-cross-legged', 'sit-sideways', 'kneel', 'squat', 'crouch', 'lie', 'lean', 'bow', 'prostrate',
  'crawl', 'ride', 'hang', 'float', 'carried',
] as const

// biome-ignore format: words, many to a line
export const acts = [
  // From here to there
  'enter', 'leave', 'walk', 'run', 'come-near', 'go-away', 'stop', 'follow', 'turn', 'climb', 'jump', 'fall', 'swim',
  'drive', 'ride', 'row', 'fly',
  // The body
  'sit-down', 'stand-up', 'lie-down', 'kneel-down', 'bow', 'nod', 'shake-head', 'wave', 'wai', 'prostrate', 'point',
  'sleep', 'wake', 'dance', 'tremble',
  // With the hands
  'give', 'take', 'hold', 'lift', 'put', 'throw', 'catch', 'drop', 'pull', 'push', 'carry', 'open', 'close', 'lock',
  'cut', 'break', 'tie', 'dig', 'pour', 'wash', 'clean', 'mend', 'build', 'cook', 'sew', 'light', 'put-out',
  'switch', 'search', 'hide', 'show', 'count', 'pay', 'dress', 'undress', 'comb', 'play', 'photograph', 'shoot',
  // With another
  'embrace', 'kiss', 'touch', 'hit', 'kick', 'kill', 'fight', 'help', 'feed', 'dance-with', 'shake-hands', 'arrest',
  'tend',
  // With eyes and mouth
  'look', 'look-away', 'listen', 'weep', 'laugh', 'smile', 'shout', 'whisper', 'sing', 'hum', 'speak', 'phone',
  'eat', 'drink', 'smoke', 'breathe', 'cough', 'vomit',
  // With the mind
  'read', 'write', 'draw', 'type', 'teach', 'work', 'pray', 'offer', 'meditate', 'bless', 'wait', 'die',
] as const

// "unknown" is an answer: it shows that something is felt, and not what.
// biome-ignore format: words, many to a line
export const feelings = [
  'joy', 'amusement', 'love', 'compassion', 'gratitude', 'pride', 'hope', 'calm', 'relief', 'longing', 'sorrow',
  'loneliness', 'fear', 'worry', 'anger', 'contempt', 'envy', 'shame', 'remorse', 'surprise', 'unknown',
] as const

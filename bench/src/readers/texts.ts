// Texts that nobody would write and anybody may send, each as long as is asked for.
export const sizes = [20_000, 200_000, 1_000_000, 4_000_000] as const

const fill = (piece: string, letters: number): string =>
  piece.repeat(Math.ceil(letters / piece.length)).slice(0, letters)
const counted = (letters: number, piece: (at: number) => string): string => {
  const pieces: string[] = []
  for (let at = 0, length = 0; length < letters; at++) {
    const next = piece(at)
    pieces.push(next)
    length += next.length
  }
  return pieces.join('').slice(0, letters)
}
const name = (at: number): string => {
  let left = at
  let said = ''
  do {
    said = String.fromCharCode(65 + (left % 26)) + said
    left = Math.floor(left / 26)
  } while (left > 0)
  return `N${said}`
}
const repeated: Record<string, string> = {
  'one line of letters': 'a',
  'one line of capitals': 'A',
  'one line of Thai': 'กาลครั้งหนึ่งนานมาแล้ว',
  'one line of Thai vowels': 'เ',
  'one line of words': 'He goes to the door and waits. ',
  spaces: ' ',
  tabs: '\t',
  'line feeds': '\n',
  'carriage returns': '\r',
  'both line ends': '\r\n',
  'blank lines of spaces': '  \n',
  'blank lines of spaces, carriage': '  \r\n',
  'stars and letters': '*a ',
  'stars alone': '*',
  'closed emphasis': '*a* ',
  'deep emphasis': '***a **b *c _d ',
  underlines: '_',
  backslashes: '\\',
  'open brackets': '(',
  'brackets side by side': '(a)',
  'open and spaces': ' (',
  'cue with extensions': 'BOB (V.O.) ',
  'open notes': '[[',
  'open notes on lines': '[[\n',
  'open notes and text': 'a [[b\n\n',
  'notes side by side': '[[a]] ',
  'empty notes on a line': '[[]]',
  'open boneyards': '/* ',
  'boneyards side by side': '/*a*/ ',
  'close marks': ']] */ ',
  carets: ' ^',
  hashes: '#',
  'hashed numbers': '#1# ',
  dashes: ' - ',
  'Thai hours': 'ตอน เช้า ',
  equals: '=',
  dots: '.',
  commas: ',',
  quotes: '"',
  colons: 'a: ',
  'names with colons': 'Bob: hello\n',
  'angle brackets': '<',
  'closing angles': '> ',
  ampersands: '&',
  entities: '&amp;',
  'combining marks': 'ก่้',
  'marks without a letter': '\u0301',
  'lone surrogates': '\uD83D',
  'low surrogates': '\uDC00',
  'families of emoji': '👩‍👩‍👧‍👦',
  'spelled letters': 's e x ',
  '@ lines': '@a\n',
  '! lines': '!\n',
  '~ lines': '~a\n',
  digits: '1',
  clock: '12:30 am ',
  'sound words': 'เสียง',
  'no no': 'no ',
}
const built: Record<string, (letters: number) => string> = {
  'a script': (letters) =>
    counted(
      letters,
      (at) =>
        `INT. ROOM ${at % 90} - NIGHT\n\nMali opens the door and looks at the *rain*. A phone rings.\n\nMALI\n(softly)\nIt is still raining. We should go, Chai.\n\nCHAI\nไม่เป็นไร รอก่อนก็ได้\n\n`,
    ),
  'spaces and a letter': (letters) => `${fill(' ', letters - 1)}x`,
  'a letter, spaces, a letter': (letters) => `a${fill(' ', letters - 2)}x`,
  'a speech of one line': (letters) => `MALI\n${fill('word ', letters - 6)}\n`,
  'a speech of lines': (letters) => `MALI\n${fill('word\n', letters - 6)}\n`,
  'a speech of held lines': (letters) => `MALI\n${fill('word\n  \n', letters - 6)}\n`,
  'an action of lines': (letters) => fill('a\n', letters),
  'many scenes': (letters) => counted(letters, (at) => `INT. A${at} - DAY\n\n`),
  'the same scene': (letters) => fill('INT. A - DAY\n\n', letters),
  'many names': (letters) => counted(letters, (at) => `${name(at)}\nYes.\n\n`),
  'a name a scene': (letters) => counted(letters, (at) => `INT. A${at} - DAY\n\n${name(at)}\nYes.\n\n`),
  'many who come in': (letters) => counted(letters, (at) => `${name(at)}, 30, goes to the door.\n\n`),
  'many Thai names': (letters) => counted(letters, (at) => `@คน${at}\nใช่\n\n`),
  'Thai names unmarked': (letters) => counted(letters, (at) => `คน${at % 200}\nใช่ไหม\n\n`),
  'Thai names once': (letters) => counted(letters, (at) => `คน${at}\nใช่ไหม\n\n`),
  'many speakers with colons': (letters) => counted(letters, (at) => `${name(at)}: yes\n`),
  'cues without speech': (letters) => counted(letters, (at) => `${name(at)}\n(softly)\n\n`),
  'a title page of keys': (letters) => `Title: A\n${fill('a: b\n', letters - 9)}`,
  'a title page of lines': (letters) => `Title:\n${fill('   a\n', letters - 7)}`,
  'a title page of one line': (letters) => `Title: ${fill('a ', letters - 7)}`,
  'a title page of spaces': (letters) => `Title:${fill(' ', letters - 7)}x`,
  'a title page of stars': (letters) => `Title: ${fill('*a ', letters - 7)}`,
  'a note that closes late': (letters) => `[[${fill('a ', letters - 4)}]]`,
  'a boneyard that closes late': (letters) => `/*${fill('a\n', letters - 4)}*/`,
  'a boneyard of openings': (letters) => `${fill('/* ', letters - 2)}*/`,
  'a heading of words': (letters) => `INT. ${fill('A - ', letters - 5)}`,
  'a cue of brackets': (letters) => `MALI${fill(' (V.O.)', letters - 12)}\nhello\n`,
  'capitals to': (letters) => `${fill('A TO ', letters - 4)} TO:`,
}
export const texts: ReadonlyMap<string, (letters: number) => string> = new Map([
  ...Object.entries(repeated).map(([said, piece]) => [said, (letters: number) => fill(piece, letters)] as const),
  ...Object.entries(built),
])

// FDX, as a generator that means ill would write it.
const fdx = (inside: string): string =>
  `<?xml version="1.0"?><FinalDraft DocumentType="Script"><Content>${inside}</Content></FinalDraft>`
export const fdxTexts: ReadonlyMap<string, (letters: number) => string> = new Map<string, (letters: number) => string>([
  ['paragraphs', (n) => fdx('<Paragraph Type="Action"><Text>A line.</Text></Paragraph>'.repeat(n / 57))],
  ['scenes', (n) => fdx('<Paragraph Type="Scene Heading"><Text>INT. A - DAY</Text></Paragraph>'.repeat(n / 68))],
  ['runs', (n) => fdx(`<Paragraph Type="Action">${'<Text Style="Bold">a</Text>'.repeat(n / 27)}</Paragraph>`)],
  [
    'spaces in runs',
    (n) => fdx(`<Paragraph Type="Character">${'<Text>  </Text>'.repeat(n / 15)}<Text>x</Text></Paragraph>`),
  ],
  ['one run of spaces', (n) => fdx(`<Paragraph Type="Character"><Text>a${fill(' ', n)}b</Text></Paragraph>`)],
  ['one run of lines', (n) => fdx(`<Paragraph Type="Action"><Text>${fill('a\n', n)}</Text></Paragraph>`)],
  ['one run of blank lines', (n) => fdx(`<Paragraph Type="Action"><Text>a${fill('\n ', n)}</Text></Paragraph>`)],
  ['entities', (n) => fdx(`<Paragraph Type="Dialogue"><Text>${'&amp;'.repeat(n / 5)}</Text></Paragraph>`)],
  ['half entities', (n) => fdx(`<Paragraph Type="Dialogue"><Text>${fill('&#x1', n)}</Text></Paragraph>`)],
  ['one long entity', (n) => fdx(`<Paragraph Type="Dialogue"><Text>&${fill('a', n)}</Text></Paragraph>`)],
  ['attributes', (n) => fdx(`<Paragraph ${counted(n, (at) => `a${at}="b" `)}/>`)],
  ['a tag of spaces', (n) => fdx(`<Paragraph${fill(' ', n)}/>`)],
  ['an attribute of spaces', (n) => fdx(`<Paragraph a${fill(' ', n)}b="c"/>`)],
  ['an attribute of letters', (n) => fdx(`<Paragraph a="${fill('a', n)}"/>`)],
  ['open tags', (n) => fdx('<a>'.repeat(n / 3))],
  ['comments', (n) => fdx('<!-- a -->'.repeat(n / 10))],
  ['cdata', (n) => fdx(`<Paragraph>${'<![CDATA[a]]>'.repeat(n / 13)}</Paragraph>`)],
  ['instructions', (n) => fdx('<?a?>'.repeat(n / 5))],
  [
    'duals',
    (n) =>
      fdx(
        '<Paragraph><DualDialogue><Paragraph Type="Character"><Text>A</Text></Paragraph></DualDialogue></Paragraph>'.repeat(
          n / 110,
        ),
      ),
  ],
  [
    'script notes',
    (n) =>
      fdx(
        `<Paragraph Type="Action"><Text>a</Text>${'<ScriptNote><Text>a  b</Text></ScriptNote>'.repeat(n / 40)}</Paragraph>`,
      ),
  ],
  ['a heading of spaces', (n) => fdx(`<Paragraph Type="Scene Heading"><Text>a${fill(' ', n)}b</Text></Paragraph>`)],
])

import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { printFountain } from '../print.ts'
import { readFountain } from '../read.ts'
import type { Element, Scene } from '../scene.ts'
import { patchFdx } from './patch-fdx.ts'
import { readFdx } from './read-fdx.ts'

const runs = Number(process.env.PEACE_FDX_RUNS ?? 150)

// Every element and attribute that public FDX files show, as far as we have seen them, once at least.
const original = `<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<FinalDraft DocumentType="Script" Template="No" Version="5">

  <Content>
    <Paragraph Alignment="Left" FirstIndent="0.00" Leading="Regular" LeftIndent="1.50" Number="1" RightIndent="7.50" SpaceBefore="24" Spacing="1" StartsNewPage="No" Type="Scene Heading">
      <SceneProperties Color="#FFFFC0C0CBCB" Length="1 3/8" Page="1" Title="Opening">
        <SceneArcBeats><CharacterArcBeat Name="MALI"/></SceneArcBeats>
        <Summary><Paragraph Alignment="Left"><Text>Mali waits for the ferry.</Text></Paragraph></Summary>
      </SceneProperties>
      <Text>INT. PIER - NIGHT</Text>
    </Paragraph>
    <Paragraph Type="Action">
      <Text AdornmentStyle="0" Background="#FFFFFFFFFFFF" Color="#000000000000" Font="Courier Final Draft" RevisionID="2" Size="12" Style="">MALI waits </Text>
      <Text RevisionID="3" Style="Bold+AllCaps">in the rain</Text>
      <Text TagNumber="7">, an umbrella</Text><Text> in hand.</Text>
    </Paragraph>
    <Paragraph Type="Action">
      <Text></Text>
    </Paragraph>
    <Paragraph Type="Character"><Text>MALI</Text></Paragraph>
    <Paragraph Type="Parenthetical"><Text>(softly)</Text></Paragraph>
    <Paragraph Type="Dialogue">
      <ScriptNote Color="#FFFF00" DateTime="2026-11-01T10:00:00" ID="12" Name="Director" Range="0,5" Type="Green" WriterName="Ann">
        <Paragraph><Text>Too slow?</Text></Paragraph>
      </ScriptNote>
      <Text>It never comes &amp; never will.</Text>
      <Alternates Current="0"><Alternate><Text>It is late.</Text></Alternate></Alternates>
    </Paragraph>
    <Paragraph>
      <DualDialogue>
        <Paragraph Type="Character"><Text>CHAI</Text></Paragraph>
        <Paragraph Type="Dialogue"><Text RevisionID="1">Wait!</Text></Paragraph>
        <Paragraph Type="Character"><Text>NOI</Text></Paragraph>
        <Paragraph Type="Dialogue"><Text>Go!</Text></Paragraph>
      </DualDialogue>
    </Paragraph>
    <Paragraph Type="Transition"><Text>CUT TO:</Text></Paragraph>
    <Paragraph Number="1A" Type="Scene Heading">
      <SceneProperties Length="2/8" Page="2" Title=""/>
      <OmittedScene>
        <Paragraph Type="Scene Heading"><Text>EXT. CAR PARK - DAY</Text></Paragraph>
        <Paragraph Type="Action"><Text>Cut from the schedule.</Text></Paragraph>
      </OmittedScene>
      <Text>OMITTED</Text>
    </Paragraph>
    <Paragraph Number="2" Type="Scene Heading"><Text>EXT. ถนน - เช้า</Text></Paragraph>
    <Paragraph Type="Shot"><Text>CLOSE ON THE UMBRELLA</Text></Paragraph>
    <Paragraph Type="Action"><Text>ฝนหยุดแล้ว ก้องวิ่งมา</Text></Paragraph>
    <Paragraph Type="Storyboard Note"><Text>Wide lens.</Text></Paragraph>
    <Paragraph Type="Action" Alignment="Center"><Text>THE END</Text></Paragraph>
  </Content>
  <TitlePage>
    <HeaderAndFooter FooterVisible="No" HeaderVisible="No" StartingPage="1"><Header><Paragraph><Text> </Text></Paragraph></Header></HeaderAndFooter>
    <Content>
      <Paragraph Alignment="Center" Type="General"><Text Style="Underline">THE LAST FERRY</Text></Paragraph>
      <Paragraph Alignment="Center"><Text>by</Text></Paragraph>
      <Paragraph Alignment="Center"><Text>Somchai J.</Text></Paragraph>
    </Content>
    <TextState Scaling="100" Selection="0,0" ShowInvisibles="No"/>
  </TitlePage>
  <HeaderAndFooter HeaderFirstPage="No"><Header><Paragraph Alignment="Right"><DynamicLabel Type="Page #"/><Text>.</Text></Paragraph></Header></HeaderAndFooter>
  <SpellCheckIgnoreLists><IgnoredRanges/><IgnoredWords><Word>Mali</Word></IgnoredWords></SpellCheckIgnoreLists>
  <PageLayout BackgroundColor="#FFFFFFFFFFFF" BottomMargin="72" TopMargin="72"><PageSize Height="11.00" Width="8.50"/></PageLayout>
  <ElementSettings Type="Action"><FontSpec Font="Courier Final Draft" Size="12"/><ParagraphSpec Leading="Regular"/><Behavior PaginateAs="Action" ReturnKey="Action" Shortcut="2"/></ElementSettings>
  <SmartType><Characters><Character>MALI</Character></Characters><Extensions><Extension>(V.O.)</Extension></Extensions><SceneIntros Separator=". "><SceneIntro>INT</SceneIntro></SceneIntros><Locations><Location>PIER</Location></Locations><TimesOfDay Separator=" - "><TimeOfDay>NIGHT</TimeOfDay></TimesOfDay><Transitions><Transition>CUT TO:</Transition></Transitions></SmartType>
  <MoresAndContinueds><FontSpec Font="Courier Final Draft"/><DialogueBreaks AutomaticCharacterContinueds="Yes" DialogueBottom="(MORE)"/><SceneBreaks ContinuedNumber="No"/></MoresAndContinueds>
  <LockedPages><LockedPage Number="1A" Position="3"/></LockedPages>
  <Revisions ActiveSet="2" Location="7.75" RevisionMode="Yes" RevisionsShown="Active"><Revision Color="#0000FFFF" FullRevision="No" ID="1" Mark="*" Name="Blue Rev." Style=""/><Revision Color="#FFFF0000" ID="2" Mark="*" Name="Pink Rev."/></Revisions>
  <SplitState ActivePanel="1" SplitMode="None"><ScriptPanel DisplayMode="Page"><FontSpec/></ScriptPanel></SplitState>
  <Macros><Macro Element="Scene Heading" Name="INT" Shortcut="1" Text="INT. "><Alias Text="INT"/></Macro></Macros>
  <Actors><Actor MacVoice="Fred" Name="Man 1"/></Actors>
  <Cast><Member Actor="Man 1" Character="MALI"/><Narrator Actor="Man 1"><Element Type="Action"/></Narrator></Cast>
  <SceneNumberOptions LeftLocation="0.75" RightLocation="7.38" ShowNumbersOnLeft="Yes"/>
  <CastList><CastElement Description="20s" Name="MALI"/></CastList>
  <CharacterHighlighting><Characters/></CharacterHighlighting>
  <TagData><TagCategories><TagCategory Color="#00FF00" Id="3" Name="Props" Number="4"/></TagCategories><TagDefinitions><TagDefinition CatId="3" Id="9" Label="umbrella" Number="5"/></TagDefinitions><Tags><Tag Number="7"><DefId>9</DefId></Tag></Tags></TagData>
  <AltCollection/>
  <DisplayBoards/>
  <ListItems><ListItem Id="1"><Text>Beat</Text></ListItem></ListItems>
  <Writers><Writer Id="1" Name="Ann"/></Writers>
</FinalDraft>
`

let n = 0
const newId = () => `p${n++}`
// As a film is made of it: through Fountain, and on from there.
const imported = () => {
  const { scenes, titlePage } = readFdx(original, { newId })
  return readFountain(printFountain(scenes, titlePage), { newId })
}
type Node = Record<string, unknown>
const parse = (xml: string): Node =>
  new XMLParser({ ignoreAttributes: false, preserveOrder: true, trimValues: false }).parse(xml)
const childOf = (nodes: unknown, name: string): unknown =>
  (nodes as Node[]).find((node) => Object.hasOwn(node, name))?.[name]
const rootOf = (xml: string) => childOf(parse(xml), 'FinalDraft') as Node[]
const contentOf = (xml: string) => childOf(rootOf(xml), 'Content') as Node[]
const paragraphsOf = (xml: string) => contentOf(xml).filter((node) => Object.hasOwn(node, 'Paragraph'))
const outside = (xml: string) => rootOf(xml).filter((node) => !Object.hasOwn(node, 'Content'))

test('what went in comes back, letter for letter, when nothing was edited', () => {
  const { scenes, titlePage } = imported()
  expect(patchFdx(original, scenes, titlePage)).toBe(original)
})

const edited = (change: (scenes: Scene[]) => void): string => {
  const { scenes, titlePage } = imported()
  const copy = structuredClone(scenes)
  change(copy)
  const out = patchFdx(original, copy, titlePage)
  expect(XMLValidator.validate(out)).toBe(true)
  expect(outside(out)).toEqual(outside(original))
  return out
}
const elementWith = (scenes: Scene[], words: string): Element => {
  const found = scenes.flatMap(({ elements }) => elements).find(({ text }) => text.includes(words))
  if (!found) throw new Error(words)
  return found
}
const retext = (element: Element, text: string): void => {
  element.text = text
  delete element.source
}

describe('what was edited is patched, and the rest is as it came', () => {
  test('a word in the middle of marked runs', () => {
    const out = edited((scenes) =>
      retext(elementWith(scenes, 'in the rain'), 'MALI waits in the snow, an umbrella in hand.'),
    )
    expect(out).toContain('RevisionID="3" Style="Bold+AllCaps">in the snow</Text>')
    expect(out).toContain('<Text TagNumber="7">, an umbrella</Text><Text> in hand.</Text>')
    expect(out).toBe(original.replace('in the rain</Text>', 'in the snow</Text>'))
  })

  test('a speech with a note and alternates, a direction, a heading', () => {
    const out = edited((scenes) => {
      retext(elementWith(scenes, 'never will'), 'It never comes & never did.')
      retext(elementWith(scenes, 'softly'), 'very softly')
      const [first] = scenes
      if (first?.heading) first.heading = { ...first.heading, text: 'INT. OLD PIER - NIGHT' }
    })
    expect(out).toBe(
      original
        .replace('never comes &amp; never will.', 'never comes &amp; never did.')
        .replace('(softly)', '(very softly)')
        .replace('<Text>INT. PIER - NIGHT', '<Text>INT. OLD PIER - NIGHT'),
    )
  })

  test('half of a dual dialogue', () => {
    const out = edited((scenes) => retext(elementWith(scenes, 'Go!'), 'Go now!'))
    expect(out).toBe(original.replace('<Text>Go!', '<Text>Go now!'))
  })

  test('a note of theirs that is answered, one taken away, and a new one of ours', () => {
    const answered = edited((scenes) => retext(elementWith(scenes, 'Too slow?'), 'Fine now'))
    expect(answered).toContain('ID="12" Name="Director"')
    expect(answered).toContain('Fine now')
    const gone = edited((scenes) => {
      for (const scene of scenes) scene.elements = scene.elements.filter(({ text }) => text !== 'Too slow?')
    })
    expect(gone).not.toContain('ScriptNote')
    const added = edited((scenes) => {
      scenes.at(-1)?.elements.push({ id: 'x', kind: 'note', text: 'Ask Chai' })
    })
    expect(added).toContain('<Text>THE END</Text><ScriptNote><Paragraph><Text>Ask Chai</Text></Paragraph></ScriptNote>')
  })

  test('a line is taken out, one is put in, and an omitted scene stays', () => {
    const out = edited((scenes) => {
      for (const scene of scenes) scene.elements = scene.elements.filter(({ kind }) => kind !== 'transition')
      scenes.at(-1)?.elements.splice(1, 0, { id: 'x', kind: 'action', text: 'ก้องล้ม' })
    })
    expect(out).not.toContain('<Paragraph Type="Transition">')
    expect(out).toContain('ก้องล้ม')
    expect(out).toContain('<OmittedScene>')
  })

  test('the title page', () => {
    const { scenes, titlePage } = imported()
    const [title, ...rest] = titlePage
    const out = patchFdx(original, scenes, [{ key: title?.key ?? '', value: 'THE FIRST FERRY' }, ...rest])
    expect(out).toBe(original.replace('THE LAST FERRY', 'THE FIRST FERRY'))
  })
})

test('what is hidden never goes out as part of the script', () => {
  const out = edited((scenes) => {
    scenes
      .at(-1)
      ?.elements.push(
        { id: 'b', kind: 'boneyard', text: 'CUT-WORDS' },
        { id: 's', kind: 'synopsis', text: 'SUMMARY-WORDS' },
        { id: 'n', kind: 'note', text: 'NOTE-WORDS' },
      )
  })
  expect(out).not.toContain('CUT-WORDS')
  const direct = JSON.stringify(
    paragraphsOf(out).map((node) => (node.Paragraph as Node[]).filter((each) => Object.hasOwn(each, 'Text'))),
  )
  expect(direct).not.toMatch(/SUMMARY-WORDS|NOTE-WORDS/)
  expect(out).toContain('SUMMARY-WORDS')
})

// By another's reader: every paragraph that was not touched is there as it was, in its order.
test('whatever was edited, the file is well-formed, reads as the film, and keeps what was not touched', () => {
  const step = fc.tuple(
    fc.constantFrom('change', 'delete', 'insert', 'move'),
    fc.nat(),
    fc.nat(),
    fc.string({ maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
      const { scenes, titlePage } = imported()
      const touched = new Set<string>()
      for (const [what, a, b, said] of steps) {
        const scene = scenes[a % scenes.length]
        const at = scene && scene.elements.length > 0 ? b % scene.elements.length : -1
        const element = scene?.elements[at]
        if (!scene || !element || element.kind === 'note' || element.kind === 'synopsis') continue
        const words = `x${said.replace(/[^a-z ]/g, '')}y`
        if (what === 'insert') scene.elements.splice(at, 0, { id: newId(), kind: 'action', text: words })
        else {
          touched.add(element.text)
          if (what === 'change')
            scene.elements[at] = {
              id: element.id,
              kind: element.kind,
              text: words,
              ...(element.dual ? { dual: true } : {}),
            }
          else scene.elements.splice(at, 1)
          if (what === 'move') scenes[b % scenes.length]?.elements.push(element)
        }
      }
      const out = patchFdx(original, scenes, titlePage)
      expect(XMLValidator.validate(out)).toBe(true)
      expect(outside(out)).toEqual(outside(original))
      const after = JSON.stringify(contentOf(out))
      for (const node of paragraphsOf(original)) {
        // A note whose line is gone goes to the line before it.
        const inside = node.Paragraph as Node[]
        const runs = inside.filter((each) => Object.hasOwn(each, 'Text')).map((each) => JSON.stringify(each))
        const all = runs.join('')
        const isTouched = [...touched].some(
          (text) => all.includes(JSON.stringify(text).slice(1, -1)) || /in the rain|Text":\[\]/.test(all),
        )
        if (!isTouched) for (const run of runs) expect(after).toContain(run)
      }
      const speech = (each: readonly Pick<Scene, 'elements'>[]) =>
        each.flatMap(({ elements }) => elements.filter(({ kind }) => kind === 'action').map(({ text }) => text.trim()))
      expect(speech(readFdx(out, { newId }).scenes).sort()).toEqual(speech(scenes).sort())
    }),
    { numRuns: runs },
  )
}, 120_000)

// What behind a RUN, or in what an image starts, may need a file that the RUN leaves: words and patterns that name it, folders that are taken whole.

import { ARCHIVE_ENDINGS, downloadedFile } from '../../src/analysis/filesystem/downloads.ts'
import { folderAt } from '../../src/analysis/filesystem/paths.ts'
import type { Images } from '../../src/analysis/images/images.ts'
import { copyOf } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { type Instruction, STARTING } from '../../src/dockerfile/model/instruction.ts'
import { mountsOf } from '../../src/dockerfile/model/mounts.ts'
import { saysFileName } from '../../src/dockerfile/model/names-in-text.ts'
import { mayHold } from '../../src/dockerfile/model/path-patterns.ts'
import { nameOf, parentOf } from '../../src/dockerfile/model/paths.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'
import { fixedValue, lineage, type Stage, variable } from '../../src/dockerfile/model/stages.ts'
import { foldersIn, placeIn } from '../../src/dockerfile/read/script-folders.ts'
import { expand } from '../../src/dockerfile/read/variables.ts'

/** A file that a RUN leaves. */
export interface LeftFile {
  /** As it is written. */
  readonly word: string
  /** Absolute; `undefined` where its folder is not known. */
  readonly place: string | undefined
  /** With its variables put in, where that is the same in every build. */
  readonly known: string | undefined
}

/** A word, or a text, that may name a file of a stage. */
interface Use {
  readonly instruction: Instruction
  /** The stage whose files it is about. */
  readonly stage: Stage
  /** It counts wherever it stands: a container starts it. */
  readonly always: boolean
  readonly word: Pick<Word, 'value' | 'text' | 'glob'>
  readonly folder: string | undefined
  /** It takes a folder with all that is in it. */
  readonly whole: boolean
}

interface Uses {
  /** Literal paths, by the folder that they lie in; those whose folder is not known under ''. */
  readonly byFolder: ReadonlyMap<string, readonly Use[]>
  /** Literal paths of folders that are taken whole. */
  readonly whole: ReadonlyMap<string, readonly Use[]>
  /** Patterns, and what is not known; and texts that nobody reads as words. */
  readonly open: readonly Use[]
  readonly texts: readonly Use[]
}

/** Of more patterns or texts than these it is not said what they need. */
const MOST = 400

/** The first instruction that may need a file behind its RUN. */
export function neededLater(
  dockerfile: Dockerfile,
  images: Images,
  run: { readonly stage: Stage; readonly instruction: Instruction },
  file: LeftFile,
): Instruction | undefined {
  const { byFolder, whole, open, texts } = usesIn(dockerfile, images)
  const isBehind = ({ always, instruction, stage }: Use): boolean =>
    (always || instruction.index > run.instruction.index) && lineage(stage).includes(run.stage)
  const path = file.place ?? file.word
  const first = (uses: readonly Use[] | undefined, test: (use: Use) => boolean): Instruction | undefined =>
    uses?.find((use) => isBehind(use) && test(use))?.instruction
  // All of another folder is not known to be about a file of a folder that nobody knows.
  const isElsewhere = ({ text }: Use['word']): boolean => file.place === undefined && /^\/.*\/\*$/.test(text)
  const isNamed = ({ word, folder, whole: isWhole }: Use): boolean =>
    !isElsewhere(word) && mayHold(word, file.place === undefined ? undefined : folder, path, isWhole)
  if (open.length + texts.length > MOST) {
    const any = first([...open, ...texts], () => true)
    if (any !== undefined) return any
  }
  return (
    first(byFolder.get(file.place === undefined ? '' : parentOf(file.place)), isNamed) ??
    first(byFolder.get(''), isNamed) ??
    (file.place === undefined
      ? first([...byFolder.values()].flat(), ({ word }) => nameOf(word.text) === nameOf(path))
      : undefined) ??
    ancestors(path)
      .map((folder) => first(whole.get(folder), () => true))
      .find((one) => one !== undefined) ??
    first(open, (use) =>
      use.word.value === undefined && !use.word.glob ? speaksOf(use.word.text, path, file.known) : isNamed(use),
    ) ??
    first(texts, ({ word }) => speaksOf(word.text, path, file.known))
  )
}

/** Letters of a name by which it can be told. */
const LITERAL = 4

/** Whether a text says the name of a file, or a pattern of its ending; of a name with variables, what is literal in it. */
function speaksOf(text: string, path: string, known: string | undefined): boolean {
  const name = nameOf(path)
  if (saysFileName(text, name) || (known !== undefined && saysFileName(text, nameOf(known)))) return true
  if (ARCHIVE_ENDINGS.some((ending) => path.endsWith(ending) && text.includes(`*${ending}`))) return true
  if (known !== undefined || !name.includes('$')) return false
  const parts = name.split(/\$\{?\w+\}?/).filter((part) => part.length >= LITERAL && !ARCHIVE_ENDINGS.includes(part))
  if (parts.length === 0) return path.includes('/') && text.includes(parentOf(path))
  return parts.some((part) => text.includes(part))
}

function ancestors(path: string): readonly string[] {
  const all = ['/']
  for (let at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1)) all.push(path.slice(0, at))
  return all
}

const known = new WeakMap<Dockerfile, Uses>()

function usesIn(dockerfile: Dockerfile, images: Images): Uses {
  let uses = known.get(dockerfile)
  if (uses === undefined) {
    uses = sorted(dockerfile.instructions.flatMap((instruction) => usesOf(dockerfile, images, instruction)))
    known.set(dockerfile, uses)
  }
  return uses
}

function sorted(uses: readonly (Use & { readonly isText?: boolean })[]): Uses {
  const [byFolder, whole] = [new Map<string, Use[]>(), new Map<string, Use[]>()]
  const put = (map: Map<string, Use[]>, key: string, use: Use): void => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [use])
    else list.push(use)
  }
  const [open, texts]: [Use[], Use[]] = [[], []]
  for (const use of uses) {
    const { value, glob } = use.word
    if (use.isText === true) texts.push(use)
    else if (value === undefined || glob) open.push(use)
    else {
      const place = value === '/' ? '/' : placeIn(use.folder, value)
      put(byFolder, place === undefined ? '' : parentOf(place), use)
      if (use.whole && (place ?? use.folder) !== undefined) put(whole, place ?? use.folder!, use)
      else if (use.whole) open.push(use)
    }
  }
  return { byFolder, whole, open, texts }
}

function usesOf(
  dockerfile: Dockerfile,
  images: Images,
  instruction: Instruction,
): readonly (Use & { isText?: boolean })[] {
  const stage = dockerfile.stageOf(instruction)
  if (stage === undefined) return []
  const own = { instruction, stage, always: false, folder: folderAt(dockerfile, instruction, images), whole: false }
  const { keyword, text } = instruction.trigger ?? instruction
  const { variables } = dockerfile.settings(instruction)
  const asText = (said: string, always: boolean): Use & { isText: boolean } => ({
    ...own,
    always,
    isText: true,
    word: { value: undefined, text: said, glob: false },
  })
  if (STARTING.has(keyword) || keyword === 'ENV') {
    const expanded = expand(text, dockerfile.reading.escape, (name) => variable(variables, name)?.value ?? '')
    return [asText(text, true), ...(expanded === undefined || expanded === text ? [] : [asText(expanded, true)])]
  }
  const valueOf = (word: Word): Pick<Word, 'value' | 'text' | 'glob'> => {
    if (word.value !== undefined) return word
    const value = expand(word.text, dockerfile.reading.escape, (name) => fixedValue(variables, name))
    return value === undefined ? word : { value, text: value, glob: false }
  }
  return [
    ...takenFrom(dockerfile, instruction),
    ...(keyword === 'RUN' ? (inScript(dockerfile, instruction, own, valueOf) ?? [asText(text, false)]) : []),
  ]
}

/** What an instruction takes out of another stage. */
function takenFrom({ stages }: Dockerfile, instruction: Instruction): readonly Use[] {
  const copy = copyOf(instruction)
  const taken = [
    ...(copy?.from === undefined ? [] : copy.sources.map((source) => ({ from: copy.from!, source }))),
    ...mountsOf(instruction).flatMap(({ from, source = '/' }) => (from === undefined ? [] : [{ from, source }])),
  ]
  return taken.flatMap(({ from, source }) => {
    const stage =
      stages.findLast(({ name }) => name === from.toLowerCase()) ?? stages[/^\d+$/.test(from) ? Number(from) : -1]
    const isOpen = source.includes('$')
    const word = { value: isOpen ? undefined : source, text: source, glob: /[*?[]/.test(source) }
    return stage === undefined ? [] : [{ instruction, stage, always: false, folder: '/', whole: true, word }]
  })
}

/** Programs that take folders with all that is in them; of some what stands last is where it goes to. */
const TAKING_WHOLE = new Set(['tar', 'zip', '7z', '7za'])
const TAKING_TO = new Set(['cp', 'mv', 'rsync', 'scp'])

/** The words of a command by which it takes a folder whole. */
function wholes({ name = '', words: [, ...args] }: Command): ReadonlySet<Word> {
  const program = nameOf(name)
  const operands = args.filter(({ text }) => !text.startsWith('-'))
  const packs =
    program !== 'tar' ||
    args.some(({ text }, i) => /^(?:-?\w*c\w*|--create)$/.test(text) && (i === 0 || text.startsWith('-')))
  if (TAKING_WHOLE.has(program)) return new Set(packs ? operands : [])
  return new Set(TAKING_TO.has(program) ? operands.slice(0, -1) : [])
}

function inScript(
  dockerfile: Dockerfile,
  instruction: Instruction,
  own: Omit<Use, 'word'>,
  valueOf: (word: Word) => Use['word'],
): readonly Use[] | undefined {
  const script = dockerfile.script(instruction)
  if (script === undefined) return undefined
  const folders = foldersIn(script, own.folder)
  const brought = new Set<string | undefined>()
  return script.commands.flatMap((command, i) => {
    const folder = folders[i]
    const file = downloadedFile(command)
    // What the script brings itself it needs of nobody.
    if (file !== undefined) brought.add(placeIn(folder, file) ?? file)
    if (asksForNothing(command)) return []
    const whole = wholes(command)
    const words = [...command.words.slice(1), ...command.redirects.flatMap(({ target }) => target ?? [])]
    return words
      .filter(({ value, text }) => !brought.has(value === undefined ? text : (placeIn(folder, value) ?? value)))
      .map((word) => ({ ...own, folder, whole: whole.has(word), word: valueOf(word) }))
  })
}

/** They name folders alone, or take what is there: `rm -f`. */
function asksForNothing({ name = '', words }: Command): boolean {
  if (['cd', 'pushd', 'popd', 'mkdir', 'export'].includes(name)) return true
  return name === 'rm' && words.some(({ value = '' }) => /^-[a-zA-Z]*f|^--force$/.test(value))
}

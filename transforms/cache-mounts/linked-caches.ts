// Whether what a stage installs points into a package manager's cache, or runs from there: then a mount would take it away.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { type Instruction, saidIn } from '../../src/dockerfile/model/instruction.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import { processOf, startScript } from '../../src/dockerfile/model/process.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { covers, names, sourcesOf } from '../../src/dockerfile/model/sources.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext, Entry } from '../../src/files/build-context.ts'
import { type CallWords, LINKING, type Linking, type LinkSetting } from '../../src/knowledge/packages/cache-links.ts'
import { programOf } from '../../src/knowledge/programs/inits.ts'

/** A call as the table reads it. */
interface Called {
  readonly program: string
  readonly words: CallWords
}

/**
 * Why what stays of the calls of a tool points into its cache.
 *
 * @param files the build context, asked for when all else is harmless
 */
export function linkedInto(
  dockerfile: Dockerfile,
  tool: string,
  family: readonly Stage[],
  files: () => BuildContext | undefined,
): string | undefined {
  const linking = Object.hasOwn(LINKING, tool) ? LINKING[tool] : undefined
  if (linking === undefined) return undefined
  const calls = family.flatMap(({ instructions }) =>
    instructions.flatMap((instruction) => dockerfile.script(instruction)?.commands.map(calledBy) ?? []),
  )
  const texts = family.flatMap(({ instructions }) => instructions.map((one) => saidIn(one, dockerfile.text)))
  const isSince = (major: number): boolean => mayBeSince([...texts, ...manifests(files())], tool, major)
  return (
    first(calls, ({ program, words }) => linking.leaves?.(program, words, isSince)) ??
    first(texts, (text) => settingIn(text, linking.settings)) ??
    first(calls, ({ program, words }) => (program === tool ? optionIn(words, linking.settings) : undefined)) ??
    (calls.some(({ program, words }) => linking.starts?.(program, words) === true)
      ? first(family, (stage) => startedFrom(dockerfile, stage, linking))
      : undefined) ??
    inFiles(dockerfile, family, linking, files)
  )
}

function first<Item>(items: readonly Item[], ask: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const answer = ask(item)
    if (answer !== undefined) return answer
  }
  return undefined
}

function calledBy({ name = '', words }: Command): Called {
  return { program: programOf(name), words: words.slice(1).map(({ value }) => value) }
}

/** Whether a tool may be of a major version or a later one: every version that the file names is older, or none is named. */
function mayBeSince(texts: readonly string[], tool: string, major: number): boolean {
  const versions = texts.flatMap((text) => text.split(`${tool}@`).slice(1)).map((rest) => Number.parseInt(rest, 10))
  return versions.length === 0 || versions.some((version) => Number.isNaN(version) || version >= major)
}

const SEPARATORS = new Set(' \t\r\n:=,"\'`;&|()<>{}')

/** The words of a text, whatever stands between them. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  let word = ''
  for (const letter of `${text} `) {
    if (!SEPARATORS.has(letter)) word += letter
    else if (word !== '') {
      words.push(word)
      word = ''
    }
  }
  return words
}

/** A setting that is said somewhere in a text, whatever its form: the word behind its name is its value. */
function settingIn(text: string, settings: readonly LinkSetting[]): string | undefined {
  if (settings.length === 0) return undefined
  const words = wordsOf(text)
  for (const [i, word] of words.entries()) {
    const key = plain(word)
    const setting = settings.find((one) => one.isOption !== true && isNamed(key, one.key))
    // An option alone turns it on.
    const value = words[i + 1]?.startsWith('-') === false ? words[i + 1]! : 'true'
    if (setting?.isLinked(value) !== true) continue
    return setting.meaning === undefined
      ? `${word} makes what is installed link into it`
      : `${word} is of ${setting.meaning}`
  }
  return undefined
}

function plain(word: string): string {
  return word.replaceAll('-', '').replaceAll('_', '').toLowerCase()
}

/** `pnpm_config_enable_global_virtual_store` ends in its key; a short key stands alone. */
function isNamed(key: string, wanted: string): boolean {
  return key === wanted || (wanted.length >= 8 && key.endsWith(wanted))
}

/** An option of the tool's own: `--backend=symlink`, `--backend symlink`. */
function optionIn(words: CallWords, settings: readonly LinkSetting[]): string | undefined {
  for (const [i, word] of words.entries()) {
    if (word === undefined || !word.startsWith('--')) continue
    const [name = '', joined] = word.split('=', 2)
    const value = joined ?? words[i + 1] ?? ''
    const setting = settings.find((one) => one.isOption === true && plain(name) === one.key)
    if (setting?.isLinked(value) === true) return `${name} ${value} makes what is installed link into it`
  }
  return undefined
}

/** What an image of a stage starts that runs from the cache. */
function startedFrom(dockerfile: Dockerfile, stage: Stage, { starts }: Linking): string | undefined {
  if (starts === undefined) return undefined
  const { entrypoint, command } = processOf(stage)
  const parts = [entrypoint, command].flatMap((instruction) => instruction ?? [])
  const [program = '', ...words] = parts.flatMap(({ strings }) => strings ?? [])
  const calls = parts.flatMap((part) => startScript(dockerfile, part)?.commands.map(calledBy) ?? [])
  const found = [{ program: programOf(program), words }, ...calls].find((one) => starts(one.program, one.words))
  return found === undefined ? undefined : `${found.program} may run from it when the image is started`
}

function isIn(dockerfile: Dockerfile, instruction: Instruction, family: readonly Stage[]): boolean {
  const stage = dockerfile.stageOf(instruction)
  return stage !== undefined && family.includes(stage)
}

/** A setting in a file that one of the stages copies. */
function inFiles(
  dockerfile: Dockerfile,
  family: readonly Stage[],
  { files: wanted, settings }: Linking,
  files: () => BuildContext | undefined,
): string | undefined {
  if (wanted.length === 0) return undefined
  const sources = sourcesOf(dockerfile).filter(({ instruction }) => isIn(dockerfile, instruction, family))
  const context = sources.length === 0 ? undefined : files()
  if (context === undefined) return undefined
  const found = settingsFiles(context, wanted).filter(({ path }) =>
    sources.some((source) => covers(source, path) || names(source, path)),
  )
  return first(found, ({ path }) => {
    const reason = settingIn(context.text(path) ?? '', settings)
    return reason === undefined ? undefined : `${reason}, as ${path} says`
  })
}

/** They may name the version of the package manager. */
function manifests(context: BuildContext | undefined): readonly string[] {
  const all = context === undefined ? [] : settingsFiles(context, ['package.json'])
  return all.flatMap(({ path }) => context?.text(path) ?? [])
}

function settingsFiles(context: BuildContext, wanted: readonly string[]): readonly Entry[] {
  const all = context.below('') ?? context.list('')
  return all.filter(
    ({ path, kind }) => kind === 'file' && wanted.includes(nameOf(path)) && !path.split('/').includes('node_modules'),
  )
}

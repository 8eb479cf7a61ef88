// The configurations of a run: which there are, which transforms they bring, and what holds for each file.

import { realpath } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import type { Options } from '../cli/option-table.ts'
import { readSets, select, UserError } from '../cli/options.ts'
import { relativePath } from '../files/place.ts'
import type { RecordedImages } from '../knowledge/images/recorded.ts'
import type { FileSettings, SettingsByFile } from '../rewrite/file-settings.ts'
import type { OptionsGiven } from '../rewrite/options.ts'
import { misnamed } from '../rewrite/slips.ts'
import type { TurnedOff } from '../rewrite/withheld.ts'
import type { AnyTransform } from '../transform/context-transform.ts'
import { namesFor } from '../transform/rules.ts'
import { byContract, type Choice, chosen, type Selection } from '../transform/selection.ts'
import type { Checked } from './check.ts'
import type { Part } from './config.ts'
import { wrongContexts } from './contexts.ts'
import { Finder, type Place } from './find.ts'
import { type Layer, layerOf, merged, NOTHING_SAID, type Said } from './layers.ts'
import { checked, isFile, loadDefault, loadTransforms } from './load.ts'
import { plainOf, withoutOwn } from './own-transforms.ts'
import { type Mistake, readData, type Source, shownPath } from './read.ts'
import { RecordedFiles } from './recorded.ts'

/** What the command line says about configuration, and in front of it. */
export type Asked = Pick<
  Options,
  'transform' | 'exclude' | 'unsafe' | 'for' | 'builder' | 'set' | 'config' | 'no-config'
>

/** A configuration that was read. */
interface Known {
  readonly place: Place
  readonly source: Source
  /** From which globs are read. */
  readonly base: string
  /** The names of the transforms of one's own that it brings: naming them is turning them on. */
  readonly brings: readonly string[]
}

/**
 * Reads the command line's own configuration, that of the folder which the user stands in, and the transforms that
 * they and -t bring.
 *
 * @param cwd the folder that the user stands in
 * @param warn is told, a line each, what was passed over
 * @param runsCode whether the folder was chosen by somebody who may run what is in it: who opens one in an editor did not ask for that
 * @throws UserError for a mistake in the arguments, and for a transform that is none
 */
export async function configure(
  asked: Asked,
  ours: readonly AnyTransform[],
  cwd: string,
  warn: (line: string) => void,
  runsCode = true,
): Promise<Configurations> {
  const folder = await realpath(cwd)
  const configurations = new Configurations(asked, ours, folder, warn, runsCode)
  await configurations.begin()
  return configurations
}

export class Configurations {
  /** Ours, and those of one's own. */
  readonly transforms: AnyTransform[]
  private readonly known = new Map<string, Promise<Known | undefined>>()
  private readonly warned = new Set<string>()
  private explicit: Known | undefined
  /** Transforms were not loaded: names that are not known may be theirs. */
  private open = false
  private named: readonly string[] = []
  private sets: OptionsGiven = {}
  /** What was learned of images in this run. */
  private learned: RecordedImages = {}

  constructor(
    private readonly asked: Asked,
    ours: readonly AnyTransform[],
    private readonly cwd: string,
    private readonly warn: (line: string) => void,
    private readonly runsCode: boolean,
  ) {
    this.transforms = [...ours]
  }

  async begin(): Promise<void> {
    const { config, transform } = this.asked
    const named: string[] = []
    for (const name of transform) named.push(...(isFile(name) ? await this.bring(name, this.cwd) : [name]))
    this.named = named
    if (config !== undefined) this.explicit = await this.explicitly(resolve(this.cwd, config))
    else if (!this.asked['no-config']) {
      const finder = new Finder(this.cwd)
      for (const place of finder.above(this.cwd)) if (place.folder === this.cwd) await this.read(place)
      this.pass(finder)
    }
    this.sets = readSets(this.asked.set, this.transforms)
    select(this.choice, this.transforms)
  }

  private get choice(): Choice {
    const { exclude, for: aims, unsafe } = this.asked
    // A rule stands for all that answer it, as it does for whoever ignores one of a linter.
    const left = exclude.flatMap((name) => namesFor(name, this.transforms))
    return { transform: this.named, exclude: left, for: aims, unsafe }
  }

  /**
   * Reads the configurations of these files.
   *
   * @param files absolute and without links
   * @param covers whether they are all Dockerfiles of a folder, absolute: what speaks of none of them there is a slip
   * @throws UserError which names every mistake in every configuration
   */
  async settings(files: readonly string[], covers: (folder: string) => boolean = () => false): Promise<SettingsByFile> {
    const chains = new Map<string, readonly Known[]>()
    const finder = new Finder(this.cwd)
    for (const folder of new Set(files.map((file) => dirname(file)))) {
      const chain = await this.chainOf(folder, finder)
      // Most folders have none, and a run may be over tens of thousands.
      if (chain.length > 0) chains.set(folder, chain)
    }
    this.pass(finder)
    const layers = await this.check(new Set([...chains.values()].flat()))
    for (const [{ base, place }, layer] of layers)
      if (place !== this.explicit?.place && covers(base))
        for (const slip of layer.idle(files)) this.say(place.file, slip)
    const chainLayers = new Map([...chains].map(([folder, chain]) => [folder, chain.map((one) => layers.get(one)!)]))
    const written = new RecordedFiles(this.cwd, (file) => this.shown(file), !this.asked['no-config'])
    const recorded = written.with(this.learned, new Set(files.map((file) => dirname(file))))
    return this.settingsBy(
      (file) => chainLayers.get(dirname(file)) ?? [],
      (file) => recorded.get(dirname(file)),
    )
  }

  /** What images turn out to be in this run: it comes in front of what is written down. */
  learn(images: RecordedImages): void {
    this.learned = images
  }

  private settingsBy(
    layersOf: (file: string) => readonly Layer[],
    recordedOf: (file: string) => RecordedImages | undefined,
  ): SettingsByFile {
    const known = new Map<string, FileSettings>()
    const numbers = new Map<object, number>()
    const number = (one: object): number => numbers.get(one) ?? numbers.set(one, numbers.size).size
    const plain = this.settingsOf(NOTHING_SAID)
    return {
      leavesOut: (path, folder) => firstSaid(layersOf(path), (layer) => layer.leavesOut(path, folder)),
      contextOf: (file) => firstSaid(layersOf(file), (layer) => layer.contextOf(file)),
      probesOf: (file) => firstSaid(layersOf(file), (layer) => layer.probesOf(file)),
      of: (file) => {
        const parts = layersOf(file)
          .toReversed()
          .flatMap((layer) => layer.parts(file))
        const recorded = recordedOf(file)
        if (parts.length === 0 && recorded === undefined) return plain
        // Files for which the same is said share one answer.
        const key = [recorded === undefined ? '' : number(recorded), ...parts.map(number)].join()
        let settings = known.get(key)
        if (settings === undefined) {
          settings = this.settingsOf(merged(parts, recorded), (part) =>
            firstSaid(layersOf(file), (layer) => layer.placeOf(part)),
          )
          known.set(key, settings)
        }
        return settings
      },
    }
  }

  private settingsOf(said: Said, placeOf: (part: Part) => string | undefined = () => undefined): FileSettings {
    const { given, builder, images, imagesKey } = said
    const names = this.transforms.map(({ name }) => name)
    const options = Object.entries(this.sets).map(([name, set]) => [name, { ...given[name], ...set }] as const)
    const selection = byContract(this.selectionBy(said))
    const turnedOff = this.turnedOff(said, placeOf)
    const settings = {
      ...{ ...selection, turnedOff, asked: this.named.length > 0 },
      builder: this.asked.builder ?? builder,
      given: { ...given, ...Object.fromEntries(options) },
    }
    const running = [...selection.transforms, ...selection.hidden, ...turnedOff.map(({ transform }) => transform)]
    const named = [selection.transforms, selection.hidden].map((some) => some.map(({ name }) => name))
    const off = turnedOff.map(({ transform, by }) => [transform.name, by])
    const decides = [named, off, settings.asked, settings.builder, settings.given, imagesKey, this.open, names]
    return {
      ...settings,
      images,
      misnamed: (name) => (this.open ? undefined : misnamed(name, this.transforms)),
      // What code of others does changes with files that nobody knows of.
      key: running.some(({ source }) => source !== undefined) ? undefined : JSON.stringify(decides),
    }
  }

  /** What runs by a configuration; names and aims on the command line put aside what it turns on. */
  private selectionBy({ switches, unsafe, aims }: Said): Selection<AnyTransform> {
    const { choice } = this
    if (choice.transform.length > 0 || choice.for.length > 0) {
      const off = new Map([...switches].filter(([, turned]) => turned === 'off'))
      return chosen(choice, this.transforms, off)
    }
    return chosen({ ...choice, unsafe: choice.unsafe || unsafe === true, for: aims ?? [] }, this.transforms, switches)
  }

  /** The transforms of Dockerfiles that would run here if nothing turned them off. */
  private turnedOff(said: Said, placeOf: (part: Part) => string | undefined): readonly TurnedOff[] {
    const on = new Map([...said.switches].filter(([, turned]) => turned === 'on'))
    return byContract(this.selectionBy({ ...said, switches: on })).transforms.flatMap((transform) => {
      const part = said.switches.get(transform.name) === 'off' ? said.offIn.get(transform.name) : undefined
      return part === undefined ? [] : [{ transform, by: placeOf(part) ?? 'the configuration' }]
    })
  }

  private async chainOf(folder: string, finder: Finder): Promise<readonly Known[]> {
    if (this.explicit !== undefined) return [this.explicit]
    if (this.asked['no-config']) return []
    const chain: Known[] = []
    for (const place of finder.above(folder)) {
      // Those of the root's own folder still count: that there are two is a mistake.
      if (chain.some(isRoot) && chain.at(-1)?.place.folder !== place.folder) break
      const known = await this.read(place)
      if (known !== undefined) chain.push(known)
    }
    return chain
  }

  /** What a place holds; `undefined` where it is code that nobody asked to run. */
  private read(place: Place): Promise<Known | undefined> {
    let known = this.known.get(place.file)
    if (known === undefined) {
      known = this.load(place, this.runsCode && place.folder === this.cwd, place.folder)
      this.known.set(place.file, known)
    }
    return known
  }

  /** The file of --config. */
  private async explicitly(file: string): Promise<Known> {
    const code = /\.[cm]?[jt]s$/.test(file)
    const kind = code ? 'code' : basename(file) === 'package.json' ? 'package' : 'data'
    // Paths in it are read from where the user stands: it may lie anywhere.
    const known = await this.load({ folder: dirname(file), file, kind }, true, this.cwd)
    return known!
  }

  /** @param trusted its code may run */
  private async load(place: Place, trusted: boolean, base: string): Promise<Known | undefined> {
    const shown = this.shown(place.file)
    if (place.kind === 'code' && !trusted) {
      this.open = true
      this.say(
        place.file,
        `it was not run: code of a configuration runs only from the folder that you stand in, or with --config ${shown}`,
      )
      return undefined
    }
    const source = place.kind === 'code' ? await this.run(place.file, shown) : readData(place)
    const { value, own } = withoutOwn(source.value)
    const brings: string[] = []
    for (const { path, transform } of own) {
      if (trusted) brings.push(...(await this.bring(transform, place.folder)))
      else {
        this.open = true
        const at = source.at({ path, reason: '' })
        this.say(
          at === undefined ? place.file : `${place.file}:${at}`,
          `transforms of one's own are code, which is loaded only from the folder that you stand in, or with --config ${shown}; ${JSON.stringify(transform)} was not`,
        )
      }
    }
    return { place, source: { ...source, value }, base, brings }
  }

  private async run(file: string, shown: string): Promise<Source> {
    const value = await loadDefault(file, shown)
    const none = value === undefined ? [{ path: [], reason: 'it has no default export' }] : []
    return { value: plainOf(value, shown), prefix: [], mistakes: none, at: () => undefined }
  }

  /** Loads transforms of one's own, and gives their names. */
  private async bring(from: unknown, folder: string): Promise<readonly string[]> {
    const shown = typeof from === 'string' ? from : 'a transform of the configuration'
    const found =
      typeof from === 'string' ? await loadTransforms(from, folder, (file) => this.shown(file)) : [checked(from, shown)]
    for (const transform of found) {
      const same = this.transforms.find(({ name }) => name === transform.name)
      if (same === undefined) this.transforms.push(transform)
      else if (same.source === undefined || same.source !== transform.source) {
        const whose = same.source === undefined ? "one of dockershift's" : `that of ${same.source}`
        throw new UserError(`${transform.source}: name: ${transform.name} is ${whose}; choose another`)
      }
    }
    return found.map(({ name }) => name)
  }

  private async check(all: ReadonlySet<Known>): Promise<ReadonlyMap<Known, Layer>> {
    const layers = new Map<Known, Layer>()
    const lines: string[] = [...this.doubles(all)]
    if (all.size > 0) {
      // Most runs have no configuration, and need no schema.
      const { checkFor } = await import('./check.ts')
      const check = checkFor(this.transforms, this.open)
      for (const known of all) {
        const { source, base, brings } = known
        const found = source.mistakes.length > 0 ? { mistakes: source.mistakes } : checkedIn(check(source.value), base)
        if ('mistakes' in found)
          lines.push(...inOrder(found.mistakes, source).map((mistake) => this.located(known, mistake)))
        else
          layers.set(
            known,
            withOwn(
              layerOf(found.config, base, (reason) => this.say(known.place.file, reason), this.shown(known.place.file)),
              brings,
            ),
          )
      }
    }
    if (lines.length > 0) throw new UserError(...lines)
    return layers
  }

  /** Two configurations in one folder: nobody could say which one counts. */
  private doubles(all: ReadonlySet<Known>): readonly string[] {
    const byFolder = new Map<string, Place[]>()
    for (const { place } of all) byFolder.set(place.folder, [...(byFolder.get(place.folder) ?? []), place])
    return [...byFolder].flatMap(([folder, places]) =>
      places.length < 2
        ? []
        : [
            `${this.shown(folder)}: two configurations, ${places.map(({ file }) => basename(file)).join(' and ')}; keep one`,
          ],
    )
  }

  private located({ place, source }: Known, mistake: Mistake): string {
    const at = source.at(mistake)
    const path = shownPath([...source.prefix, ...mistake.path])
    const where = [`${this.shown(place.file)}${at === undefined ? '' : `:${at}`}`, ...(path === '' ? [] : [path])]
    return `${where.join(': ')}: ${mistake.reason}`
  }

  /** Says what was passed over. */
  private pass({ remarks }: Finder): void {
    for (const { file, reason } of remarks) this.say(file, reason)
  }

  /** Says it once. */
  private say(file: string, reason: string): void {
    const line = `${this.shown(file)}: ${reason}`
    if (this.warned.has(line)) return
    this.warned.add(line)
    this.warn(line)
  }

  private shown(file: string): string {
    return relativePath(this.cwd, file)
  }
}

/** What the nearest layer says that says anything. */
function firstSaid<Value>(layers: readonly Layer[], ask: (layer: Layer) => Value | undefined): Value | undefined {
  for (const layer of layers) {
    const said = ask(layer)
    if (said !== undefined) return said
  }
  return undefined
}

/** What was checked, with what only the folder tells that it lies in. */
function checkedIn(found: Checked, base: string): Checked {
  if ('mistakes' in found) return found
  const mistakes = wrongContexts(found.config, base)
  return mistakes.length > 0 ? { mistakes } : found
}

/** Whether nothing further up counts. */
function isRoot({ source: { value } }: Known): boolean {
  return typeof value === 'object' && value !== null && 'root' in value && value.root === true
}

/** Mistakes as they stand in the file. */
function inOrder(mistakes: readonly Mistake[], source: Source): readonly Mistake[] {
  const place = (mistake: Mistake): readonly number[] => (source.at(mistake) ?? '').split(':').map(Number)
  return mistakes.toSorted((a, b) => {
    const [[line = 0, column = 0], [otherLine = 0, otherColumn = 0]] = [place(a), place(b)]
    return line - otherLine || column - otherColumn
  })
}

/** A layer that turns on what it brings, before it says anything else. */
function withOwn(layer: Layer, brings: readonly string[]): Layer {
  if (brings.length === 0) return layer
  const own = { transforms: Object.fromEntries(brings.map((name) => [name, 'on' as const])) }
  return { ...layer, parts: (file) => [own, ...layer.parts(file)] }
}

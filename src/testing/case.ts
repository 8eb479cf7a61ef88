// A fixture: a folder with a Dockerfile as it comes in and as it must come out.

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readCompose } from '../builds/compose.ts'
import { placed } from '../builds/services.ts'
import type { Part } from '../config/config.ts'
import type { BuildContext, Service } from '../files/build-context.ts'
import { openContext } from '../files/tree.ts'
import type { RecordedImage } from '../knowledge/images/recorded.ts'
import type { OptionsGiven } from '../rewrite/options.ts'
import type { Builder } from '../transform/transform.ts'

/** What options.json may say. */
export interface CaseOptions extends Pick<Part, 'bases' | 'mirrors'> {
  /** How the lines of the transform's `leavesAlone` begin that this case shows: numbers would shift unseen. */
  readonly leavesAlone?: readonly string[]
  /** false: another line end means another build, so there the text may change in fewer places. For heredocs. */
  readonly crlf?: boolean
  /** false: a file that says it is generated stays as it is. */
  readonly generated?: boolean
  readonly builder?: Builder
  /** What is set of the transforms' options, by the transforms' names. */
  readonly options?: OptionsGiven
  /** In how many commits a path of the build context changed; without it there is no history. */
  readonly changes?: Readonly<Record<string, number>>
  /** What was learned of images, by name; what is left out is that of a plain one on linux/amd64. */
  readonly recorded?: Readonly<Record<string, Partial<RecordedImage>>>
}

const OPTIONS: readonly string[] = [
  'leavesAlone',
  'crlf',
  'generated',
  'builder',
  'options',
  'changes',
  'bases',
  'mirrors',
  'recorded',
]
const FILES: readonly string[] = ['input.Dockerfile', 'output.Dockerfile', 'notes.txt', 'options.json', 'context']

export class Case {
  readonly name: string
  readonly options: CaseOptions
  readonly input: string
  /** It stays as it is. */
  readonly keeps: boolean
  /** It stays as it is since it is right already: there is nothing to say. */
  readonly fine: boolean

  /** @param more names of further files that somebody reads */
  constructor(
    readonly folder: string,
    private readonly more: readonly string[] = [],
  ) {
    this.name = basename(folder)
    this.options = JSON.parse(this.read('options.json') ?? '{}') as CaseOptions
    this.input = this.read('input.Dockerfile') ?? ''
    this.fine = this.name.startsWith('fine-')
    this.keeps = this.fine || /^(?:\d\d-)?keeps-/.test(this.name)
  }

  get files(): BuildContext | undefined {
    const folder = join(this.folder, 'context')
    const { changes } = this.options
    if (!existsSync(folder)) return undefined
    const history = changes === undefined ? undefined : (path: string) => changes[path] ?? 0
    return openContext(folder, { history, services: this.services })
  }

  /** What a compose file at the top of the build context says of the services that are built from there. */
  private get services(): readonly Service[] {
    const text = this.read('context/compose.yaml')
    if (text === undefined) return []
    const over = ['compose.override.yaml', 'compose.prod.yaml'].flatMap((name) => {
      const more = this.read(`context/${name}`)
      return more === undefined ? [] : [{ name, text: more }]
    })
    const beside = { over, read: (path: string) => this.read(`context/${path}`) }
    return readCompose(text, this.folder, beside).flatMap(({ context, service, line }) =>
      context === '.' && service !== undefined ? [placed(service, `compose.yaml:${line}`)] : [],
    )
  }

  /** A file of the case as it is, byte for byte; `undefined` where there is none. */
  read(file: string): string | undefined {
    const path = join(this.folder, file)
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined
  }

  /** Writes a file of the case, or takes it away. */
  write(file: string, text: string | undefined): void {
    const path = join(this.folder, file)
    if (text === undefined) rmSync(path, { force: true })
    else writeFileSync(path, text)
  }

  /** What is wrong with the folder itself. */
  get flaws(): readonly string[] {
    const known = [...FILES, ...this.more]
    const flaws = readdirSync(this.folder).flatMap((file) =>
      known.includes(file) ? [] : [`${file} is read by nobody`],
    )
    if (this.read('input.Dockerfile') === undefined) flaws.push('there is no input.Dockerfile')
    for (const key of Object.keys(this.options))
      if (!OPTIONS.includes(key)) flaws.push(`options.json: nobody reads ${key}`)
    if (this.options.leavesAlone !== undefined && !this.keeps)
      flaws.push('leavesAlone is for cases named keeps-… or fine-…')
    if (this.keeps && this.read('output.Dockerfile') !== undefined)
      flaws.push('a case named keeps-… or fine-… has no output.Dockerfile')
    return flaws
  }
}

/** The cases in a folder, by name; none where there is no such folder. */
export function casesIn(folder: string, more: readonly string[] = []): readonly Case[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => new Case(join(folder, name), more))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

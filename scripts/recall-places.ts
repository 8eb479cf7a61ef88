// Finds, by family, the places of a Dockerfile where something could be done, for `npm run recall`: on purpose without this
// project's own readers and tables, and roughly, so that what they do not see is counted too.

import { type Block, commandsOf, readBlocks } from './manners-reading.ts'

export interface Place {
  readonly family: Family
  /** One-based, first and last of the instruction. */
  readonly first: number
  readonly last: number
}

export type Family = keyof typeof FAMILIES

/** Whose notes speak of a family's places; `unsafe` where what is done there is. */
export const FAMILIES = {
  'apt lists': { safety: 'safe', transforms: ['apt-remove-lists'] },
  'apt-get update alone': { safety: 'safe', transforms: ['apt-update-with-install'] },
  'yum and dnf without -y': { safety: 'safe', transforms: ['dnf-assume-yes'] },
  'pip caches': { safety: 'safe', transforms: ['pip-no-cache-dir', 'package-cache-clean'] },
  'npm caches': { safety: 'safe', transforms: ['package-cache-clean'] },
  'yarn caches': { safety: 'safe', transforms: ['package-cache-clean'] },
  'small step behind small step': { safety: 'safe', transforms: ['run-merge', 'run-join-cleanup'] },
  'packages behind packages': { safety: 'safe', transforms: ['run-merge', 'apt-update-with-install'] },
  'download, extract, delete in RUNs of their own': {
    safety: 'safe',
    transforms: ['archive-join', 'run-join-cleanup', 'run-merge'],
  },
  'local ADD': { safety: 'safe', transforms: ['copy-instead-of-add'] },
  'archives left': { safety: 'unsafe', transforms: ['archive-remove'] },
  'shell form of a literal command': { safety: 'unsafe', transforms: ['cmd-exec-form', 'cmd-exec-prefix'] },
  'pipelines that hide a failure': { safety: 'unsafe', transforms: ['pipefail'] },
} as const satisfies Record<string, { safety: 'safe' | 'unsafe'; transforms: readonly string[] }>

/** One RUN, read: its commands, each as words without quotes. */
interface Step {
  readonly block: Block
  readonly text: string
  readonly commands: readonly (readonly string[])[]
  readonly ships: boolean
  readonly mounts: boolean
}

export function placesIn(text: string): readonly Place[] {
  const blocks = readBlocks(text)
  const shipped = shippedStages(blocks)
  const switches = text.toLowerCase()
  let stage = -1
  let piped = false
  const places: Place[] = []
  let row: Step[] = []
  for (const block of blocks) {
    if (block.keyword === 'FROM') stage++
    if (block.keyword === 'FROM') piped = false
    if (block.keyword === 'SHELL') piped = block.joined.includes('pipefail')
    const found: Family[] = []
    if (block.keyword === 'RUN' && !/^\s*(--\S+\s+)*\[/.test(block.joined)) {
      const step = stepOf(block, shipped.has(stage))
      found.push(...inStep(step, switches), ...behindRow(row, step, () => deletedBelow(blocks, block)))
      if (!piped && hidesFailure(step)) found.push('pipelines that hide a failure')
      row.push(step)
    } else {
      row = []
      if (block.keyword === 'ADD' && isLocalAdd(block.joined)) found.push('local ADD')
      if (['CMD', 'ENTRYPOINT'].includes(block.keyword) && isLiteral(block.joined))
        found.push('shell form of a literal command')
    }
    const [first, last] = [block.lines[0], block.lines.at(-1)]
    if (first === undefined || last === undefined) continue
    places.push(...found.map((family) => ({ family, first: first.index + 1, last: last.index + 1 })))
  }
  return places
}

/** The numbers of the stages whose layers are in the last one. */
function shippedStages(blocks: readonly Block[]): ReadonlySet<number> {
  const stages = blocks
    .filter(({ keyword }) => keyword === 'FROM')
    .map(({ joined }) => /^\s*(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?/i.exec(joined) ?? [])
  const shipped = new Set<number>()
  for (let at = stages.length - 1; at >= 0; ) {
    shipped.add(at)
    const base = stages[at]?.[1]?.toLowerCase()
    at = stages.slice(0, at).findLastIndex(([, , name]) => base !== undefined && name?.toLowerCase() === base)
  }
  return shipped
}

function stepOf(block: Block, ships: boolean): Step {
  const [flags = ''] = /^\s*(?:--\S+\s+)*/.exec(block.joined) ?? []
  const text = block.joined.slice(flags.length)
  const commands = commandsOf(text).map(wordsOf)
  return { block, text, commands, ships, mounts: flags.includes('--mount') }
}

/** The words of a command without quotes, and without what only leads to it. */
function wordsOf(command: string): readonly string[] {
  const words = (command.match(/(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])+/g) ?? []).map((word) => word.replace(/["'\\]/g, ''))
  const start = words.findIndex((word) => !LEADING.has(word) && !/^[A-Za-z_]\w*=/.test(word))
  const own = start < 0 ? [] : words.slice(start)
  return own.length === 0
    ? []
    : [own[0]!.replace(/^[({]+/, '').replace(/^\/(?:usr\/)?(?:local\/)?s?bin\//, ''), ...own.slice(1)]
}

const LEADING = new Set(['sudo', '-E', '-H', 'env', 'time', 'nice', 'then', 'do', 'else', '{', '(', '!', 'exec'])

const MANAGERS = new Set(['apt-get', 'apt', 'yum', 'dnf', 'microdnf', 'apk', 'zypper'])

/** The first word behind a program that is no option. */
function verbOf([, ...words]: readonly string[]): string {
  return words.find((word) => !word.startsWith('-')) ?? ''
}

function isApt([name]: readonly string[]): boolean {
  return name === 'apt-get' || name === 'apt'
}

function inStep(step: Step, file: string): readonly Family[] {
  const { commands, text, ships, mounts } = step
  const families: Family[] = []
  const apt = commands.filter(isApt).map(verbOf)
  const isGone = commands.some(
    ([name, ...words]) => name === 'rm' && words.some((word) => /^\/var\/lib\/apt\/?\*?$/.test(word)),
  )
  const keeps = !isGone && !text.includes('/lists') && !apt.includes('distclean') && !mounts
  if (apt.includes('update') && keeps) {
    if (!apt.some((verb) => READING.has(verb))) families.push('apt-get update alone')
    else if (ships && apt.includes('install')) families.push('apt lists')
  }
  if (commands.some((words) => ['yum', 'dnf'].includes(words[0]!) && verbOf(words) === 'install' && !isAnswered(words)))
    families.push('yum and dnf without -y')
  if (!ships || mounts) return families
  if (
    commands.some(fillsPip) &&
    !text.includes('.cache') &&
    !file.includes('pip_no_cache_dir') &&
    !file.includes('.no-cache-dir')
  )
    families.push('pip caches')
  if (commands.some(fillsNpm) && !/npm cache|\.npm|_cacache|npm_config_cache/i.test(text)) families.push('npm caches')
  if (commands.some(fillsYarn) && !/yarn cache|\.cache|yarn_cache|cache-folder/i.test(text))
    families.push('yarn caches')
  if (leavesArchive(step)) families.push('archives left')
  return families
}

const READING = new Set('install upgrade dist-upgrade full-upgrade build-dep source download satisfy'.split(' '))

function isAnswered(words: readonly string[]): boolean {
  return words.some((word) => /^-[a-z]*y|^--assumeyes/.test(word))
}

function fillsPip(words: readonly string[]): boolean {
  const [name = '', ...rest] = words
  const args =
    /^python[\d.]*$/.test(name) && rest[0] === '-m' && rest[1] === 'pip'
      ? rest.slice(1)
      : /^pip[\d.]*$/.test(name)
        ? words
        : undefined
  return args !== undefined && verbOf(args) === 'install' && !args.some((word) => /^--(no-cache|cache-dir)/.test(word))
}

function fillsNpm(words: readonly string[]): boolean {
  return words[0] === 'npm' && ['install', 'i', 'ci', 'add'].includes(verbOf(words))
}

function fillsYarn(words: readonly string[]): boolean {
  return words[0] === 'yarn' && ['', 'install', 'add', 'global'].includes(verbOf(words)) && !words.includes('--version')
}

/** What stands behind the RUNs of a row, and could be in one with them. */
function behindRow(row: readonly Step[], step: Step, deleted: () => string): readonly Family[] {
  const above = row.at(-1)
  if (above === undefined || !step.ships || above.block.lines.length === 0) return []
  if (row.some(({ commands }) => commands.length === 0) || [above, step].some(({ text }) => text.includes('<<')))
    return []
  if (goesOnWithArchive(row, step, deleted())) return ['download, extract, delete in RUNs of their own']
  if (isSmall(above) && isSmall(step)) return ['small step behind small step']
  return isOfPackages(above) && isOfPackages(step) ? ['packages behind packages'] : []
}

const SMALL = new Set(
  'mkdir rmdir rm mv cp ln touch chmod chown chgrp useradd usermod groupadd adduser addgroup echo printf sed a2enmod'.split(
    ' ',
  ),
)

function isSmall({ commands }: Step): boolean {
  return commands.length > 0 && commands.every(([name = '']) => SMALL.has(name))
}

function isOfPackages({ commands }: Step): boolean {
  const isCall = ([name = '', ...words]: readonly string[]): boolean =>
    MANAGERS.has(name) || (name === 'rm' && words.some((word) => word.startsWith('/var/')))
  return commands.every(isCall) && commands.some(([name = '']) => MANAGERS.has(name))
}

const ARCHIVE = /^[^?#]*?([^/?#=]+?)(\.tar(?:\.\w+)?|\.tgz|\.tbz2?|\.txz|\.zip)$/

/** The archives that a RUN downloads, by their names without their endings. */
function downloads({ commands }: Step): readonly string[] {
  return commands
    .filter(([name]) => name === 'curl' || name === 'wget')
    .flatMap((words) => words.slice(1).flatMap((word) => ARCHIVE.exec(word)?.[1] ?? []))
}

function isExtraction([name, ...words]: readonly string[]): boolean {
  return name === 'unzip' || (name === 'tar' && words.some((word) => /^-?[a-zA-Z]*x|^--extract/.test(word)))
}

/** Extracts what a RUN above downloads, works in the folder that this gave where a RUN deletes that later, or deletes one of them. */
function goesOnWithArchive(row: readonly Step[], { commands }: Step, deleted: string): boolean {
  const names = row.flatMap(downloads)
  return names.some((name) =>
    commands.some(
      (words) =>
        (isExtraction(words) || words[0] === 'rm' || (words[0] === 'cd' && deleted.includes(name))) &&
        words.slice(1).some((word) => word.includes(name)),
    ),
  )
}

/** What the RUNs below a block delete, as one text. */
function deletedBelow(blocks: readonly Block[], block: Block): string {
  return blocks
    .slice(blocks.indexOf(block) + 1)
    .filter(({ keyword }) => keyword === 'RUN')
    .flatMap((below) => stepOf(below, true).commands)
    .filter(([name]) => name === 'rm')
    .flat()
    .join(' ')
}

/** Downloads an archive, extracts it, and keeps it. */
function leavesArchive(step: Step): boolean {
  const { commands } = step
  // A folder that it worked in and deletes takes all along.
  const folders = commands.filter(([name]) => name === 'cd').map(([, folder = '']) => folder)
  if (commands.some(([name, ...words]) => name === 'rm' && words.some((word) => folders.includes(word)))) return false
  // `rm -rf /tmp/*`
  const swept = commands
    .filter(([name]) => name === 'rm')
    .flatMap((words) => words.filter((word) => /^\/.+\/\*$/.test(word)))
  if (
    swept.some((word) =>
      commands.some(
        (words) => words[0] !== 'rm' && words.some((one) => one.startsWith(word.slice(0, -1)) && ARCHIVE.test(one)),
      ),
    )
  )
    return false
  return downloads(step).some((name) => {
    const of = (words: readonly string[]): boolean => words.some((word) => word.includes(name) && ARCHIVE.test(word))
    const isRead = commands.some((words) => isExtraction(words) && of(words))
    return (
      isRead &&
      !commands.some(
        ([first, ...words]) =>
          (first === 'rm' || first === 'mv') && words.some((word) => word.includes(name) || word.includes('*')),
      )
    )
  })
}

/** `ADD` of files of the build context that are no archive. */
function isLocalAdd(joined: string): boolean {
  const words = joined
    .replace(/[[\]",]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !word.startsWith('--'))
  const sources = words.slice(0, -1)
  return (
    sources.length > 0 && sources.every((source) => !/:\/\/|git@|\$|\.(tar|tgz|tbz|txz|gz|bz2|xz|zst)/.test(source))
  )
}

/** Words that mean the same to every shell as to none. */
function isLiteral(joined: string): boolean {
  const text = joined.trim()
  return text !== '' && !text.startsWith('[') && !/[$`|&;<>(){}*?~#[\]!\\]/.test(text) && !/^\w+=/.test(text)
}

/** What others than `echo` write into a pipe, and neither `||` nor a check of sums behind it sees. */
function hidesFailure({ text }: Step): boolean {
  if (text.includes('pipefail') || text.includes('<<')) return false
  const bare = text.replace(/\\./g, '').replace(/'[^']*'|"[^"]*"/g, 'x')
  const parts = bare.split(/(&&|\|\||;)/)
  return parts.some((part, i) => {
    if (!part.includes('|') || part === '||' || part.includes('$(') || parts[i + 1] === '||') return false
    const programs = part.split('|').map((command) => wordsOf(command)[0] ?? '')
    return !/sum$/.test(programs.at(-1)!) && programs.slice(0, -1).some((writer) => !SPEAKERS.has(writer))
  })
}

const SPEAKERS = new Set(['echo', 'printf', 'yes', 'cat'])

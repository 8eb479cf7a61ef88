// What a maintainer would send back of a change that is right: judged on the text before and after it alone.

import { hunksOf } from '../src/report/diff.ts'
import { type Block, commandsOf, type Line, readBlocks } from './manners-reading.ts'

export const FLAWS = [
  'the wrong side of &&',
  'an indentation unlike its own RUN',
  'two blanks before an operator',
  'cleanup glued to a list',
  'cleanup left in the middle',
  'a group half converted',
  'a root owner written',
] as const

export interface Flaw {
  readonly kind: (typeof FLAWS)[number]
  /** One-based, in the text after. */
  readonly line: number
  readonly text: string
}

/** A line of the text after, and the one that it was, where it was there before in another form. */
type Origin = { readonly kept: true } | { readonly kept: false; readonly from: string | undefined }

/** The flaws of a rewrite. */
export function judge(before: string, after: string): readonly Flaw[] {
  const [old, now] = [readBlocks(before), readBlocks(after)]
  const origins = originsOf(before, after)
  const origin = ({ index }: Line): Origin => origins.get(index) ?? { kept: true }
  const changed = now.filter(({ lines }) => lines.some((line) => !origin(line).kept))
  return [
    ...changed.flatMap((block) => (isShell(block) ? chained(old, block, origin) : [])),
    ...changed.flatMap((block) => (isShell(block) ? inTheMiddle(old, block) : [])),
    ...groups(old, now),
    ...rootOwners(before, now),
  ]
}

function isShell({ keyword, joined }: Block): boolean {
  return keyword === 'RUN' && !/^\s*(?:--\S+\s+)*\[/.test(joined) && !joined.includes('<<')
}

/** Each line of the text after that is not in the text before, with the removed line that has most of its words. */
function originsOf(before: string, after: string): ReadonlyMap<number, Origin> {
  const origins = new Map<number, Origin>()
  for (const { newStart, lines } of hunksOf(before, after)) {
    const removed = lines.filter(({ sign }) => sign === '-').map(({ text }) => text.replace(/\r?\n$/, ''))
    let index = newStart - 1
    for (const { sign, text } of lines) {
      if (sign === '+') origins.set(index, { kept: false, from: mostAlike(text, removed) })
      if (sign !== '-') index++
    }
  }
  return origins
}

function mostAlike(text: string, others: readonly string[]): string | undefined {
  const words = new Set(wordsOf(text))
  let best: string | undefined
  let most = 0.5
  for (const other of others) {
    const theirs = wordsOf(other)
    const shared = theirs.filter((word) => words.has(word)).length
    const share = (2 * shared) / Math.max(1, words.size + theirs.length)
    if (share >= most) {
      most = share
      best = other
    }
  }
  return best
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s\\`;&|]+/).filter((word) => word !== '' && word !== 'RUN')
}

/** The side of operators, indentations, blanks, cleanup on the line of a list. */
function chained(old: readonly Block[], block: Block, origin: (line: Line) => Origin): readonly Flaw[] {
  const flaws: Flaw[] = []
  const flaw = (kind: Flaw['kind'], { index, text }: Line): void => {
    flaws.push({ kind, line: index + 1, text })
  }
  const sides = authorSides(block, origin)
  const side = sides.size > 0 ? sides : mostSides(old)
  const tails = new Set(old.flatMap(({ lines }) => lines.map(({ text }) => spread(text))))
  for (const line of block.lines.filter(({ top }) => top)) {
    const from = origin(line)
    if (from.kept) continue
    const was = from.from === undefined ? undefined : lineOf(from.from)
    if (line.lead === '&&' && was?.lead !== '&&' && side.size > 0 && !side.has('lead'))
      flaw('the wrong side of &&', line)
    if (line.trail === '&&' && was?.trail !== '&&' && side.size > 0 && !side.has('trail'))
      flaw('the wrong side of &&', line)
    const isSet = line !== block.lines[0] && line.startsCommand && was?.indent !== line.indent
    if (isSet && !isIndentedAlike(line, block, origin)) flaw('an indentation unlike its own RUN', line)
    if (!tails.has(spread(line.text)) && !isAligned(line, block, origin)) flaw('two blanks before an operator', line)
    if (block.lines.length > 1 && isGlued(line, was)) flaw('cleanup glued to a list', line)
  }
  for (const line of twoIndents(old, block)) flaw('an indentation unlike its own RUN', line)
  return flaws
}

interface Was {
  readonly lead: string | undefined
  readonly trail: string | undefined
  readonly indent: string
  readonly text: string
}

/** A removed line by itself. */
function lineOf(text: string): Was {
  const body = text.trimEnd().replace(/[\\`]$/, '')
  return {
    text,
    indent: /^[ \t]*/.exec(text)![0],
    lead: /^\s*(&&|\|\||;)(?!;)/.exec(body)?.[1],
    trail: body === text.trimEnd() ? undefined : /(?:^|[^;|&])(&&|\|\||;)\s*$/.exec(body)?.[1],
  }
}

type Side = 'lead' | 'trail'

function sidesOf({ lead, trail }: { lead: string | undefined; trail: string | undefined }): readonly Side[] {
  return [...(lead === '&&' ? (['lead'] as const) : []), ...(trail === '&&' ? (['trail'] as const) : [])]
}

/** On which sides the author's own operators of a block stand. */
function authorSides(block: Block, origin: (line: Line) => Origin): ReadonlySet<Side> {
  return new Set(
    block.lines
      .filter(({ top }) => top)
      .flatMap((line) => {
        const from = origin(line)
        if (from.kept) return sidesOf(line)
        const was = from.from === undefined ? [] : sidesOf(lineOf(from.from))
        return sidesOf(line).filter((side) => was.includes(side))
      }),
  )
}

/** The side that most lines of the file have; none where both are as common. */
function mostSides(blocks: readonly Block[]): ReadonlySet<Side> {
  const all = blocks
    .filter(isShell)
    .flatMap(({ lines }) => lines.filter(({ top }) => top))
    .flatMap(sidesOf)
  const lead = all.filter((side) => side === 'lead').length
  if (lead * 2 === all.length) return new Set()
  return new Set([lead * 2 > all.length ? 'lead' : 'trail'])
}

/** Whether a command is indented as the author's are; where a list alone is continued, as that is, or further out. */
function isIndentedAlike(line: Line, block: Block, origin: (line: Line) => Origin): boolean {
  const own = block.lines.slice(1).filter((other) => {
    const from = origin(other)
    return other.top && (from.kept || (from.from !== undefined && lineOf(from.from).indent === other.indent))
  })
  const commands = own.filter(({ startsCommand }) => startsCommand)
  if (commands.length > 0) return commands.some(({ indent }) => indent === line.indent)
  return own.length === 0 || own.some(({ indent }) => indent.startsWith(line.indent))
}

/** Lines of a block that comes of several, where those indent their commands differently. */
function twoIndents(old: readonly Block[], block: Block): readonly Line[] {
  const texts = new Set(block.lines.map(({ text }) => code(text)))
  const parts = old.filter(
    ({ keyword, lines }) =>
      keyword === 'RUN' && lines.length > 1 && lines.slice(1).every(({ text }) => texts.has(code(text))),
  )
  const indents = parts.map(({ lines }) => new Set(lines.slice(1).flatMap((l) => (l.startsCommand ? [l.indent] : []))))
  const named = indents.filter(({ size }) => size > 0)
  if (named.length < 2 || named.every((one) => [...one].some((indent) => named[0]!.has(indent)))) return []
  const first = block.lines.find(({ startsCommand, indent }, i) => i > 0 && startsCommand && !named[0]!.has(indent))
  return first === undefined ? [] : [first]
}

/** What a line says beside operators and continuation, with its blanks. */
function code(text: string): string {
  return text
    .trim()
    .replace(/\s*[\\`]$/, '')
    .replace(/^(?:&&|;)\s*/, '')
    .replace(/\s*(?:&&|;)$/, '')
}

/** What ends a line behind two blanks: an operator or a continuation. */
function spread(text: string): string | undefined {
  return /\S((?: {2,}|\t+ *)(?:&&|\|\||;|[\\`]\s*$))/.exec(text)?.[1]
}

/** Whether what ends the line stands in the column where it stands on another line of the author's. */
function isAligned(line: Line, block: Block, origin: (line: Line) => Origin): boolean {
  const column = (text: string): number => text.trimEnd().length
  return block.lines.some((other) => other !== line && origin(other).kept && column(other.text) === column(line.text))
}

const CLEANUP =
  /(?:^|\s)(?:(?:apt-get|apt|aptitude)\s+(?:-\S+\s+)*(?:clean|autoclean)\b|rm\s+-\S+\s+.*\/var\/(?:lib\/apt|cache\/(?:apt|apk|yum|dnf))|(?:yum|dnf|microdnf|tdnf)\s+(?:-\S+\s+)*clean\b|zypper\s+(?:-\S+\s+)*(?:clean|cc)\b|npm\s+cache\s+clean|composer\s+clear-cache|(?:conda|mamba|micromamba)\s+clean)/

/** A cleanup that was not on this line before, behind something else than an operator. */
function isGlued(line: Line, was: Was | undefined): boolean {
  const text = line.text.replace(/^\s*(?:RUN\s+)?(?:&&|;)?\s*/, '')
  const commands = commandsOf(text.replace(/\\\s*$/, ''))
  const before = was?.text.replaceAll(/\bapt\s/g, 'apt-get ') ?? ''
  return commands.some((command, i) => i > 0 && CLEANUP.test(command) && !before.includes(command))
}

/** A cleanup with other work behind it, where no RUN before had that. */
function inTheMiddle(old: readonly Block[], block: Block): readonly Flaw[] {
  const middle = lastCleanupInTheMiddle(block)
  if (middle === undefined) return []
  const known = old.some((one) => isShell(one) && isInTheMiddle(middle, one))
  const { index, text } = block.lines.find((line) => line.text.includes(middle)) ?? block.lines[0]!
  return known ? [] : [{ kind: 'cleanup left in the middle', line: index + 1, text }]
}

/** Whether the author has work behind that cleanup, and be it another cleanup that is not the last any more. */
function isInTheMiddle(cleanup: string, { joined }: Block): boolean {
  const commands = commandsOf(uncommented(joined).replaceAll(/\bapt\s/g, 'apt-get '))
  return (
    commands.slice(commands.indexOf(cleanup) + 1).some((command) => !isCleaning(command)) && commands.includes(cleanup)
  )
}

/** Without a comment that ends it: one behind a semicolon, as in `a; # b`. */
function uncommented(joined: string): string {
  return joined.replace(/;\s*#.*$/, '')
}

function isCleaning(command: string): boolean {
  return CLEANUP.test(command) || /^(?:sudo\s+)?(?:rm|rmdir|apt-get|apt|true|find)\b/.test(command)
}

function lastCleanupInTheMiddle({ joined }: Block): string | undefined {
  const commands = commandsOf(uncommented(joined))
  const last = commands.findLastIndex((command) => CLEANUP.test(command))
  const behind = commands.slice(last + 1).filter((command) => !isCleaning(command))
  return last < 0 || behind.length === 0 ? undefined : commands[last]
}

function groups(old: readonly Block[], now: readonly Block[]): readonly Flaw[] {
  return [
    ...paragraphs(old, ({ keyword }) => keyword === 'ADD').flatMap((group) => addsOf(group, now)),
    ...paragraphs(old, isOldPair).flatMap((group) => pairsOf(group, now)),
    ...now.flatMap((block) => callsOf(old, block)),
    ...['chown', 'chmod'].flatMap((program) => old.flatMap((block) => changesOf(program, block, old, now))),
  ]
}

/** Instructions of one kind that stand together, without a blank line or another kind between them. */
function paragraphs(blocks: readonly Block[], belongs: (block: Block) => boolean): readonly (readonly Block[])[] {
  const found: Block[][] = []
  let previous: Block | undefined
  for (const block of blocks) {
    if (!belongs(block)) previous = undefined
    else {
      if (previous === undefined || block.apart) found.push([])
      found.at(-1)!.push(block)
      previous = block
    }
  }
  return found.filter(({ length }) => length > 1)
}

function half(line: Line): Flaw {
  return { kind: 'a group half converted', line: line.index + 1, text: line.text }
}

const wordsIn = (block: Block): readonly string[] =>
  block.joined
    .trim()
    .split(/\s+/)
    .filter((word) => !word.startsWith('--'))

/** ADDs of which some are COPY now, and one that is no archive and no address still is ADD. */
function addsOf(group: readonly Block[], now: readonly Block[]): readonly Flaw[] {
  const find = (block: Block, keyword: string): Block | undefined =>
    now.find((one) => one.keyword === keyword && wordsIn(one).join(' ') === wordsIn(block).join(' '))
  if (!group.some((block) => find(block, 'COPY') !== undefined && find(block, 'ADD') === undefined)) return []
  const stays = group.flatMap((block) => find(block, 'ADD') ?? [])
  return stays.filter((block) => !needsAdd(block)).map(({ lines }) => half(lines[0]!))
}

function needsAdd(block: Block): boolean {
  const sources = wordsIn(block).slice(0, -1)
  return sources.some(
    (source) =>
      /^["[,]*(?:https?:|ftp:|git@)/.test(source) || /\.(?:tar|tgz|tbz2?|txz|gz|bz2|xz|zst|lzma)\W*$/i.test(source),
  )
}

function isOldPair({ keyword, joined }: Block): boolean {
  return (keyword === 'ENV' || keyword === 'LABEL') && /^\s*[^\s="']+\s/.test(joined)
}

function pairsOf(group: readonly Block[], now: readonly Block[]): readonly Flaw[] {
  const texts = new Map(now.map((block) => [`${block.keyword} ${block.joined.trim()}`, block]))
  const stays = group.flatMap((block) => texts.get(`${block.keyword} ${block.joined.trim()}`) ?? [])
  return stays.length > 0 && stays.length < group.length ? stays.map(({ lines }) => half(lines[0]!)) : []
}

/** `apt` beside an `apt-get` that came of it. */
function callsOf(old: readonly Block[], block: Block): readonly Flaw[] {
  if (!isShell(block)) return []
  const count = (one: Block, name: string): number =>
    commandsOf(one.joined).filter((command) =>
      new RegExp(`(?:^|[\\s(])${name}\\s+\\S`).test(` ${command.split(/\s/).slice(0, 6).join(' ')} `),
    ).length
  const stays = count(block, 'apt')
  if (stays === 0) return []
  const was = old.filter((one) => isShell(one)).reduce((sum, one) => sum + count(one, 'apt-get'), 0)
  const mostOf = old.find((one) => isShell(one) && alike(one, block))
  if (mostOf === undefined || (was > 0 && count(mostOf, 'apt-get') >= count(block, 'apt-get'))) return []
  return count(block, 'apt-get') > count(mostOf, 'apt-get') && count(mostOf, 'apt') > stays
    ? [half(block.lines[0]!)]
    : []
}

function alike(a: Block, b: Block): boolean {
  const [first, second] = [new Set(wordsOf(a.joined)), wordsOf(b.joined)]
  return second.filter((word) => first.has(word)).length * 2 > second.length
}

/** Paths that a chown or chmod of a RUN named: some are gone, and some are left. */
function changesOf(program: string, block: Block, old: readonly Block[], now: readonly Block[]): readonly Flaw[] {
  if (!isShell(block)) return []
  const flagged = (blocks: readonly Block[]): number =>
    blocks.filter(({ keyword, joined }) => /^(?:COPY|ADD)$/.test(keyword) && joined.includes(`--${program}=`)).length
  const targets = targetsOf(program, block)
  if (targets.length < 2 || flagged(now) <= flagged(old)) return []
  const same = now.find((one) => isShell(one) && alike(one, block))
  const left = same === undefined ? [] : targetsOf(program, same)
  return same !== undefined && left.length > 0 && left.length < targets.length ? [half(same.lines[0]!)] : []
}

function targetsOf(program: string, block: Block): readonly string[] {
  return commandsOf(block.joined).flatMap((command) => {
    const words = command.split(/\s+/)
    return words[0] === program
      ? words
          .slice(1)
          .filter((word) => !word.startsWith('-'))
          .slice(1)
      : []
  })
}

/** COPY's own default, written. */
function rootOwners(before: string, now: readonly Block[]): readonly Flaw[] {
  return now.flatMap(({ keyword, joined, lines }) => {
    const owner =
      keyword === 'COPY' || keyword === 'ADD' ? /--chown=(?:root|0)?(?::(?:root|0))?(?=\s)/.exec(joined) : null
    if (owner === null || before.includes(lines[0]!.text)) return []
    const count = (text: string): number => text.split(owner[0]).length
    return count(joined) > 1 && !before.includes(owner[0])
      ? [{ kind: 'a root owner written' as const, line: lines[0]!.index + 1, text: lines[0]!.text }]
      : []
  })
}

// Deletes a downloaded archive in the RUN that extracted it, where nothing names it later.

import { downloadedArchive, extractedBy, plainText, unpackedInPlace } from '../../src/analysis/filesystem/downloads.ts'
import { folderAt } from '../../src/analysis/filesystem/paths.ts'
import { unknownCode } from '../../src/analysis/processes/unknown-code.ts'
import { append, behindMember } from '../../src/dockerfile/edit/chain.ts'
import { onlyList } from '../../src/dockerfile/edit/removal.ts'
import { quoted } from '../../src/dockerfile/model/authored.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { mounted } from '../../src/dockerfile/model/mounts.ts'
import { saysFileName } from '../../src/dockerfile/model/names-in-text.ts'
import { mayHold } from '../../src/dockerfile/model/path-patterns.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { Reason, Refusal } from '../../src/dockerfile/model/refusal.ts'
import { unbroken } from '../../src/dockerfile/model/script.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'
import { type Fix, insertion } from '../../src/dockerfile/model/span.ts'
import { fixedValue } from '../../src/dockerfile/model/stages.ts'
import { type Change, wholeGroups } from '../../src/dockerfile/model/together.ts'
import { firstMove } from '../../src/dockerfile/read/leaks.ts'
import { foldersIn, placeIn, START } from '../../src/dockerfile/read/script-folders.ts'
import { expand, variableNames } from '../../src/dockerfile/read/variables.ts'
import { programName } from '../../src/dockerfile/read/wrappers.ts'
import { interpreterCall } from '../../src/knowledge/programs/given-code.ts'
import { isRunner, runnerOffset } from '../../src/knowledge/programs/interpreters.ts'
import { sudoOf } from '../../src/transform/as-root.ts'
import { type Run, runs } from '../../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../../src/transform/transform.ts'
import { neededLater } from './needed-later.ts'

export default {
  name: 'archive-remove',
  summary: 'Delete a downloaded archive in the RUN that extracts it',
  phase: 'cleanup',
  safety: 'unsafe',
  aims: ['size'],
  recommended: true,
  mayAct: mentions('run'),
  why: `An archive that was downloaded to be extracted stays in the layer beside its own content. Deleted in the same RUN it
never reaches the image.

The file is gone then: unsafe, because something outside the Dockerfile may count on it.`,
  leavesAlone: [
    'an archive that the RUN deletes or moves already, by whatever pattern, or that something later names',
    'a name that is a pattern, or a variable that the script sets itself',
    'a name that is relative to a folder which is not known: behind `cd $DIR`, or a `cd` that may fail',
    'RUNs of one paragraph with one whose archive has to stay',
    'a stage whose layers reach no image',
  ],
  rules: [],
  references: ['https://docs.docker.com/build/building/best-practices/#run'],
  apply(dockerfile, context) {
    const changes = runs(dockerfile, context).flatMap((run): readonly Change[] => {
      if (run.onbuild || !run.stage.ships) return []
      const { instruction } = run
      const all = archives(dockerfile, run, context)
      for (const one of all) if ('at' in one) context.decline(one.at, one.reason)
      const found = all.filter((one) => !('at' in one))
      if (found.length === 0) return []
      const fix = found.find((one) => 'reason' in one) ?? fixOf(dockerfile, run, found.filter(isArchive))
      if (!('reason' in fix)) return [{ instruction, fix }]
      context.decline(instruction.span, fix.reason)
      return [{ instruction, fix: undefined }]
    })
    return dockerfile.edit(
      wholeGroups(dockerfile, changes, ({ span }) =>
        context.decline(span, 'a RUN beside it has to keep its archive: all of a paragraph delete theirs, or none'),
      ),
    )
  },
} satisfies Transform

interface Archive {
  /** As the extraction names it. */
  readonly path: string
  readonly sudo: string
  /** What runs behind the extraction is not known, and may have deleted it. */
  readonly maybeGone: boolean
  /** Behind so many members of the list the script leaves the folder that the name is relative to. */
  readonly members: number | undefined
}

function isArchive(one: Archive | Reason): one is Archive {
  return 'path' in one
}

function fixOf(dockerfile: Dockerfile, { script }: Run, all: readonly Archive[]): Fix | Reason {
  const late = removals(all.filter(({ members }) => members === undefined))
  const end = late.length === 0 ? [] : append(dockerfile, script, ...late)
  if ('reason' in end) return end
  const early = all.flatMap(({ members, ...archive }) => {
    if (members === undefined) return []
    const [member, next] = script.list[0]!.elements.slice(members - 1)
    const commands = removals([{ ...archive, members }])
    const goesOn = next !== undefined && unbroken(script, { start: member!.start, end: next.start })
    const text = goesOn
      ? commands.map((command) => ` && ${command}`).join('')
      : behindMember(dockerfile, script, members, commands)
    return [insertion(script.place(member!.end - 1) + 1, text)]
  })
  return [...early, ...end]
}

/** Of so many archives each is looked for behind its download. */
const MOST = 100

/** One `rm` of all archives, for each way to be root. */
function removals(all: readonly Archive[]): readonly string[] {
  const ways = [...new Set(all.map(({ sudo }) => sudo))]
  return ways.map((way) => {
    const own = all.filter(({ sudo }) => sudo === way)
    const rm = own.some(({ maybeGone }) => maybeGone) ? 'rm -f' : 'rm'
    return `${way}${rm} ${[...new Set(own.map(({ path }) => path))].join(' ')}`
  })
}

/**
 * Archives that a script downloads, then extracts, and then needs no more; a reason for each of which that is not known, and
 * a refusal for each that is needed.
 */
function archives(dockerfile: Dockerfile, run: Run, context: Context): readonly (Archive | Refusal | Reason)[] {
  const { script, instruction } = run
  const { commands } = script
  if (commands.filter((command) => downloadedArchive(command) !== undefined).length > MOST)
    return [{ reason: `it downloads more than ${MOST} archives` }]
  const folders = foldersIn(script, folderAt(dockerfile, instruction, context) ?? START)
  return commands.flatMap((command, i) => {
    const word = downloadedArchive(command) ?? unpackedInPlace(command)
    if (word === undefined || mounted(instruction, word.startsWith('/') ? word : '/')) return []
    const place = placeIn(folders[i], word)
    const behind = commands.slice(i + 1)
    const read = behind.flatMap((one, j) =>
      archivesReadBy(one, folders[i + 1 + j]).map((archive) => ({ one, archive })),
    )
    const found = read.find(({ archive }) =>
      place === undefined || archive.place === undefined ? archive.text === word : archive.place === place,
    )
    if (found === undefined) {
      const isLike = read.some(
        ({ archive }) => nameOf(archive.text) === nameOf(word) && (place === undefined || archive.place === undefined),
      )
      const reason = `whether what the RUN extracts is ${word} is not known`
      return isLike ? [{ at: instruction.span, reason }] : []
    }
    const extraction = found.one
    const file = { word, place, spelling: found.archive.text }
    const others = behind.flatMap((one, j) =>
      one === extraction ? [] : [{ ...behindStarters(one), folder: folders[i + 1 + j] }],
    )
    if (others.some((one) => mayTake(one, file) && !mayLeave(one, file))) return []
    const reason = needOf(dockerfile, context, run, file, others)
    return [
      reason === undefined ? judged(dockerfile, run, file, [command, extraction]) : { at: instruction.span, reason },
    ]
  })
}

function isKnown(place: string | undefined): place is string {
  return place !== undefined && !place.startsWith(START)
}

/** What a command extracts, as it is written there, and where that is. */
function archivesReadBy(
  command: Command,
  folder: string | undefined,
): readonly { readonly text: string; readonly place: string | undefined }[] {
  return extractedBy(command).map((text) => ({ text, place: placeIn(folder, text) }))
}

/** An archive as a script names it. */
interface File {
  /** As the download writes it. */
  readonly word: string
  /** Absolute; `undefined` where the folder is not known. */
  readonly place: string | undefined
  /** As the extraction reads it. */
  readonly spelling: string
}

/** A command, and the folder that it runs in; `undefined` where that is not known. */
interface Placed extends Command {
  readonly folder: string | undefined
}

/** What may need an archive behind its extraction. */
function needOf(
  dockerfile: Dockerfile,
  context: Context,
  run: Run,
  file: File,
  behind: readonly Placed[],
): string | undefined {
  const path = file.word
  const taker = behind.find((command) => mayTake(command, file))
  if (taker !== undefined && !names(taker, path))
    return taker.name === undefined
      ? `a command in a variable may need ${path} beside its extraction`
      : `${taker.name} may delete or move ${path} itself`
  const user = behind.find((command) => names(command, path))
  if (user !== undefined) return `${user.name ?? 'a command in a variable'} may need ${path} beside its extraction`
  const place = isKnown(file.place) ? file.place : undefined
  const later = neededLater(dockerfile, context, run, { word: path, place, known: knownName(dockerfile, run, path) })
  return later === undefined ? undefined : `${quoted(dockerfile, later.span)} may need ${path}`
}

/** The name of a file with its variables put in, where they are the same in every build. */
function knownName(dockerfile: Dockerfile, { instruction }: Run, path: string): string | undefined {
  const { variables } = dockerfile.settings(instruction)
  return expand(path, dockerfile.reading.escape, (name) => fixedValue(variables, name))
}

function judged(
  dockerfile: Dockerfile,
  { script }: Run,
  { word, place, spelling }: File,
  [download, extraction]: readonly [Command, Command],
): Archive | Reason {
  const { commands } = script
  const [from, to] = [commands.indexOf(download) + 1, commands.indexOf(extraction)]
  if (!download.certain || !extraction.certain)
    return { reason: `it is not certain that ${word} is downloaded and extracted` }
  if (variableNames(word).some((name) => commands.slice(from).some((command) => mayAssign(command, name))))
    return { reason: `the script sets a variable in the name of ${word} itself` }
  const sudo = sudoOf(download)
  if (sudo === undefined) return { reason: `${word} belongs to the user that sudo names` }
  const written = extraction.words.find((one) => plainText(one) === spelling)?.text ?? spelling
  const maybeGone = commands
    .slice(to + 1)
    .some((command) => isGivenCode(behindStarters(command)) || unknownCode(dockerfile, script, command) !== undefined)
  const archive = { path: written, sudo, maybeGone, members: undefined }
  if (spelling.startsWith('/')) return archive
  const isSame =
    (place !== undefined || word === spelling) &&
    download.top &&
    extraction.top &&
    (place !== undefined || firstMove(commands.slice(from, to)) === undefined)
  if (isSame && firstMove(commands.slice(to + 1)) === undefined) return archive
  const members = isSame ? (onlyList(script)?.findIndex(({ command }) => command === extraction) ?? -1) + 1 : 0
  if (members > 0) return { ...archive, maybeGone: false, members }
  if (isKnown(place) && download.top) {
    const path = asWord(place, written.startsWith('"'))
    return path === undefined
      ? { reason: `the folder of ${word} has signs in its name that a shell reads otherwise` }
      : { ...archive, path }
  }
  return { reason: `${word} is relative, and the script may change its directory` }
}

/** A path as a shell reads it; `undefined` where no double quotes hold it together. */
function asWord(path: string, quotes: boolean): string | undefined {
  const literal = path.replaceAll(/\$\{?\w+\}?/g, '')
  if (/["`\\$!]/.test(literal)) return undefined
  return quotes || /[^\w./+@%,:=-]/.test(literal) ? `"${path}"` : path
}

/** The command that programs such as `gosu app` start. */
function behindStarters(command: Command): Command {
  const [, ...args] = command.words
  const texts = args.map(({ value, text }) => value ?? text)
  const at = runnerOffset(nameOf(command.name ?? ''), texts)
  const words = at === undefined ? [] : args.slice(at)
  return words.length === 0 ? command : behindStarters({ ...command, name: programName(words[0]), words })
}

/** They start a program, or a text of a shell, in ways of their own. */
const STARTING = new Set(['su', 'script', 'parallel', 'eval', 'trap'])

/** Whether a program is given another one or a text to run, which may delete what it does not name: `python -c "rmtree('/tmp')"`. */
function isGivenCode({ name = '', words }: Command): boolean {
  const program = nameOf(name)
  const call = interpreterCall(
    program,
    words.slice(1).map(({ value, text }) => value ?? text),
  )
  return (call?.code.length ?? 0) > 0 || STARTING.has(program) || isRunner(program)
}

/** Whether a command may give a variable another value. */
function mayAssign({ name, words, assigned }: Command, variable: string): boolean {
  return (
    assigned.some((one) => one.name === variable) ||
    ['read', 'unset', 'eval', '.', 'source', 'getopts', 'mapfile'].includes(name ?? '') ||
    words.some(({ text }) => text.startsWith(`${variable}=`))
  )
}

/** Whether a command names the file: then it packs, links, checks or copies it, and may want it kept. */
function names({ words, redirects }: Command, path: string): boolean {
  const name = nameOf(path)
  return (
    [...words, ...redirects.flatMap(({ target }) => target ?? [])].some(({ text }) => saysFile(text, name)) &&
    !isCheck(words)
  )
}

/** Whether a word says the name of a file, and not a longer one. The value of an option may be a part of its word: `-Ia.tgz`. */
function saysFile(word: string, name: string): boolean {
  return word.startsWith('-') ? word.includes(name) : saysFileName(word, name)
}

/** A checksum or a signature only reads it. */
function isCheck([program]: Command['words']): boolean {
  return ['echo', 'sha256sum', 'sha512sum', 'sha1sum', 'md5sum', 'gpg', 'ls', 'file'].includes(program?.value ?? '')
}

const TAKING = new Set(['rm', 'mv', 'unlink', 'shred', 'find', 'xargs', 'rename'])

/** Whether a command that may delete or move the file may do something else instead: what it takes is not written there. */
function mayLeave(command: Placed, file: File): boolean {
  const { name, words } = command
  if (name === 'find') return !words.some(({ value }) => value === '-delete' || value === 'rm')
  const isOpen = ({ value, glob, text }: Word): boolean => value === undefined && !glob && /^"?\$/.test(text)
  const taking = targetsOf(command).filter((one) => isTarget(one, command, file))
  return taking.length > 0 && taking.every((one) => isOpen(one) && plainText(one) !== file.word)
}

/** Whether a command deletes or moves the file: by its name, by a folder that it lies in, or by what cannot be told. */
function mayTake(command: Placed, file: File): boolean {
  const { name, words } = command
  if (name === undefined) return words.length > 0
  if (name === 'git') return words.some(({ value }) => value === 'clean')
  if (!TAKING.has(name)) return false
  const targets = targetsOf(command)
  // `ls *.tar.gz | xargs rm`
  return targets.length === 0 || targets.some((one) => isTarget(one, command, file))
}

function targetsOf({ words }: Command): readonly Word[] {
  return words.slice(1).filter(({ text }) => !text.startsWith('-'))
}

function isTarget(target: Word, { folder }: Placed, { place, word }: File): boolean {
  // From a folder that nobody knows an absolute path may lead to it.
  if (place === undefined || (!isKnown(place) && plainText(target).startsWith('/')))
    return mayHold(target, undefined, word)
  return mayHold(target, folder, place)
}

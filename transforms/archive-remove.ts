// Deletes a downloaded archive in the RUN that extracted it, where nothing names it later.

import { ARCHIVE_ENDINGS, downloadedArchive, extractsArchive, plainText } from '../src/analysis/filesystem/downloads.ts'
import { unknownCode } from '../src/analysis/processes/unknown-code.ts'
import { append, behindMember } from '../src/dockerfile/edit/chain.ts'
import { onlyList } from '../src/dockerfile/edit/removal.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { mounted } from '../src/dockerfile/model/mounts.ts'
import { saysFileName } from '../src/dockerfile/model/names-in-text.ts'
import { nameOf, resolve } from '../src/dockerfile/model/paths.ts'
import type { Reason, Refusal } from '../src/dockerfile/model/refusal.ts'
import { unbroken } from '../src/dockerfile/model/script.ts'
import type { Command } from '../src/dockerfile/model/shell.ts'
import { type Fix, insertion } from '../src/dockerfile/model/span.ts'
import { type Change, wholeGroups } from '../src/dockerfile/model/together.ts'
import { firstMove } from '../src/dockerfile/read/leaks.ts'
import { variableNames } from '../src/dockerfile/read/variables.ts'
import { programName } from '../src/dockerfile/read/wrappers.ts'
import { interpreterCall } from '../src/knowledge/programs/given-code.ts'
import { isRunner, runnerOffset } from '../src/knowledge/programs/interpreters.ts'
import { sudoOf } from '../src/transform/as-root.ts'
import { type Run, runs } from '../src/transform/runs.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

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
    'a relative name where the script changes its directory between download and extraction',
    'RUNs of one paragraph with one whose archive has to stay',
    'a stage whose layers reach no image',
  ],
  rules: [],
  references: ['https://docs.docker.com/build/building/best-practices/#run'],
  apply(dockerfile, context) {
    const changes = runs(dockerfile, context).flatMap((run): readonly Change[] => {
      if (run.onbuild || !run.stage.ships) return []
      const { instruction } = run
      const all = archives(dockerfile, run)
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
function archives(dockerfile: Dockerfile, run: Run): readonly (Archive | Refusal | Reason)[] {
  const { commands } = run.script
  return commands.flatMap((download, i) => {
    const word = downloadedArchive(download)
    if (word === undefined || mounted(run.instruction, word.startsWith('/') ? word : '/')) return []
    const later = commands.slice(i + 1)
    const extraction = later.find((command) => extractsArchive(command, word))
    const others = later.filter((command) => command !== extraction).map(behindStarters)
    const isTaken = others.some((command) => takes(command) && mayTake(command, word) && !mayLeave(command, word))
    if (extraction === undefined || isTaken || others.some((command) => deletes(command, folderAt(dockerfile, run, i))))
      return []
    const reason = needOf(dockerfile, run, word, others)
    return [
      reason === undefined
        ? judged(dockerfile, run, word, [download, extraction])
        : { at: run.instruction.span, reason },
    ]
  })
}

/** What may need an archive behind its extraction. */
function needOf(dockerfile: Dockerfile, run: Run, path: string, later: readonly Command[]): string | undefined {
  const user = later.find((command) => names(command, path) || mayTake(command, path))
  if (user !== undefined) {
    return takes(user) && !names(user, path)
      ? `${user.name} may delete or move ${path} itself`
      : `${user.name ?? 'a command in a variable'} may need ${path} beside its extraction`
  }
  return isNamedLater(dockerfile, run, path) ? `a later instruction may need ${path}` : undefined
}

function judged(
  dockerfile: Dockerfile,
  { script }: Run,
  word: string,
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
  const written = extraction.words.find((one) => plainText(one) === word)?.text ?? word
  const maybeGone = commands
    .slice(to + 1)
    .some((command) => isGivenCode(behindStarters(command)) || unknownCode(dockerfile, script, command) !== undefined)
  const archive = { path: written, sudo, maybeGone, members: undefined }
  if (word.startsWith('/')) return archive
  if (!download.top || !extraction.top || firstMove(commands.slice(from, to)) !== undefined)
    return { reason: `${word} is relative, and the script may change its directory` }
  if (firstMove(commands.slice(to + 1)) === undefined) return archive
  const members = (onlyList(script)?.findIndex(({ command }) => command === extraction) ?? -1) + 1
  return members > 0
    ? { ...archive, maybeGone: false, members }
    : { reason: `${word} is relative, and the script changes its directory later` }
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

const TAKING = new Set(['rm', 'mv', 'cp', 'unlink', 'shred', 'find', 'xargs', 'rename'])

/** Whether a command deletes or moves what it names. */
function takes({ name }: Command): boolean {
  return name !== undefined && name !== 'cp'
}

/** Whether a command that may delete or move the file may do something else instead: what it takes is not written there. */
function mayLeave({ name, words }: Command, path: string): boolean {
  if (name === 'find') return !words.some(({ value }) => value === '-delete' || value === 'rm')
  return (
    !words.some((word) => plainText(word) === path) &&
    words.slice(1).some(({ value, glob, text }) => value === undefined && !glob && text.startsWith('$'))
  )
}

/** Whether a command deletes or moves the file: by its name, by a folder that it lies in, or by what cannot be told. */
function mayTake({ name, words }: Command, path: string): boolean {
  if (name === undefined) return words.length > 0
  if (name === 'git') return words.some(({ value }) => value === 'clean')
  if (!TAKING.has(name)) return false
  // `ls *.tar.gz | xargs rm`
  if (words.slice(1).every(({ text }) => text.startsWith('-'))) return true
  return words.slice(1).some(({ value, glob, text }) => {
    if (text.startsWith('-')) return false
    // `$NAME` is another file than `$NAME.tar.gz`, and `$NAME/` a folder that it may lie in.
    const [goesOn] = path.startsWith(text) && !text.endsWith('/') ? path.slice(text.length) : ''
    if (goesOn !== undefined && goesOn !== '/') return false
    if (value === undefined || glob) return true
    const taken = plainPath(value)
    return taken === '.' || taken === path || taken.endsWith(`/${path}`) || path.startsWith(withSlash(taken))
  })
}

/** Where a command runs: where each `cd` leads from the WORKDIR on, as they are written. */
function folderAt(dockerfile: Dockerfile, { script, instruction }: Run, index: number): string | undefined {
  let folder = dockerfile.settings(instruction).workdir ?? undefined
  for (const { name, words } of script.commands.slice(0, index)) {
    if (name !== 'cd' && name !== 'pushd') continue
    const target = words[1] === undefined ? undefined : plainText(words[1])
    folder = target === undefined ? undefined : (resolve(folder, target) ?? target)
  }
  return folder
}

/** Whether a command deletes a folder with all that lies in it, by its whole name or by the last part of it. */
function deletes({ name, words }: Command, folder: string | undefined): boolean {
  if (name !== 'rm' || folder === undefined) return false
  const path = plainPath(folder)
  return words.slice(1).some((word) => {
    const gone = plainPath(plainText(word))
    return gone === path || path.startsWith(withSlash(gone)) || nameOf(gone) === nameOf(path)
  })
}

/** `/tmp//b/` and `./b` as others write them. */
function plainPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  return path.startsWith('/') ? `/${parts.join('/')}` : parts.join('/') || '.'
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`
}

/** Letters of a name by which it can be told. */
const LITERAL = 4

function isNamedLater(dockerfile: Dockerfile, run: Run, path: string): boolean {
  const later = dockerfile.text.slice(run.instruction.span.end)
  // Of a name with variables what is literal may stand beside other spellings of them.
  const parts = nameOf(path)
    .split(/\$\{?\w+\}?/)
    .filter((part) => part.length >= LITERAL && !ARCHIVE_ENDINGS.includes(part))
  const isIn = path.includes('$') ? parts.length === 0 || parts.some((part) => later.includes(part)) : false
  return (
    isIn ||
    later.includes(nameOf(path)) ||
    ARCHIVE_ENDINGS.some((ending) => path.endsWith(ending) && later.includes(`*${ending}`))
  )
}

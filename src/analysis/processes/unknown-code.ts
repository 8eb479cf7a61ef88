// Whether a command runs code that the file does not show, and that is not known by its name either: a script that was copied,
// downloaded or written, and then run by its path, by a name on PATH or through an interpreter. Such code may do anything.

import { copyOf, isRemote } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { nameOf, parentOf } from '../../dockerfile/model/paths.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import { type Command, isComment, type Range, type Word } from '../../dockerfile/model/shell.ts'
import { lineage, type Stage } from '../../dockerfile/model/stages.ts'
import { readShell } from '../../dockerfile/read/read-shell.ts'
import { programName } from '../../dockerfile/read/wrappers.ts'
import { callOf } from '../../knowledge/packages/managers.ts'
import { type InterpreterCall, interpreterCall } from '../../knowledge/programs/given-code.ts'
import {
  installingTarget,
  installingVerb,
  isBuildTool,
  isRunner,
  runnerOffset,
  runsShellText,
} from '../../knowledge/programs/interpreters.ts'
import { isBuildScript, isKnownDownload, isKnownFile, isKnownSourced } from '../../knowledge/programs/known-scripts.ts'
import { ownProgram } from '../../knowledge/programs/own-programs.ts'
import { isKnownProgram, withoutVersion } from '../../knowledge/programs/programs.ts'
import { isShellWord, scriptAt } from '../../knowledge/programs/shells.ts'
import { startsOther } from '../../knowledge/programs/starting-signs.ts'
import { scriptOfSu } from '../../knowledge/programs/su.ts'
import { installedNames } from '../packages/installed-names.ts'

export interface UnknownCode {
  /** The program or the script, as a reader of the file knows it. */
  readonly what: string
  /** It is known at least that it counts on no package lists that are there. */
  readonly sparesPackages: boolean
}

/** The code that a command runs, where the file does not show it; `undefined` where it is known what the command does. */
export function unknownCode(dockerfile: Dockerfile, script: Script, command: Command): UnknownCode | undefined {
  // The commands of an inner script stand behind the shell that runs them.
  if (isComment(command) || script.commands.some(({ within }) => within === command)) return undefined
  return judged({ dockerfile, script, command }, command.words)
}

/** A call, and where it stands. */
interface Place {
  readonly dockerfile: Dockerfile
  readonly script: Script
  readonly command: Command
}

function unknown(what: string): UnknownCode {
  return { what, sparesPackages: false }
}

/** They run a program of the project's. */
const MANAGED = new Set(['dotnet', 'mono'])

/** @param words from the program on */
function judged(place: Place, words: readonly Word[]): UnknownCode | undefined {
  const [program, ...args] = words
  if (program === undefined) return undefined
  const name = programName(program)
  if (name === undefined) return unknown(program.text)
  const last = nameOf(name)
  if (runsShellText(last)) return shellText(place, last, args)
  const texts = args.map(({ value, text }) => value ?? text)
  const call = interpreterCall(last, texts)
  if (call !== undefined) return interpreted(place, last, call, args)
  const assembly = MANAGED.has(last) ? texts.find((text) => /\.(?:dll|exe)$/i.test(text)) : undefined
  if (assembly !== undefined) return unknown(`${last} ${assembly}`)
  const own = ownProgram(last, texts)
  if (own !== undefined) return { what: `${last} ${own}`, sparesPackages: true }
  if (last === 'su' || last === 'runuser') return throughSu(place, args)
  if (last === 'trap') return args.length < 2 || args[0]!.text === '-' ? undefined : textOf(place, args[0])
  if (last === 'find') return found(place, args)
  const runner = runnerOffset(last, texts)
  if (runner !== undefined) return judged(place, args.slice(runner))
  if (isRunner(last))
    return texts.every((text) => text.startsWith('-') || text.includes('='))
      ? undefined
      : unknown([last, ...texts].join(' '))
  const target = installingTarget(last, texts)
  if (target !== undefined) return unknown(`${last} ${target}`)
  if (isCopied(place, program.value ?? name)) return unknown(last)
  // Known by its package's name alone.
  const verb = isKnownProgram(last) || callOf(place.command) !== undefined ? undefined : installingVerb(texts)
  if (verb !== undefined && !name.includes('/') && !isBuildTool(last) && !isShellWord(last))
    return unknown(`${last} ${verb}`)
  if (isBuildTool(last) || (!name.includes('/') && isKnown(place, last))) return undefined
  if (name.includes('/') && isKnownPath(place, name)) return undefined
  return { what: name, sparesPackages: name.includes('/') && isDownloaded(place, last) }
}

function isKnown({ dockerfile, command }: Place, name: string): boolean {
  return (
    isShellWord(name) ||
    isKnownProgram(name) ||
    (command.name === name && callOf(command) !== undefined) ||
    installedNames(dockerfile).has(withoutVersion(name)) ||
    definesFunction(dockerfile, name)
  )
}

/** A function of the script, whose commands stand in it. */
function definesFunction(dockerfile: Dockerfile, name: string): boolean {
  return dockerfile.instructions.some((instruction) =>
    dockerfile.script(instruction)?.leaks.some(({ kind, what }) => kind === 'function' && what === name),
  )
}

/** They install packages of Python, wherever they lie. */
const INSTALLERS = new Set(['pip', 'pip2', 'pip3', 'easy_install'])

/** `./configure`, `node_modules/.bin/tsc`: a path whose end says what it is. */
function isKnownPath(place: Place, path: string): boolean {
  const folder = parentOf(path)
  const isOfProgram = ['node_modules/.bin', 'vendor/bin', '/etc/init.d'].some((end) => folder.endsWith(end))
  if (isOfProgram) return isKnown(place, nameOf(path))
  // In a virtual environment too.
  if (INSTALLERS.has(nameOf(path)) && nameOf(folder) === 'bin') return true
  return isBuildScript(path, isFilled(place))
}

/** Whether a COPY from the build context puts a file of that name among the programs. */
function isCopied({ dockerfile, script: { instruction } }: Place, path: string): boolean {
  const stage = dockerfile.stageOf(instruction)
  if (stage === undefined) return false
  return lineage(stage).some((one) =>
    copiedPrograms(one).some(({ index, name }) => index < instruction.index && name === nameOf(path)),
  )
}

/** Whether something of the build context is there. */
function isFilled({ dockerfile, script: { instruction } }: Place): boolean {
  const stage = dockerfile.stageOf(instruction)
  return (
    stage !== undefined &&
    lineage(stage).some(({ instructions }) =>
      instructions.some(
        (one) => one.index < instruction.index && copyOf(one)?.from === undefined && isCopy(one.keyword),
      ),
    )
  )
}

function isCopy(keyword: string): boolean {
  return keyword === 'COPY' || keyword === 'ADD'
}

interface CopiedProgram {
  readonly index: number
  readonly name: string
}

const copied = new WeakMap<Stage, readonly CopiedProgram[]>()

function copiedPrograms(stage: Stage): readonly CopiedProgram[] {
  let programs = copied.get(stage)
  if (programs === undefined) {
    programs = stage.instructions.flatMap((instruction) => {
      const copy = copyOf(instruction)
      if (copy === undefined || copy.from !== undefined) return []
      const { sources, destination, intoFolder } = copy
      const own = sources.filter((source) => !isRemote(source)).map(nameOf)
      const isAmong = (folder: string): boolean => nameOf(folder.replace(/\/+$/, '')).endsWith('bin')
      const names = isAmong(destination)
        ? own
        : !intoFolder && own.length > 0 && isAmong(parentOf(destination))
          ? [nameOf(destination)]
          : []
      return names.map((name) => ({ index: instruction.index, name }))
    })
    copied.set(stage, programs)
  }
  return programs
}

/** What a shell reads: a file, a text behind `-c`, or what comes through a pipe. */
function shellText(place: Place, name: string, args: readonly Word[]): UnknownCode | undefined {
  if (name === '.' || name === 'source') return sourced(args[0])
  if (name === 'eval') return evaluated(place, args)
  const at = scriptAt(args.map(({ value }) => value))
  if (at !== undefined) return textOf(place, args[at])
  if (args.some(({ text }) => text === '-s')) return fed(place, name)
  const file = args.find(({ text }, i) => !/^[-+]/.test(text) && !/^[-+][a-zA-Z]*o$/.test(args[i - 1]?.text ?? ''))
  if (file !== undefined) return fileRun(place, `${name} ${file.text}`, file)
  return fed(place, name)
}

function sourced(file: Word | undefined): UnknownCode | undefined {
  if (file === undefined) return undefined
  const path = (file.value ?? file.text).replace(/["']/g, '')
  return isKnownSourced(path) ? undefined : unknown(file.text)
}

/** Programs that print settings for the shell. */
const PRINTING = new Set(
  'opam pyenv rbenv nodenv goenv jenv plenv conda mamba micromamba ssh-agent dircolors direnv fnm luarocks brew starship'.split(
    ' ',
  ),
)

function evaluated(place: Place, args: readonly Word[]): UnknownCode | undefined {
  const [first] = args
  if (first === undefined) return undefined
  const inner = /^"?(?:\$\(|`)\s*(\S+)/.exec(first.text)?.[1]
  if (inner !== undefined) return PRINTING.has(nameOf(inner)) ? undefined : unknown(`eval ${first.text}`)
  return textOf(place, first)
}

/** A text that a shell will read: its commands are judged as those of the script are. */
function textOf(place: Place, word: Word | undefined): UnknownCode | undefined {
  if (word === undefined) return undefined
  const quote = word.text[0]
  const text = word.value ?? (quote === '"' && word.text.endsWith(quote) ? word.text.slice(1, -1) : word.text)
  const read = readShell(text, false)
  if (read === undefined) return unknown(word.text)
  for (const command of read.commands) {
    const code = judged({ ...place, command }, command.words)
    if (code !== undefined) return code
  }
  return undefined
}

/** A file that is run: one that was downloaded from where it is known, or any. */
function fileRun(place: Place, what: string, file: Word): UnknownCode {
  const { text } = file
  // `bash <(curl …)`
  const isKnownAddress = text.includes('(') ? isKnownDownload(text) : isDownloaded(place, nameOf(file.value ?? text))
  return { what, sparesPackages: isKnownAddress }
}

const DOWNLOADING = new Set(['curl', 'wget', 'aria2c', 'fetch'])

/** Whether the script, or an ADD in front of it, has downloaded a file of that name from where it is known what it does. */
function isDownloaded(place: Place, name: string): boolean {
  const { script, command } = place
  return (
    isAdded(place, name) ||
    script.commands.some(
      ({ name: program = '', words, start, redirects }) =>
        start < command.start &&
        DOWNLOADING.has(program) &&
        words.some(({ text }) => isKnownDownload(text)) &&
        [...words, ...redirects.flatMap(({ target }) => target ?? [])].some(
          ({ value, text }) => nameOf((value ?? text).split('?', 1)[0]!) === name,
        ),
    )
  )
}

/** `ADD https://astral.sh/uv/install.sh /uv-installer.sh` */
function isAdded({ dockerfile, script: { instruction } }: Place, name: string): boolean {
  const stage = dockerfile.stageOf(instruction)
  return (
    stage !== undefined &&
    lineage(stage).some(({ instructions }) =>
      instructions.some((one) => {
        const added = one.index < instruction.index && one.keyword === 'ADD' ? copyOf(one) : undefined
        const [source = '', ...others] = added?.sources ?? []
        if (added === undefined || others.length > 0 || !isKnownDownload(source)) return false
        return nameOf(added.intoFolder ? source : added.destination) === name
      }),
    )
  )
}

/** What comes through a pipe or a heredoc; nothing where neither is there. */
function fed(place: Place, name: string): UnknownCode | undefined {
  const { script, command } = place
  if (!command.piped && command.wrapper.every(({ value }) => value !== 'xargs')) return fedByHand(place, name)
  const source = script.commands.filter(({ end }) => end <= command.start).at(-1)
  const isKnownAddress = source?.words.some(({ text }) => isKnownDownload(text)) === true
  return { what: `what ${source?.name ?? 'a pipe'} hands to ${name}`, sparesPackages: isKnownAddress }
}

/** What a redirection or a heredoc hands over: the text of a heredoc stands in the file. */
function fedByHand(place: Place, name: string): UnknownCode | undefined {
  const { script, command } = place
  const opener = command.redirects.find(({ operator }) => operator.startsWith('<'))
  if (opener === undefined) return undefined
  const text = opener.operator.startsWith('<<') ? heredocOf(script.text, opener) : undefined
  if (text === undefined) return unknown(`what ${name} reads`)
  if (!runsShellText(name)) return startsOther(text) ? unknown(`what ${name} reads`) : undefined
  return textOf(place, { start: opener.start, end: opener.end, text, value: text, glob: false })
}

/** The text of a heredoc, without the line that ends it. */
export function heredocOf(script: string, { start, end }: Range): string | undefined {
  const delimiter = script
    .slice(start, end)
    .replace(/^\d*<<-?\s*/, '')
    .replace(/["'\\]/g, '')
  const lines = script.slice(script.indexOf('\n', end) + 1).split('\n')
  const last = lines.findIndex((line) => line.trim() === delimiter)
  return last < 0 ? undefined : lines.slice(0, last).join('\n')
}

/** Modules of Python that are no programs of the author's. */
const MODULES = new Set(
  `pip venv virtualenv ensurepip compileall build wheel setuptools nltk nltk.downloader spacy ipykernel jupyter site json.tool
  timeit zipfile py_compile unittest pytest poetry pipenv pipx conda uv grpc_tools.protoc playwright coverage mypy black
  flake8 pylint http.server SimpleHTTPServer textblob.download_corpora nuitka PyInstaller sphinx mkdocs django easy_install
  bash_kernel.install sos_notebook.install notebook jupyterlab pre_commit pyinstaller cython tox nox twine hatch`
    .split(/\s+/)
    .filter((name) => name !== ''),
)

function interpreted(
  place: Place,
  name: string,
  { option, code, module, file, isIdle }: InterpreterCall,
  args: readonly Word[],
): UnknownCode | undefined {
  if (option !== undefined) {
    const said = code.join('\n')
    return startsOther(said) && !isKnownDownload(said) ? unknown(`${name} ${option} ${said}`) : undefined
  }
  if (module !== undefined)
    return MODULES.has(module) || installedNames(place.dockerfile).has(module.split('.', 1)[0]!)
      ? undefined
      : unknown(`${name} -m ${module}`)
  if (isIdle) return undefined
  const run = file === undefined ? undefined : args[file]
  if (run !== undefined)
    return run.value !== undefined && isKnownFile(run.value) ? undefined : fileRun(place, `${name} ${run.text}`, run)
  return fed(place, name)
}

/** `su app -c "text"` */
function throughSu(place: Place, args: readonly Word[]): UnknownCode | undefined {
  const script = scriptOfSu(args)
  if (script !== undefined) return textOf(place, script)
  const behind = args.findIndex(({ value }) => value === '--')
  if (behind >= 0) return judged(place, args.slice(behind + 1))
  return fed(place, 'su')
}

/** `find … -exec program {} \;` */
function found(place: Place, args: readonly Word[]): UnknownCode | undefined {
  const at = args.findIndex(({ value }) => ['-exec', '-execdir', '-ok', '-okdir'].includes(value ?? ''))
  if (at < 0) return undefined
  const program = args.slice(at + 1)
  return program[0]?.text === '{}' ? unknown('what find finds') : judged(place, program)
}

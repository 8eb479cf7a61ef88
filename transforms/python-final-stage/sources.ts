// What speaks against a virtual environment without compilers, in the sources, in the file itself, and in what starts them.

import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import { composeFiles, composeStarts } from '../../src/analysis/processes/compose-starts.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'
import { readShell } from '../../src/dockerfile/read/read-shell.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import { isShell } from '../../src/knowledge/programs/shells.ts'
import { COMPILES_AT_RUN_TIME } from './python.ts'

/** What is asked about, and where. */
export interface Running {
  readonly dockerfile: Dockerfile
  readonly stage: Stage
  readonly files: BuildContext
  /** What stands in the image in the end, by its path. */
  readonly copied: ReadonlyMap<string, CopiedFile>
}

/** Ways to start other programs. */
const STARTS = [
  'subprocess',
  'os.system',
  'os.popen',
  'os.exec',
  'os.spawn',
  'pexpect',
  'create_subprocess',
  'shutil.which',
]

/** Programs that come with compilers and headers, and those that call them. */
const PROGRAMS =
  'gcc g++ cc c++ cpp ld gfortran clang make cmake autoconf ninja pkg-config pg_config mysql_config xslt-config rustc cargo pip pip3 easy_install'.split(
    ' ',
  )
const ANY_PROGRAM = new RegExp(
  `(?<![\\w.+/-])(?:${PROGRAMS.map((one) => one.replaceAll('+', '\\+')).join('|')})(?![\\w.+/-])`,
)

/** What gives those whom it starts a PATH of its own. */
const OTHER_PATH = new Set([
  'su',
  'sudo',
  'runuser',
  'login',
  'cron',
  'crond',
  'crontab',
  'sshd',
  'systemctl',
  'pyenv',
  'conda',
  'pipenv',
  'poetry',
  'uv',
])

/** Where pip puts things without a virtual environment. */
const OF_IMAGE =
  /\/usr\/local\/(?:bin(?:\/[\w.+-]+)?(?![\w-])|lib\/python[\w./-]*|include\/python|etc\/|share\/(?!ca-certificates))|site-packages|dist-packages/g

/** Python of the distribution, which its headers bring along. */
const OF_DEBIAN = /\/usr\/bin\/python[\d.]*|\/usr\/lib\/python/

export function againstRunning(running: Running): Refusal | undefined {
  return againstFile(running) ?? againstStart(running) ?? againstSources(running) ?? againstCompose(running)
}

function againstFile({ dockerfile, stage, copied }: Running): Refusal | undefined {
  for (const instruction of stage.instructions) {
    const { keyword, text, span } = instruction
    if (['COPY', 'ADD', 'LABEL'].includes(keyword)) continue
    const path = pathOfImage(text, copied)
    if (path !== undefined)
      return {
        at: span,
        reason: `${path} is where pip puts things without a virtual environment: call programs by their names alone`,
      }
    if (keyword === 'ENV' || keyword === 'ARG') {
      const odd =
        /\b(?:PIP_(?:USER|TARGET|PREFIX|ROOT|PYTHON|REQUIRE_VIRTUALENV|CONFIG_FILE|SRC)|PYTHON(?:HOME|USERBASE|NOUSERSITE|EXECUTABLE)|VIRTUAL_ENV|CONDA\w*|POETRY_\w+|UV_\w+)\b/.exec(
          text,
        )?.[0]
      if (odd !== undefined)
        return { at: span, reason: `${odd} says otherwise where packages go: split the stages by hand` }
    }
    if (keyword === 'SHELL') return { at: span, reason: 'another SHELL is not followed: split the stages by hand' }
  }
  const own = dockerfile.text.includes('/opt/venv')
  return own ? { at: stage.from.span, reason: 'the file speaks of /opt/venv, which would be made here' } : undefined
}

function pathOfImage(text: string, copied: ReadonlyMap<string, CopiedFile>): string | undefined {
  return (
    [...text.matchAll(OF_IMAGE)].map(([path]) => path).find((path) => !copied.has(path)) ?? OF_DEBIAN.exec(text)?.[0]
  )
}

/** What the image starts, with the scripts that it starts. */
function againstStart({ stage, copied, files }: Running): Refusal | undefined {
  const starts = stage.instructions.filter(({ keyword }) => ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(keyword))
  if (!starts.some(({ keyword }) => keyword !== 'HEALTHCHECK'))
    return { at: stage.from.span, reason: 'no CMD or ENTRYPOINT says which program the image is for: add one' }
  for (const start of starts) {
    const reason = againstWords(start)
    if (reason !== undefined) return { at: start.span, reason }
  }
  const said = stage.instructions
    .filter(({ keyword }) => keyword !== 'COPY' && keyword !== 'ADD')
    .map(({ text }) => text)
  for (const { path, text, source } of scriptsNamed(copied, files, said)) {
    const reason = againstScript(text, copied)
    if (reason !== undefined) return { at: stage.from.span, reason: `${source} ${reason}, and stands at ${path}` }
  }
  return undefined
}

function againstWords({ keyword, strings, text }: Instruction): string | undefined {
  const said = text.replace(/^CMD\s+(?=\[)/i, '')
  const words = (strings ?? said.split(/[\s"',[\]]+/)).filter((word) => word !== '')
  const [program = ''] = words
  const isAlone = words.length === 1 && (isShell(nameOf(program)) || /^python[\d.]*$/.test(nameOf(program)))
  if (isAlone && keyword !== 'HEALTHCHECK' && keyword !== 'ENTRYPOINT')
    return `${keyword} starts ${nameOf(program)} for somebody who works in the image by hand, maybe with its compilers`
  if (isShell(nameOf(program)) && words.some((word) => /^-\w*l/.test(word) || word === '--login'))
    return 'a login shell sets PATH anew, without the virtual environment: leave out -l'
  const inner = words.flatMap((word) => word.split(/[\s;&|()]+/))
  const odd = inner.find((word) => OTHER_PATH.has(nameOf(word)))
  if (odd !== undefined) return `${odd} gives what it starts another PATH, without the virtual environment`
  const tool = inner.find((word) => PROGRAMS.includes(nameOf(word)) || word === 'setup.py')
  return tool === undefined ? undefined : `${keyword} calls ${tool}, which may build what the final stage could not`
}

interface ScriptFile {
  readonly path: string
  readonly source: string
  readonly text: string
}

/** The shell scripts that are named in the file, or in one of these. */
function scriptsNamed(
  copied: ReadonlyMap<string, CopiedFile>,
  files: BuildContext,
  said: readonly string[],
): readonly ScriptFile[] {
  const texts = [...said]
  const found = new Map<string, ScriptFile>()
  const all = [...copied.values()].flatMap(({ path, source, entry }) => {
    const text = entry.kind === 'file' && mayBeScript(path) ? files.text(source) : undefined
    return text !== undefined && (path.endsWith('sh') || /^#!.*\bsh\b|^#!.*bash/.test(text))
      ? [{ path, source, text }]
      : []
  })
  for (let size = -1; size < texts.length; ) {
    size = texts.length
    for (const one of all) {
      if (found.has(one.path) || !texts.some((text) => text.includes(nameOf(one.path)))) continue
      found.set(one.path, one)
      texts.push(one.text)
    }
  }
  return [...found.values()]
}

function mayBeScript(path: string): boolean {
  return /\.(?:sh|bash)$/.test(path) || !nameOf(path).includes('.')
}

function againstScript(text: string, copied: ReadonlyMap<string, CopiedFile>): string | undefined {
  const path = pathOfImage(text, copied)
  if (path !== undefined) return `speaks of ${path}`
  const script = readShell(text, false)
  if (script === undefined) return 'cannot be read as a shell script'
  for (const command of script.commands) {
    const words = command.words.map(({ value }) => value ?? '')
    const names = [...command.wrapper.map(({ value }) => value ?? ''), ...words]
    const odd = names.find((word) => OTHER_PATH.has(nameOf(word)))
    if (odd !== undefined) return `calls ${odd}, which gives what it starts another PATH`
    const installs = callOf(command) !== undefined
    if (installs || PROGRAMS.includes(nameOf(words[0] ?? '')) || words[1] === 'setup.py')
      return `calls ${words.slice(0, 2).join(' ')}, which may build what the final stage could not`
  }
  return undefined
}

const CONFIGURATION = /\.(?:ini|cfg|conf|ya?ml|toml|json|service|crontab|env)$|(?:^|\/)(?:Procfile|crontab)$/

function againstSources({ stage, copied, files }: Running): Refusal | undefined {
  const refuse = (reason: string): Refusal => ({ at: stage.from.span, reason })
  for (const { path, source, entry } of copied.values()) {
    if (entry.kind !== 'file') continue
    const isBare = !nameOf(path).includes('.')
    if (!path.endsWith('.py') && !isBare && !CONFIGURATION.test(path)) continue
    const text = files.text(source)
    const isPython = path.endsWith('.py') || (isBare && /^#!.*python/.test(text ?? ''))
    if (!isPython && !CONFIGURATION.test(path)) continue
    if (text === undefined) {
      if (isPython) return refuse(`${source} cannot be read`)
      continue
    }
    const place = againstPlaces(text, isPython, copied)
    if (place !== undefined) return refuse(`${source} speaks of ${place}, where pip would put nothing any more`)
    if (!isPython || isNoProgram(source)) continue
    const compiles = COMPILES_AT_RUN_TIME.find((sign) => text.includes(sign))
    if (compiles !== undefined) return refuse(`${source} says ${compiles}, and may compile or install where it runs`)
    const tool = STARTS.some((sign) => text.includes(sign)) ? ANY_PROGRAM.exec(text)?.[0] : undefined
    if (tool !== undefined) return refuse(`${source} starts other programs, and speaks of ${tool}`)
  }
  return undefined
}

/** Whether something that runs, or is read where it runs, speaks of a file by its name. */
export function isNamed({ stage, copied, files }: Running, name: string, last: Instruction): boolean {
  const said = stage.instructions.filter(
    ({ keyword, index }) => !['COPY', 'ADD'].includes(keyword) && index > last.index,
  )
  if (said.some(({ text }) => text.includes(name))) return true
  return [...copied.values()].some(
    ({ path, source, entry }) =>
      entry.kind === 'file' &&
      (path.endsWith('.py') || CONFIGURATION.test(path) || mayBeScript(path)) &&
      files.text(source)?.includes(name) === true,
  )
}

/** Settings of linters name folders that they leave out; a source's first line names an interpreter that may not be there. */
function againstPlaces(text: string, isPython: boolean, copied: ReadonlyMap<string, CopiedFile>): string | undefined {
  if (!isPython) return /\b(?:exclude|ignore|omit)\b/.test(text) ? undefined : pathOfImage(text, copied)
  return pathOfImage(text.replace(/^#!\/usr\/bin\/python.*/, ''), copied)
}

/** Sources that nobody runs in the image: tests, and what packs the project. */
function isNoProgram(source: string): boolean {
  return /(?:^|\/)(?:tests?|docs?|examples?)\/|(?:^|\/)(?:setup|conftest|noxfile|fabfile|tasks|test_[\w]*|[\w]*_test)\.py$/.test(
    source,
  )
}

/** A compose file that has containers of the image build something. */
function againstCompose({ stage, copied, files }: Running): Refusal | undefined {
  for (const { path, text } of composeFiles(files)) {
    const place = pathOfImage(text, copied)
    const words = composeStarts(files)
      .filter((one) => one.path === path)
      .flatMap((one) => one.words)
    const tool = words.find((word) => PROGRAMS.includes(nameOf(word)) || OTHER_PATH.has(nameOf(word)))
    if (place !== undefined || tool !== undefined)
      return {
        at: stage.from.span,
        reason: `${path} speaks of ${place ?? tool}, which may want more than the final stage has`,
      }
  }
  return undefined
}

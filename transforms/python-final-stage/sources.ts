// What speaks against a virtual environment without compilers, in the sources, in the file itself, and in what starts them.

import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import { composeFiles, composeStarts } from '../../src/analysis/processes/compose-starts.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { STARTING } from '../../src/dockerfile/model/instruction.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { isShell } from '../../src/knowledge/programs/shells.ts'
import { againstCall, againstScript, comesWith, EVERYWHERE, type Present } from './programs.ts'
import { COMPILES_AT_RUN_TIME } from './python.ts'

/** What is asked about, and where. */
export interface Running {
  readonly dockerfile: Dockerfile
  readonly stage: Stage
  readonly files: BuildContext
  /** What stands in the image in the end, by its path. */
  readonly copied: ReadonlyMap<string, CopiedFile>
  readonly present: Present
}

/** Whatever starts programs, loads libraries by name, or looks for files of packages; in Python. */
const STARTERS = [
  /\bsubprocess\b/,
  /\bos\s*\.\s*(?:system|popen|exec\w*|spawn\w*|posix_spawnp?)\b/,
  /\bfrom\s+os\s+import\b[^\n]*(?:\b(?:system|popen|exec\w*|spawn\w*|posix_spawnp?)\b|[(*])/,
  /\bimport\s+os\s+as\b|\bgetattr\(\s*os\b|\b__import__\b/,
  /\b(?:pexpect|ptyprocess|plumbum|invoke|fabric|delegator|envoy|sarge|create_subprocess\w*|subprocess_(?:exec|shell)|getoutput)\b/,
  /^\s*(?:import|from)\s+(?:pty|sh|commands|git)\b/m,
  /\bshutil\s*\.\s*which\b|\bimport\b[^\n]*\bwhich\b|\bfind_executable\b|\b(?:run|open)_process\b|\bspawnProcess\b|\bgetProcess\w+\b/,
  /\b(?:CDLL|cdll|LoadLibrary|find_library|dlopen)\b/,
  /\/usr\/(?:s?bin|lib|libexec|include|share)\/(?!zoneinfo\b)[\w./+-]*/,
]

/** What says that others are started, and starts none itself. */
const NAMES_ALONE =
  /^import subprocess[ \t]*$|\bsubprocess\.(?:PIPE|DEVNULL|STDOUT|CalledProcessError|TimeoutExpired|SubprocessError|CompletedProcess)\b/gm

/** A start of a program whose name is written out, and whose text leaves a shell nothing to do. */
const PLAIN_START =
  /\b(?:subprocess\.(?:run|call|check_call|check_output|Popen)|os\.(?:system|popen)|shutil\.which)\(\s*\[?\s*(["'])([\w.+-]+)(?:\1(?=\s*[,\])])|\s[^"'$`;&|<>(){}%\\\n]*\1(?=\s*[,)]))/g

/** Programs that come with compilers and headers, and those that call them. */
const PROGRAMS =
  'gcc g++ cc c++ cpp ld gfortran clang clang++ make gmake cmake autoconf automake ninja meson pkg-config pg_config mysql_config xslt-config rustc cargo pip pip3 easy_install'.split(
    ' ',
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
        /\b(?:PIP_(?:USER|TARGET|PREFIX|ROOT|PYTHON|REQUIRE_VIRTUALENV|CONFIG_FILE|SRC)|PYTHON(?:HOME|USERBASE|NOUSERSITE|EXECUTABLE)|LD_(?:PRELOAD|LIBRARY_PATH)|BASH_ENV|VIRTUAL_ENV|CONDA\w*|POETRY_\w+|UV_\w+)\b/.exec(
          text,
        )?.[0]
      if (odd !== undefined)
        return { at: span, reason: `${odd} says otherwise where packages or libraries are: split the stages by hand` }
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
function againstStart({ stage, copied, files, present }: Running): Refusal | undefined {
  const starts = stage.instructions.filter(({ keyword }) => STARTING.has(keyword))
  if (!starts.some(({ keyword }) => keyword !== 'HEALTHCHECK'))
    return { at: stage.from.span, reason: 'no CMD or ENTRYPOINT says which program the image is for: add one' }
  const said = stage.instructions
    .filter(({ keyword }) => keyword !== 'COPY' && keyword !== 'ADD')
    .map(({ text }) => text)
  const scripts = scriptsNamed(copied, files, said)
  const entrypoint = starts.find(({ keyword }) => keyword === 'ENTRYPOINT')
  // `ENTRYPOINT ["python"]` starts what CMD says.
  const given = starts.findLast(({ keyword }) => keyword === 'CMD')?.strings ?? []
  const handsOn =
    scripts.some(({ text }) => text.includes('$@')) ||
    entrypoint?.strings?.some((one) => /tini|dumb-init/.test(one)) === true
  for (const start of starts) {
    const isArgument = start.keyword === 'CMD' && entrypoint !== undefined && !handsOn
    const more = start === entrypoint ? given : []
    const reason = againstWords(start) ?? (isArgument ? undefined : againstProgram(start, more, present))
    if (reason !== undefined) return { at: start.span, reason }
  }
  for (const { path, text, source } of scripts) {
    const place = pathOfImage(text, copied)
    const reason = place === undefined ? againstScript(text, present) : `speaks of ${place}`
    if (reason !== undefined) return { at: stage.from.span, reason: `${source} ${reason}, and stands at ${path}` }
  }
  return undefined
}

/**
 * Why what CMD, ENTRYPOINT or HEALTHCHECK starts may be missing.
 *
 * @param more the arguments that another instruction gives
 */
function againstProgram(
  { keyword, strings, text }: Instruction,
  more: readonly string[],
  present: Present,
): string | undefined {
  const said = keyword === 'HEALTHCHECK' ? text.replace(/^CMD\s+/i, '') : text
  if (keyword === 'HEALTHCHECK' && /^NONE\s*$/i.test(said)) return undefined
  const words = strings ?? listOf(said)
  if (words?.length === 0) return undefined
  const reason = words === undefined ? againstScript(said, present) : againstCall([...words, ...more], present)
  return reason === undefined ? undefined : `${keyword} ${reason}`
}

function listOf(text: string): readonly string[] | undefined {
  try {
    const words: unknown = JSON.parse(text)
    return Array.isArray(words) ? words.map(String) : undefined
  } catch {
    return undefined
  }
}

function againstWords({ keyword, strings, text }: Instruction): string | undefined {
  const said = text.replace(/^CMD\s+(?=\[)/i, '')
  const words = (strings ?? said.split(/[\s"',[\]]+/)).filter((word) => word !== '')
  const [program = ''] = words
  const isAlone = words.length === 1 && (isShell(nameOf(program)) || /^python[\d.]*$/.test(nameOf(program)))
  if (isAlone && keyword !== 'HEALTHCHECK' && keyword !== 'ENTRYPOINT')
    return `${keyword} starts ${nameOf(program)} for somebody who works in the image by hand, maybe with its compilers`
  const inner = words.flatMap((word) => word.split(/[\s;&|()]+/))
  const odd = otherPathIn(inner)
  if (odd !== undefined) return odd
  const tool = inner.find((word) => PROGRAMS.includes(nameOf(word)) || word === 'setup.py')
  return tool === undefined ? undefined : `${keyword} calls ${tool}, which may build what the final stage could not`
}

/** What among the words of a start gives programs another PATH than the image's. */
function otherPathIn(words: readonly string[]): string | undefined {
  const odd = words.find((word) => OTHER_PATH.has(nameOf(word)))
  if (odd !== undefined) return `${odd} gives what it starts another PATH, without the virtual environment`
  const shell = words.findIndex((word) => isShell(nameOf(word)))
  const option = words[shell + 1] ?? ''
  if (shell >= 0 && (/^-\w*l/.test(option) || option === '--login'))
    return 'a login shell sets PATH anew, without the virtual environment: leave out -l'
  const env = words.findIndex((word) => nameOf(word) === 'env')
  if (env >= 0 && words[env + 1]?.startsWith('-') === true)
    return 'env with options gives what it starts another environment, without the PATH of the image'
  const path = words.find((word) => word.startsWith('PATH=') || word.endsWith('/etc/profile'))
  return path === undefined ? undefined : `${path} sets PATH anew, without the virtual environment`
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

const CONFIGURATION = /\.(?:ini|cfg|conf|ya?ml|toml|json|service|crontab|env)$|(?:^|\/)(?:Procfile|crontab)$/

function againstSources({ stage, copied, files, present }: Running): Refusal | undefined {
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
    const sign = againstCode(text, present)
    if (sign !== undefined)
      return refuse(`${source} says ${sign}, and may want a program, a library or a file that came with the compilers`)
  }
  return undefined
}

/** What a source says that starts a program which may be missing, or loads what may be. */
function againstCode(text: string, present: Present): string | undefined {
  const code = text.replace(/^#!.*/, '')
  const rest = code
    .replace(NAMES_ALONE, '')
    .replace(PLAIN_START, (all: string, _quote: string, program: string) =>
      EVERYWHERE.has(program) || comesWith(program, present.packages) ? '' : all,
    )
  const sign = STARTERS.map((starter) => starter.exec(rest)?.[0]).find((one) => one !== undefined)
  if (sign !== undefined) return sign.trim()
  const names = new Set([...present.copied.keys()].map(nameOf))
  return [...code.matchAll(/[\w.-]+\.(?:ttf|otf|ttc)\b/gi)].map(([name]) => name).find((name) => !names.has(name))
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
  return /(?:^|\/)tests?\/|(?:^|\/)(?:setup|conftest|noxfile|test_[\w]*|[\w]*_test)\.py$/.test(source)
}

/** A compose file that has containers of the image build something, or find programs elsewhere. */
function againstCompose({ stage, copied, files, present }: Running): Refusal | undefined {
  for (const { path, text } of composeFiles(files)) {
    const place =
      pathOfImage(text, copied) ?? /^\s*(?:-\s*)?["']?(?:PATH|LD_\w+|PYTHON\w*HOME)\s*[:=].*$/m.exec(text)?.[0].trim()
    if (place !== undefined) return odd(stage, path, `speaks of ${place}`)
    for (const start of composeStarts(files)) {
      if (start.path !== path) continue
      const words = start.words.filter((word, i) => i > 0 || !/^(?:CMD|CMD-SHELL|NONE)$/.test(word))
      const tool = words.find((word) => PROGRAMS.includes(nameOf(word)))
      const reason = otherPathIn(words) ?? (tool === undefined ? againstComposed(words, present) : `calls ${tool}`)
      if (reason !== undefined) return odd(stage, path, `has a start of which ${reason}`)
    }
  }
  return undefined
}

function odd(stage: Stage, path: string, reason: string): Refusal {
  return { at: stage.from.span, reason: `${path} ${reason}, which may want more than the final stage has` }
}

/** Words of a compose file come without their quotes: of those behind `sh -c` the first is the program. */
function againstComposed(words: readonly string[], present: Present): string | undefined {
  const [program = '', first, ...more] = words
  if (words.length === 0) return undefined
  const inner = isShell(nameOf(program)) && first === '-c' ? more : words
  return againstCall(inner, present)
}

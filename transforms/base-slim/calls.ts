// Whether the commands of a Dockerfile call what a slim variant lacks.

import { isPlainProgram, packerOf } from '../../src/analysis/images/drop-in.ts'
import { unknownCode } from '../../src/analysis/processes/unknown-code.ts'
import { standingIn } from '../../src/analysis/project/lock-files.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { nameOf, parentOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { oldestRelease } from '../../src/knowledge/images/releases.ts'
import { LEFT_OUT, needsDocumentation, type Slim } from '../../src/knowledge/images/slim-variants.ts'
import { debianPackages } from '../../src/knowledge/packages/debian.ts'
import { type Call, callOf } from '../../src/knowledge/packages/managers.ts'
import { isPlainWheel } from '../../src/knowledge/packages/plain-wheels.ts'
import { runnerOffset } from '../../src/knowledge/programs/interpreters.ts'
import { withoutVersion } from '../../src/knowledge/programs/programs.ts'
import { isShellWord } from '../../src/knowledge/programs/shells.ts'
import type { Context } from '../../src/transform/transform.ts'
import { againstInstall, againstScript } from './node.ts'
import { againstPip, againstPipenv, STARTERS } from './python.ts'
import { programsOf, type Started, type Words } from './started.ts'

/** Where programs are called. */
export interface Site {
  readonly dockerfile: Dockerfile
  readonly context: Context
  readonly image: Image
  readonly without: Slim['without']
  /** What apt has installed by then. */
  readonly installed: Set<string>
}

/** Why the steps may need what is missing; `undefined` where they do not. */
export function againstSteps(site: Site, all: readonly Instruction[]): string | undefined {
  for (const instruction of all) {
    if (instruction.keyword !== 'RUN') continue
    const script = site.dockerfile.script(instruction)
    if (script === undefined) return 'a RUN cannot be read'
    for (const command of script.commands) {
      const reason = againstStep(site, instruction, script, command)
      if (reason !== undefined) return reason
    }
  }
  return undefined
}

function againstStep(site: Site, instruction: Instruction, script: Script, command: Command): string | undefined {
  const { dockerfile, context, image, without } = site
  const { name, words } = command
  const call = callOf(command)
  if (call?.manager === 'apt') return againstPackages(site, call)
  if (name === 'man') return 'it may need documentation'
  const isUnknown = unknownCode(dockerfile, script, command) !== undefined
  if (without === 'documentation') {
    if (name === undefined) return words.length > 0 ? 'it may need documentation' : undefined
    return isUnknown ? `${name} may call what is missing` : undefined
  }
  if (words.length === 0) return undefined
  if (name === undefined) return `what ${words[0]!.text} starts is not known`
  const at = { dockerfile, instruction, command, script, context }
  const isPython = image.name.repository === 'python'
  if (isPython && call?.manager === 'pip') return call.verb === 'install' ? againstPip(at, call) : undefined
  if (isPython && name === 'pipenv') return againstPipenv(at)
  const install = call?.manager === 'npm' || call?.manager === 'yarn' ? againstInstall(at, call) : undefined
  if (install !== undefined) return 'reason' in install ? install.reason : undefined
  const packer = name === 'tar' ? packerOf(command) : undefined
  if (packer !== undefined && !site.installed.has(packer)) return `${packer}, which tar calls, may be missing`
  const reason = againstCall(site, instruction, [name, ...words.slice(1).map(({ value }) => value)])
  // The sources are looked at, and what runs them is there.
  const isOfSources = isInterpreter(image, name) && isOfContext(context, words[1]?.value)
  return isUnknown && !isOfSources && reason === undefined ? `${name} may call what is missing` : reason
}

function isOfContext({ files }: Context, path: string | undefined): boolean {
  if (path === undefined || path.startsWith('-')) return true
  return files?.below('')?.some((file) => nameOf(file.path) === nameOf(path)) === true
}

/** Documentation is missing in what is installed later, too. */
function againstPackages({ installed }: Site, { verb, operands }: Call): string | undefined {
  for (const { value, text } of operands) {
    if (value === undefined || needsDocumentation(value)) return `${text} may need documentation`
    const name = value.split(/[=/]/, 1)[0]!
    if (verb === 'install') installed.add(name)
    else if (verb === 'remove' || verb === 'purge') installed.delete(name)
  }
  return undefined
}

/** Why what the images start may need what is missing. */
export function againstStart(site: Site, { instruction, words }: Started): string | undefined {
  const [program] = words
  const kind = instruction.keyword === 'HEALTHCHECK' ? 'the health check' : instruction.keyword
  if (program === undefined) return site.without === 'tools' ? `what ${kind} starts is not known` : undefined
  if (isScript(program)) return againstFile(site, instruction, program)
  if (site.without === 'documentation') return undefined
  const reason = againstCall(site, instruction, words)
  return reason !== undefined && kind === 'the health check' ? `${reason}, and the health check calls it` : reason
}

const SCRIPT = /\.(?:sh|bash|pl)$|entry|^\.\/|start|init|boot|launch|setup|^run|\/run/

function isScript(program: string): boolean {
  return SCRIPT.test(program) && program !== 'init'
}

/** A script of the build context that is started. */
function againstFile(site: Site, instruction: Instruction, program: string): string | undefined {
  const { dockerfile, context } = site
  const path = resolve(dockerfile.settings(instruction).workdir ?? '/', program)
  const copied =
    path === undefined ? undefined : standingIn(dockerfile, instruction, parentOf(path), [nameOf(path)], context)
  const source = path === undefined ? undefined : copied?.get(path)?.source
  const script = source === undefined ? undefined : context.files?.text(source)
  if (script === undefined) return `what ${program} calls is not known`
  const named = LEFT_OUT.find((folder) => script.includes(folder))
  if (named !== undefined) return `${program} names ${named}`
  if (!/^#!.*\b(?:sh|bash|dash)\b/.test(script)) return `what ${program} calls is not known`
  for (const words of programsOf(script)) {
    const reason =
      words[0] === 'man'
        ? 'it may need documentation'
        : site.without === 'tools'
          ? againstCall(site, instruction, words)
          : undefined
    if (reason !== undefined) return `in ${program} ${reason}`
  }
  return undefined
}

/** Why one call may need what is missing. */
function againstCall(site: Site, instruction: Instruction, words: Words): string | undefined {
  const { image, installed } = site
  const [program, ...args] = words
  if (program === undefined) return 'what it calls is not known'
  const name = program.startsWith('/') || program.startsWith('node_modules/') ? nameOf(program) : program
  const { repository } = image.name
  if (name === 'update-ca-certificates' && repository === 'node' && !installed.has('ca-certificates'))
    return `${name} may be missing`
  if (isPlainProgram(name) || isShellWord(name) || OF_DEBIAN.has(name) || isInstalled(site, name)) return undefined
  if (isInterpreter(image, name)) return againstInterpreter(site, name, args)
  const behind = runnerOffset(
    name,
    args.map((word) => word ?? '$'),
  )
  if (behind !== undefined) return againstCall(site, instruction, args.slice(behind))
  if (repository === 'python' && (isOfWheels(name) || OF_WHEELS.has(name))) return undefined
  if (repository === 'node') {
    const { dockerfile, context } = site
    const script = againstScript({ dockerfile, instruction, context }, [name, ...args], (inner) =>
      againstCall(site, instruction, inner),
    )
    if (script !== undefined) return 'reason' in script ? script.reason : undefined
  }
  return repository === 'python' && INSTALLERS.has(withoutVersion(name))
    ? `what ${name} installs is not known`
    : `${name} may be missing`
}

/** Programs of Debian's smallest image, beside those of every distribution. */
const OF_DEBIAN = new Set(
  [
    'useradd groupadd usermod groupmod adduser addgroup userdel deluser apt-mark apt-get apt dpkg dpkg-query passwd chpasswd',
    'runuser su setpriv nohup printenv getent timeout nproc base64 sha512sum shuf split truncate tac stty',
  ].flatMap((line) => line.split(' ')),
)

/** Programs of plain packages of Python that bear another name. */
const OF_WHEELS = new Set(['django-admin', 'waitress-serve', 'dotenv', 'normalizer', 'pygmentize', 'rq', 'httpx'])

const INTERPRETERS: Readonly<Record<string, RegExp>> = {
  node: /^(?:node|nodejs|corepack)$/,
  python: /^python[\d.]*$/,
}

/** A program of the image that runs what the build context shows. */
function isInterpreter({ name: { repository } }: Image, program: string): boolean {
  return INTERPRETERS[repository]?.test(program) === true
}

function againstInterpreter({ context }: Site, name: string, args: Words): string | undefined {
  const [first, second] = args
  if (name === 'corepack')
    return first === undefined || OF_COREPACK.has(first) ? undefined : `what corepack ${first} starts is not known`
  if (first === 'setup.py') return `what ${first} builds and installs is not known`
  if (first === '-m' && name.startsWith('python'))
    return second !== undefined && isModule(context, second)
      ? undefined
      : `what ${name} -m ${second ?? ''} does is not known`
  return againstText(name, args)
}

const OF_COREPACK = new Set(['enable', 'disable', 'prepare', 'install', 'hydrate', '--version'])

/** Modules that are run and come with Python. */
const OF_PYTHON = new Set(['venv', 'compileall', 'unittest', 'http.server', 'json.tool', 'zipfile', 'site', 'asyncio'])

/** Packages among those that need no compiler which install others. */
const INSTALLERS = new Set(['pip', 'pipenv', 'setuptools', 'virtualenv', 'easy_install', 'build'])

/** Whether a program or a module is of a package that needs no compiler, and installs nothing. */
function isOfWheels(name: string): boolean {
  return isPlainWheel(name) && !INSTALLERS.has(name)
}

/** Whether a module comes with Python, of a package that needs no compiler, or of the build context. */
function isModule({ files }: Context, module: string): boolean {
  const [top = ''] = module.split('.', 1)
  if (OF_PYTHON.has(module)) return true
  if (isOfWheels(top)) return true
  return (
    files?.below('')?.some(({ path }) => path.split('/').some((part) => part === top || part === `${top}.py`)) === true
  )
}

/** `python -c "import subprocess"`, `node -e "require('child_process')"` */
function againstText(name: string, args: Words): string | undefined {
  const at = args.findIndex((word) => word === '-c' || word === '-e' || word === '--eval' || word === '-p')
  if (at < 0) return undefined
  const text = args[at + 1]
  const sign =
    text === undefined ? 'what is not known' : [...STARTERS, 'child_process'].find((one) => text.includes(one))
  return sign === undefined ? undefined : `${name} ${args[at]} says ${sign}, and may need a program`
}

/** Whether a package that the file installs brings a program. */
export function isInstalled({ image, installed }: Site, program: string): boolean {
  if (installed.has(program)) return true
  const { archives } = debianPackages(image.distro, oldestRelease(image))
  return (
    archives.length > 0 && archives.every((archive) => [...archive.bringing(program)].some((one) => installed.has(one)))
  )
}

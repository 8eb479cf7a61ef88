// Whether a Node.js program installs and runs without the compilers, git and the libraries of the full image.

import { isObject, readObject } from '../../src/analysis/project/json.ts'
import { type LockFile, lockFileAt, mayBeChanged } from '../../src/analysis/project/lock-files.ts'
import { because, type Reason } from '../../src/dockerfile/model/refusal.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { type Call, hasOption } from '../../src/knowledge/packages/managers.ts'
import { type Installing, isElsewhere, type Place } from './place.ts'
import { programsOf, type Words } from './started.ts'

/** Nothing that the slim variant lacks is needed. */
interface Fine {
  readonly fine: true
}

const FINE: Fine = { fine: true }

/** They add nothing to what is installed. */
const QUIET = new Set('cache config get set prune ls list'.split(' '))

/** What speaks against a call of npm or yarn; `undefined` for one that starts something. */
export function againstInstall(at: Installing, call: Call): Reason | Fine | undefined {
  const { tool, verb } = call
  if (STARTING.has(verb)) return undefined
  if (QUIET.has(verb)) return FINE
  if (tool !== 'npm' || (verb !== 'ci' && verb !== 'clean-install')) return { reason: `${tool} ${verb} may need tools` }
  if (isElsewhere(at) || hasOption(call, 'C', '--prefix'))
    return { reason: 'in which folder npm installs is not known' }
  const project = projectAt(at)
  return because('reason' in project ? project.reason : againstProject(project)) ?? FINE
}

interface NodeProject {
  readonly lock: LockFile
  readonly packages: Readonly<Record<string, unknown>>
  readonly manifest: Readonly<Record<string, unknown>>
}

function projectAt({ dockerfile, instruction, context }: Place): NodeProject | Reason {
  if (context.files === undefined)
    return { reason: 'without the build context nothing shows that no dependency is compiled' }
  const lock = lockFileAt(dockerfile, instruction, 'npm', context)
  if (lock === undefined) return { reason: 'no COPY is known to bring package.json and package-lock.json there' }
  if (mayBeChanged(dockerfile, instruction, lock))
    return { reason: `a RUN may change ${lock.manifest} or ${lock.name}` }
  const packages = readObject(lock.text)?.packages
  const manifest = readObject(lock.manifestText)
  if (manifest === undefined || !isObject(packages)) return { reason: `${lock.name} is not one of npm 7 or later` }
  return { lock, packages, manifest }
}

/** Packages that start programs of the system, or bring programs that need libraries of it. */
const CALLERS = new Set(
  'simple-git nodegit gm imagemagick execa shelljs zx puppeteer playwright canvas sharp ps-node'.split(' '),
)

const LIFECYCLE = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish']

function againstProject({ lock, packages, manifest }: NodeProject): string | undefined {
  for (const [path, entry] of Object.entries(packages)) {
    if (!isObject(entry)) return `${lock.name} is not understood`
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    if (entry.hasInstallScript === true) return `${name || 'the project'} runs a script while it is installed`
    if (typeof entry.resolved === 'string' && entry.resolved.startsWith('git')) return `${name} comes from git`
    if (path !== '' && CALLERS.has(name)) return `${name} calls programs`
  }
  const scripts = isObject(manifest.scripts) ? manifest.scripts : {}
  return LIFECYCLE.some((name) => Object.hasOwn(scripts, name)) ? 'package.json runs a script at install' : undefined
}

/** Whether a source of the program starts others. */
export function againstSources(files: BuildContext): string | undefined {
  const sources = files.below('')
  if (sources === undefined) return 'there are too many sources to look at'
  const caller = sources.find(
    ({ path }) => /\.[cm]?[jt]sx?$/.test(path) && files.text(path)?.includes('child_process') !== false,
  )
  return caller === undefined ? undefined : `${caller.path} starts programs`
}

const STARTING = new Set('run run-script start test exec x explore'.split(' '))
const RUNNERS = new Set(['npm', 'yarn', 'yarnpkg', 'npx'])

/** Programs of packages that start what their arguments or settings name, or look at processes by `ps`. */
const STARTING_OTHERS = new Set(
  (
    'concurrently npm-run-all npm-run-all2 run-s run-p nodemon pm2 pm2-runtime pm2-docker forever dotenv env-cmd onchange ' +
    'start-server-and-test lerna nx turbo cross-env-shell supervisor wait-on node-gyp'
  ).split(' '),
)

/**
 * What speaks against a program that npm starts, or one of a package; `undefined` where it is neither.
 *
 * @param ask judges a command of a script
 */
export function againstScript(
  at: Place,
  [program = '', ...args]: Words,
  ask: (words: Words) => string | undefined,
): Reason | Fine | undefined {
  const words = args.filter((word) => word?.startsWith('-') !== true)
  if (RUNNERS.has(program) && words.length === 0)
    return program.startsWith('yarn') && args.length === 0 ? { reason: 'yarn may need tools' } : FINE
  const project = projectAt(at)
  if ('reason' in project) return RUNNERS.has(program) ? project : undefined
  const scripts = isObject(project.manifest.scripts) ? project.manifest.scripts : {}
  const [verb = '', name] = words
  if (RUNNERS.has(program) && program !== 'npx') {
    const script = verb.startsWith('run') ? name : program === 'npm' && verb === 'exec' ? undefined : verb
    if (script !== undefined && Object.hasOwn(scripts, script)) {
      const texts = [`pre${script}`, script, `post${script}`].flatMap((one) => scripts[one] ?? [])
      const reason = texts
        .flatMap((text) => programsOf(String(text)))
        .map(ask)
        .find((one) => one !== undefined)
      return reason === undefined ? FINE : { reason: `in the script ${script} ${reason}` }
    }
  }
  const started = program === 'npx' ? verb : RUNNERS.has(program) ? (verb === 'exec' ? name : verb) : program
  if (started === 'cross-env')
    return because(ask(args.slice(args.findIndex((word) => word?.includes('=') !== true)))) ?? FINE
  if (started === undefined || !hasProgram(project, started))
    return RUNNERS.has(program) ? { reason: `what ${program} ${verb} starts is not known` } : undefined
  return STARTING_OTHERS.has(started) ? { reason: `${started} may start what is missing` } : FINE
}

/** Whether a package at the top of node_modules brings a program. */
function hasProgram({ packages }: NodeProject, program: string): boolean {
  return Object.entries(packages).some(
    ([path, entry]) =>
      path.lastIndexOf('node_modules/') === 0 &&
      isObject(entry) &&
      isObject(entry.bin) &&
      Object.hasOwn(entry.bin, program),
  )
}

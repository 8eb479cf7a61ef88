// Builds on the slim variant of an image where the file shows that nothing of the full one is needed.

import { isPlainProgram } from '../../src/analysis/images/drop-in.ts'
import { unknownCode } from '../../src/analysis/processes/unknown-code.ts'
import { copyOf } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { allMade, type Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Fix } from '../../src/dockerfile/model/span.ts'
import { assignments, heirs, type Stage } from '../../src/dockerfile/model/stages.ts'
import { isEntrypointOf } from '../../src/knowledge/images/entrypoints.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import {
  hasUnknownSlim,
  LEFT_OUT,
  needsDocumentation,
  type Slim,
  slimOf,
} from '../../src/knowledge/images/slim-variants.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import { FROM_ANOTHER_BASE } from '../../src/transform/declared/inherited.ts'
import type { Context, Transform } from '../../src/transform/transform.ts'
import { againstPython } from './python.ts'

export default {
  name: 'base-slim',
  summary: 'Build on the slim variant of debian, node, python and bun where nothing more is needed',
  phase: 'runtime',
  safety: 'unsafe',
  aims: ['size', 'security'],
  recommended: true,
  needs: ['build context'],
  why: `\`debian:12-slim\` has the packages of \`debian:12\`, without their manuals and translations, 30 megabytes less. \`node:20-slim\`
is \`node:20\` without the compilers, git, curl and the headers of a hundred libraries, about 800 megabytes less.

For debian and bun the file has to use nothing of the documentation. For node the lock file in the build context has to show that no
dependency runs a script while it is installed, and the sources that no other program is started: then nothing is compiled and
nothing called. For python every package that is installed has to be one that needs no compiler.

Unsafe: a program may look for a manual or a tool that no file of the build context names. Alpine variants have another C
library, and are never chosen.`,
  leavesAlone: [
    'other images than debian since 11, node, python and bun, and tags that are no plain version',
    'a stage whose layers reach no image, or that starts nothing',
    'documentation or translations that the file names, and packages that need them',
    'a script that is not in the build context, or that calls what is missing',
    'node without a build context, without a package-lock.json of npm 7 or later, or with other installs than `npm ci`',
    'node with dependencies that run scripts or come from git',
    'python with packages that may be compiled, and with sources that start other programs or load libraries',
    'node with sources that start other programs, or with a health check by curl',
  ],
  rules: [],
  references: ['https://hub.docker.com/_/debian', 'https://hub.docker.com/_/node', 'https://hub.docker.com/_/python'],
  changes: FROM_ANOTHER_BASE,
  apply(dockerfile, context) {
    return allMade(
      dockerfile,
      dockerfile.stages.map((stage) => fixOf(dockerfile, stage, context)),
      context,
    )
  },
} satisfies Transform

function fixOf(dockerfile: Dockerfile, stage: Stage, context: Context): Fix | Refusal | undefined {
  const { base } = stage
  if (!stage.ships || base.stage !== undefined || base.image !== base.text) return undefined
  const image = context.image(stage)
  const { name, configured } = image
  const all = heirs(dockerfile.stages, stage).flatMap(({ instructions }) => instructions)
  if (configured || startsNothing(all)) return undefined
  const slim = slimOf(name)
  if (slim === undefined) return hasUnknownSlim(name) ? { at: base.span, reason: UNKNOWN } : undefined
  const text = base.text + slim.ending
  const refused = (reason: string): Refusal => ({ at: base.span, reason: `${text} would be smaller, but ${reason}` })
  const loss = lossOf(dockerfile, all)
  if (loss !== undefined) return refused(loss)
  const doubt = doubtOf(dockerfile, all, { image, slim }, context)
  return doubt === undefined || context.worthATry(base.span, refused(doubt).reason)
    ? [{ span: base.span, text }]
    : refused(doubt)
}

const UNKNOWN =
  'what the slim variant of this image lacks is not known: it is of debian since 11, node, python and bun, by a plain version'

/** Nobody sees then what is called in it. */
function startsNothing(all: readonly Instruction[]): boolean {
  const starts = all.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT')
  return !starts || all.some(({ keyword }) => keyword === 'ONBUILD')
}

/** What the slim variant lacks that the file wants, and that no build would miss. */
function lossOf(dockerfile: Dockerfile, all: readonly Instruction[]): string | undefined {
  const text = all.map(({ span }) => dockerfile.text.slice(span.start, span.end)).join('\n')
  const folder = LEFT_OUT.find((path) => text.includes(path))
  return folder === undefined ? translations(dockerfile, all) : `the file names ${folder}`
}

/** What the slim variant may lack; `undefined` where it will do. */
function doubtOf(
  dockerfile: Dockerfile,
  all: readonly Instruction[],
  { image, slim }: { readonly image: Image; readonly slim: Slim },
  context: Context,
): string | undefined {
  const starts = all.filter(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT')
  const tools = slim.without === 'tools'
  return (
    againstCommands(dockerfile, all, tools) ??
    first(starts, (instruction) => againstStart(instruction, all, context, image)) ??
    (tools ? againstHealthCheck(all, image) : undefined) ??
    (tools && image.name.repository === 'python' ? againstPython(dockerfile, all, context.files) : undefined) ??
    (tools && image.name.repository === 'node' ? againstNode(context.files) : undefined)
  )
}

function first<Item>(items: readonly Item[], ask: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const answer = ask(item)
    if (answer !== undefined) return answer
  }
  return undefined
}

const LANGUAGES = new Set(['LANG', 'LANGUAGE', 'LC_ALL', 'LC_MESSAGES'])

function translations({ reading }: Dockerfile, all: readonly Instruction[]): string | undefined {
  const settings = all.filter(({ keyword }) => keyword === 'ENV' || keyword === 'ARG')
  const foreign = settings
    .flatMap((instruction) => assignments(instruction, reading.escape))
    .find(({ name, raw = '' }) => LANGUAGES.has(name) && !/^["']?(?:C|POSIX|en)\b|^["']?en_|^["']?C\./.test(raw))
  return foreign === undefined ? undefined : `${foreign.name} asks for translations`
}

function againstCommands(dockerfile: Dockerfile, all: readonly Instruction[], tools: boolean): string | undefined {
  const installed = new Set<string>()
  for (const instruction of all) {
    if (instruction.keyword !== 'RUN') continue
    const script = dockerfile.script(instruction)
    if (script === undefined) return 'a RUN cannot be read'
    for (const command of script.commands) {
      const { name, words } = command
      const call = callOf(command)
      if (call?.manager === 'apt') {
        for (const { value, text } of call.operands) {
          if (value === undefined || needsDocumentation(value)) return `${text} may need documentation`
          installed.add(value)
        }
        continue
      }
      if (tools && call?.manager === 'npm') {
        if (!isPlainNpm(call.verb)) return `npm ${call.verb} may need tools`
        continue
      }
      // What they install is looked at together with the build context.
      if (tools && (call?.manager === 'pip' || OF_PYTHON.has(name ?? ''))) continue
      if (name === undefined ? words.length > 0 : name === 'man') return 'it may need documentation'
      if (unknownCode(dockerfile, script, command) !== undefined) return `${name} may call what is missing`
      if (tools && name !== undefined && !isPlainProgram(name) && !installed.has(name) && !OF_DEBIAN.has(name))
        return `${name} may be missing`
    }
  }
  return undefined
}

/** Programs that install packages of Python. */
const OF_PYTHON = new Set(['pipenv'])

const OF_DEBIAN = new Set([
  'useradd',
  'groupadd',
  'usermod',
  'groupmod',
  'adduser',
  'addgroup',
  'userdel',
  'deluser',
  'apt-mark',
])

function isPlainNpm(verb: string): boolean {
  return verb === 'ci' || verb === 'clean-install' || verb === 'cache' || verb === 'config'
}

const STARTERS = new Set([
  'exec',
  'sh',
  'bash',
  '/bin/sh',
  '/bin/bash',
  '-c',
  '--',
  'tini',
  '/usr/bin/tini',
  'dumb-init',
])
const SCRIPT = /\.(?:sh|bash|pl)$|entry|^\.\/|start|init|boot|launch|setup|^run|\/run/

/** Whether what the container starts is a script that may call what is missing. */
function againstStart(
  { strings, text }: Instruction,
  all: readonly Instruction[],
  { files }: Context,
  image: Image,
): string | undefined {
  const words = (strings ?? [text]).flatMap((word) => word.split(/\s+/))
  const program = words.find((word) => word !== '' && !STARTERS.has(word) && !isEntrypointOf(image, word))
  if (program === undefined || !SCRIPT.test(program)) return undefined
  const name = program.slice(program.lastIndexOf('/') + 1)
  const sources = all.flatMap((instruction) => copyOf(instruction)?.sources ?? [])
  const source = sources.find((path) => path === name || path.endsWith(`/${name}`))
  const script = source === undefined ? undefined : files?.text(source)
  if (script === undefined) return `what ${program} calls is not known`
  const missing = [...LEFT_OUT, ...TOOLS].find((tool) => script.includes(tool))
  return missing === undefined ? undefined : `${program} names ${missing}`
}

/** Of the full node image, and not of the slim one. */
const TOOLS = [
  'git',
  'curl',
  'wget',
  'python',
  'make',
  'gcc',
  'ssh',
  'convert',
  'mogrify',
  'identify',
  'svn',
  'unzip',
  'ps ',
  'file ',
]

/** Of a Python image the interpreter is there in both variants. */
function againstHealthCheck(all: readonly Instruction[], image: Image): string | undefined {
  const missing = TOOLS.filter((tool) => tool !== image.name.repository)
  const checks = all.some(
    ({ keyword, text }) => keyword === 'HEALTHCHECK' && missing.some((tool) => text.includes(tool)),
  )
  return checks ? 'the health check calls a tool that is missing' : undefined
}

/** Packages that start programs of the system, or bring programs that need libraries of it. */
const CALLERS = [
  'simple-git',
  'nodegit',
  'gm',
  'imagemagick',
  'execa',
  'shelljs',
  'zx',
  'puppeteer',
  'playwright',
  'canvas',
  'sharp',
  'ps-node',
]

/** Whether a dependency or a source of a Node.js program may need what the full image has. */
function againstNode(files: Context['files']): string | undefined {
  if (files === undefined) return 'without the build context nothing shows that no dependency is compiled'
  const lock = object(files.text('package-lock.json'))
  const manifest = object(files.text('package.json'))
  const packages = lock?.packages
  if (lock === undefined || manifest === undefined || !isObject(packages))
    return 'there is no package-lock.json of npm 7 or later'
  for (const [path, entry] of Object.entries(packages)) {
    if (!isObject(entry)) return 'package-lock.json is not understood'
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    if (entry.hasInstallScript === true) return `${name || 'the project'} runs a script while it is installed`
    if (typeof entry.resolved === 'string' && entry.resolved.startsWith('git')) return `${name} comes from git`
    if (path !== '' && CALLERS.includes(name)) return `${name} calls programs`
  }
  const scripts = isObject(manifest.scripts) ? Object.keys(manifest.scripts) : []
  if (scripts.some((name) => LIFECYCLE.has(name))) return 'package.json runs a script at install'
  const sources = files.below('')
  if (sources === undefined) return 'there are too many sources to look at'
  const caller = sources.find(
    ({ path }) => /\.[cm]?[jt]sx?$/.test(path) && files.text(path)?.includes('child_process') !== false,
  )
  if (caller !== undefined) return `${caller.path} starts programs`
  return undefined
}

const LIFECYCLE = new Set(['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'])

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function object(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

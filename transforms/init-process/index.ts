// Puts an init in front of the process that an image starts.

import { originOf } from '../../src/analysis/filesystem/origins.ts'
import { insertAbove } from '../../src/dockerfile/edit/insert.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { resolve } from '../../src/dockerfile/model/paths.ts'
import { processOf } from '../../src/dockerfile/model/process.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import { type Edit, type Fix, insertion } from '../../src/dockerfile/model/span.ts'
import { lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import { fileOffset } from '../../src/dockerfile/read/lines.ts'
import { isEntrypointOf } from '../../src/knowledge/images/entrypoints.ts'
import { nodeHasScript } from '../../src/knowledge/images/starts.ts'
import {
  againstInit,
  type Init,
  type InitName,
  initIn,
  initOn,
  isInit,
  programOf,
  releaseCommands,
} from '../../src/knowledge/programs/inits.ts'
import { insertRun, install } from '../../src/transform/kit/install.ts'
import { type Context, defineTransform, mentions } from '../../src/transform/transform.ts'
import type { Place } from './first-process.ts'
import { needsNoInit } from './need.ts'

export default defineTransform({
  name: 'init-process',
  summary: 'Start the process under tini, which passes signals on and reaps orphans',
  phase: 'runtime',
  safety: 'unsafe',
  aims: ['signals'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('cmd', 'entrypoint'),
  why: `PID 1 gets no signal that it has no handler for: a Node.js or Python program without one ignores \`docker stop\` and is killed
after ten seconds. And orphans are PID 1's to reap: most programs do not, and zombies pile up. A small init does both.

It is put where a signal would be lost, or where something is left to be reaped: jobs in the background of a script, browsers. Not
every image needs it, and \`docker run --init\` gives one to any container. Unsafe, because a package more is in the image, and
the process is no longer PID 1.`,
  leavesAlone: [
    'a file that names an init or a supervisor: tini, dumb-init, s6, supervisord, systemd',
    'a CMD behind an ENTRYPOINT that the base image brings, but for that of node',
    'base images of which little is known, scratch and distroless, and those that are too old to have the package',
    'a release of Debian or Ubuntu whose packages are in an archive alone, where no RUN installs any',
    'shell form, and a script that stays in front of what it starts: the init would only start a shell',
    'what stops by itself at SIGTERM, such as nginx, java, gunicorn and a program with a handler, and where it is not known',
    'what ends by itself or only waits: a build, help, a shell, a prompt, `sleep infinity`; stages and images to develop in',
    'a CMD of another stage, which an ENTRYPOINT here would take away',
    'Python where STOPSIGNAL asks for SIGINT, which it takes itself',
    'an entrypoint script of the build context that starts an init',
    'stages that others are built on or copy from, and Windows',
    'a stage whose user may not install',
  ],
  rules: [],
  references: ['https://github.com/krallin/tini', 'https://docs.docker.com/reference/cli/docker/container/run/#init'],
  changes: [
    {
      field: 'Entrypoint',
      becomes: 'with an init in front of it',
      isMeant: ({ Entrypoint: before }, { Entrypoint: after }) =>
        isInit(after[0] ?? '') && after[1] === '--' && after.slice(2).join('\0') === before.join('\0'),
    },
  ],
  options: {
    init: {
      kind: 'text',
      default: 'tini',
      choices: ['tini', 'dumb-init'],
      help: 'the program: tini passes signals to the process, dumb-init to all that it has started',
    },
  },
  apply(dockerfile, context) {
    const { init } = context.options
    const bases = new Set(dockerfile.stages.map(({ base }) => base.stage))
    const ends = dockerfile.stages.filter((stage) => stage.ships && !bases.has(stage) && startOf(stage) !== undefined)
    return dockerfile.edit(
      ends.flatMap((stage): readonly Fix[] => {
        const start = startOf(stage)!
        if (context.image(stage).distro?.family === 'windows' || namesInit(dockerfile, stage, start)) return []
        const fix = fixFor(dockerfile, stage, init, context)
        if (!('reason' in fix)) return [fix]
        context.decline(start.span, fix.reason)
        return []
      }),
    )
  },
})

/** What a stage's image starts with, as far as the file says: its ENTRYPOINT, else its CMD. */
function startOf(stage: Stage): Instruction | undefined {
  const { entrypoint, command } = processOf(stage)
  return entrypoint ?? command ?? undefined
}

/** Whether a stage, or one that it is built on, names an init: then it has one, or decided against it. */
function namesInit(dockerfile: Dockerfile, stage: Stage, start: Instruction): boolean {
  if (start.strings?.some((word) => programOf(word) === 'init') === true) return true
  return lineage(stage).some(({ from, instructions }) => {
    const { end } = (instructions.at(-1) ?? from).span
    return initIn(dockerfile.text.slice(from.span.start, end)) !== undefined
  })
}

function fixFor(dockerfile: Dockerfile, stage: Stage, name: InitName, context: Context): Fix | Reason {
  const { entrypoint, command } = processOf(stage)
  const init = initOn(name, context.image(stage))
  const start = entrypoint === undefined || entrypoint.strings?.length === 0 ? command : entrypoint
  // An ENTRYPOINT without anything behind it.
  if (start === undefined || start === null) return { reason: 'it starts nothing' }
  const words = [entrypoint, command].flatMap((instruction) => (instruction == null ? [] : wordsOf(instruction)))
  if (start.form === 'shell')
    return { reason: `its ${start.keyword} is in shell form, and an init would only start a shell` }
  if (dockerfile.stageOf(start) !== stage || (entrypoint !== undefined && dockerfile.stageOf(entrypoint) !== stage)) {
    return { reason: `its ${start.keyword} stands in another stage` }
  }
  const script = scriptWithInit(dockerfile, stage, start, context)
  if (script !== undefined) return { reason: script }
  const inner = entrypoint === undefined ? entrypointOfBase(stage, context) : []
  const given = 'reason' in inner ? words : [...inner, ...words]
  const needless = needsNoInit(given, placeOf(dockerfile, stage, start, context))
  if (needless !== undefined) return { reason: needless }
  if ('reason' in inner) return inner
  if (init === undefined) return { reason: `${againstInit(name, context.image(stage))}${INSTEAD}` }
  const added =
    init.from === 'release'
      ? insertRun(dockerfile, stage, start, releaseCommands(init.path), context)
      : install(dockerfile, stage, name, { manager: init.from, before: start }, context)
  if ('reason' in added) return added
  return together(
    added,
    entrypoint === undefined ? newEntrypoint(dockerfile, start, init, inner) : wrapped(entrypoint, init),
  )
}

const INSTEAD = ': docker run --init gives one to any container'

/** What an instruction starts, as the builder writes it into the image. */
function wordsOf({ strings, text }: Instruction): readonly string[] {
  return strings ?? ['/bin/sh', '-c', text]
}

/** Where the process is started. */
function placeOf(dockerfile: Dockerfile, stage: Stage, start: Instruction, context: Context): Place {
  const image = context.image(stage)
  const { workdir = image.workdir } = dockerfile.settings(start)
  // Looked for when a script is read, and not before.
  return {
    dockerfile,
    stage,
    workdir,
    get files() {
      return context.files
    },
    isGiver: (word) => isEntrypointOf(image, word),
  }
}

/** The ENTRYPOINT of the base image, which the init has to start; or why that cannot be told. */
function entrypointOfBase(stage: Stage, context: Context): readonly string[] | Reason {
  const { official, entrypoint, ownEntrypoint } = context.image(stage)
  const { repository } = official ?? {}
  if (entrypoint !== undefined && (ownEntrypoint || entrypoint.length === 0)) return entrypoint
  const hasScript = repository === 'node' && official !== undefined ? nodeHasScript(official) : undefined
  if (hasScript !== undefined) return hasScript ? ['docker-entrypoint.sh'] : []
  if (repository === 'node') return { reason: 'images of this version of node differ in their ENTRYPOINT' }
  return repository === undefined
    ? { reason: `the base image may have an ENTRYPOINT or an init of its own${INSTEAD}` }
    : { reason: `the image ${repository} may have an ENTRYPOINT of its own${INSTEAD}` }
}

/** Why a script of the build context wants to be PID 1. */
function scriptWithInit(
  dockerfile: Dockerfile,
  stage: Stage,
  start: Instruction,
  { files, image }: Context,
): string | undefined {
  if (files === undefined) return undefined
  const { workdir = image(stage).workdir } = dockerfile.settings(start)
  for (const word of start.strings ?? []) {
    const path = word.includes('/') ? resolve(workdir, word) : undefined
    const origin = path === undefined ? undefined : originOf(dockerfile, stage, path, files)
    const found = origin?.from === 'context' ? initIn(files.text(origin.path) ?? '') : undefined
    if (found !== undefined) return `${word} starts ${found}`
  }
  return undefined
}

/** `ENTRYPOINT ["/sbin/tini", "--"]` above a CMD of the same stage, which it leaves in force. */
function newEntrypoint(dockerfile: Dockerfile, command: Instruction, { path }: Init, inner: readonly string[]): Edit {
  const words = [path, '--', ...inner].map((word) => JSON.stringify(word))
  return insertAbove(dockerfile, command, { keyword: 'ENTRYPOINT', rest: `[${words.join(', ')}]` })
}

/**
 * In front of what the ENTRYPOINT starts.
 *
 *     ENTRYPOINT ["/srv/run", "--all"]
 *                 ^ "/sbin/tini", "--",
 */
function wrapped({ line, text, textStart, strings }: Instruction, { path }: Init): Edit {
  const at = strings?.length === 0 ? text.indexOf(']') : text.indexOf('"')
  const words = `${JSON.stringify(path)}, "--"`
  return insertion(fileOffset(line, textStart + at), strings?.length === 0 ? words : `${words}, `)
}

/** Two insertions at one place are one. */
function together(a: Edit, b: Edit): Fix {
  return a.span.start === b.span.start ? [insertion(a.span.start, a.text + b.text)] : [a, b]
}

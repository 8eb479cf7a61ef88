// Has tools install what the lock file says, and fail where it does not say all.

import { againstLock } from '../src/analysis/project/lock-answers.ts'
import { LOCKS, type LockFile, type Locking, lockFileAt, mayBeChanged } from '../src/analysis/project/lock-files.ts'
import { installIn } from '../src/analysis/project/locking-installs.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { allMade, type Refusal } from '../src/dockerfile/model/refusal.ts'
import { insertAfter } from '../src/dockerfile/model/script.ts'
import type { Command } from '../src/dockerfile/model/shell.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import { lineage, type Stage } from '../src/dockerfile/model/stages.ts'
import { type Run, runs } from '../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'install-locked',
  summary: 'Install what the lock file says with yarn, pnpm, bun, cargo and uv',
  phase: 'flags',
  safety: 'unsafe',
  aims: ['speed'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('yarn', 'pnpm', 'bun', 'cargo', 'uv', 'pipenv'),
  why: `Without an option that says so these tools may change the lock file, and two builds of the same sources differ. With it they
install what the lock file says, or the build fails: \`--frozen-lockfile\` for Yarn 1, pnpm and bun, \`--immutable\` for newer Yarns,
\`--locked\` for Cargo and uv. For npm there is [\`npm-ci\`](npm-ci.md).

It happens where the build context shows that the lock file is copied, and that it knows what the manifest asks for. Unsafe, because the tools look closer, and fail where they find a difference.`,
  leavesAlone: [
    'an install without a lock file in its folder, and a build context that is not known',
    'a lock file that does not know what the manifest asks for, or of which that cannot be told: workspaces, packages at paths, Pipenv, whose lock file says it by a hash',
    'a lock file of pnpm that is of another pnpm than the one that runs',
    'a manifest or a lock file that an earlier command may change: `cargo add`, `yarn set version`',
    'options, variables and settings that say something of the lock file: `--no-lockfile`, `UV_FROZEN`, `enableImmutableInstalls`',
    'options that are not known, or lead to another folder: `--cwd`, `--manifest-path`',
    'an install in another folder than the RUN, through another program, or whose failure is covered up',
    'RUN inside ONBUILD',
  ],
  rules: [],
  references: [
    'https://classic.yarnpkg.com/en/docs/cli/install',
    'https://yarnpkg.com/cli/install',
    'https://pnpm.io/cli/install',
    'https://bun.sh/docs/cli/install',
    'https://doc.rust-lang.org/cargo/commands/cargo-build.html#manifest-options',
    'https://docs.astral.sh/uv/concepts/projects/sync/',
    'https://pipenv.pypa.io/en/latest/commands.html#install',
  ],
  apply(dockerfile, context) {
    return allMade(
      dockerfile,
      runs(dockerfile, context).flatMap((run) =>
        run.onbuild ? [] : run.script.commands.map((command) => locked(dockerfile, run, command, context)),
      ),
      context,
    )
  },
} satisfies Transform

function locked(dockerfile: Dockerfile, run: Run, command: Command, context: Context): Fix | Refusal | undefined {
  const { script, instruction } = run
  const install = installIn(command)
  if (install === undefined) return undefined
  const { tool, called, word } = install
  const { files } = context
  const lock = files === undefined ? undefined : lockFileAt(dockerfile, instruction, tool, context)
  const reason =
    doubtAboutPlace(run, command, called) ??
    (files === undefined ? 'the build context is not known, and with it whether there is a lock file' : undefined) ??
    (lock === undefined ? withoutLock(tool, called) : undefined) ??
    install.odd ??
    doubtAbout(dockerfile, run, command, lock!, tool)
  if (reason !== undefined) return { at: instruction.span, reason }
  return [insertAfter(script, word, ` ${optionOf(tool, lock!)}`)]
}

function optionOf(tool: Locking, { text }: LockFile): string {
  if (tool === 'yarn') return text.includes('__metadata:') ? '--immutable' : '--frozen-lockfile'
  if (tool === 'pipenv') return '--deploy'
  return tool === 'cargo' || tool === 'uv' ? '--locked' : '--frozen-lockfile'
}

function withoutLock(tool: Locking, called: string): string {
  const { locks, manifest } = LOCKS[tool]
  return `no COPY is known to bring ${locks[0]} and ${manifest} to where ${called} runs`
}

function doubtAboutPlace({ script }: Run, command: Command, called: string): string | undefined {
  if (command.wrapper.length > 0 || command.within !== undefined) return `${called} is called by another program`
  if (script.leaks.some(({ kind, start }) => kind === 'directory' && start < command.start))
    return `${called} runs in another folder than the RUN, which may have no lock file`
  if (command.decisive) return undefined
  return command.top
    ? `the build goes on where ${called} fails`
    : `${called} stands inside of another command, whose folder and failure are not followed`
}

function doubtAbout(
  dockerfile: Dockerfile,
  run: Run,
  command: Command,
  lock: LockFile,
  tool: Locking,
): string | undefined {
  const { instruction } = run
  const said = saidBy(dockerfile, run, command, lock, tool)
  if (said !== undefined) return `${said} says something of the lock file already`
  if (mayBeChanged(dockerfile, instruction, lock)) return `a RUN may change ${lock.manifest} or ${lock.name}`
  return (tool === 'pnpm' ? doubtAboutPnpm(dockerfile, run.stage, lock) : undefined) ?? againstLock(lock)
}

/** Variables that each tool reads its settings from. */
const VARIABLES: Readonly<Record<Locking, RegExp>> = {
  npm: /^npm_config_/i,
  yarn: /^(?:yarn|npm_config)_/i,
  pnpm: /^(?:pnpm|npm)_config_/i,
  bun: /^(?:bun|npm_config)_/i,
  cargo: /^cargo_/i,
  uv: /^uv_/i,
  pipenv: /^pipenv_/i,
}

const FILES: Readonly<Record<Locking, readonly string[]>> = {
  npm: ['.npmrc'],
  yarn: ['.yarnrc', '.yarnrc.yml', '.npmrc'],
  pnpm: ['.npmrc', 'pnpm-workspace.yaml'],
  bun: ['bunfig.toml', '.npmrc'],
  cargo: [],
  uv: ['uv.toml'],
  pipenv: [],
}

const OF_LOCK = /lock|frozen|immutable|deploy/i

/** Settings of uv that say nothing of what is resolved, nor from where: with any other it may find its lock file out of date. */
const PLAIN_OF_UV =
  /^uv_(?:compile_bytecode|link_mode|python\w*|cache_dir|no_cache|project_environment|tool_\w+|concurrent_\w+|http_timeout|no_progress|system_python|break_system_packages|no_dev|no_sync|version|install_dir|unmanaged_install)$/i

/** The first setting that says whether the lock file may change: whoever made it wants it so. */
function saidBy(
  dockerfile: Dockerfile,
  { instruction, script }: Run,
  command: Command,
  lock: LockFile,
  tool: Locking,
): string | undefined {
  const names = script.commands
    .filter(({ start }) => start <= command.start)
    .flatMap(({ assigned }) => assigned.map(({ name }) => name))
  for (let at = dockerfile.settings(instruction).variables; at !== undefined; at = at.before) names.push(at.name)
  const speaks = (name: string): boolean => OF_LOCK.test(name) || (tool === 'uv' && !PLAIN_OF_UV.test(name))
  const variable = names.find((name) => VARIABLES[tool].test(name) && speaks(name))
  const isSaid = ({ text }: { readonly text: string }): boolean =>
    tool === 'uv' || /lockfile|frozen|immutable/i.test(text.replace(/^\s*[#;].*$/gm, ''))
  return variable ?? lock.beside(FILES[tool]).find(isSaid)?.name
}

/** pnpm reads lock files of its own age alone: those of version 9 since pnpm 9, of 6 in pnpm 8, of 5.4 in pnpm 7. */
function doubtAboutPnpm(dockerfile: Dockerfile, stage: Stage, lock: LockFile): string | undefined {
  const text = lineage(stage)
    .flatMap(({ instructions }) => instructions)
    .map(({ span }) => dockerfile.text.slice(span.start, span.end))
    .join('\n')
  const written = /^lockfileVersion: ['"]?(\d+)\./m.exec(lock.text)?.[1]
  const named = [text, lock.manifestText].flatMap((one) => [
    ...one.matchAll(/\bpnpm@\^?v?(\d+)|PNPM_VERSION[= ]["']?v?(\d+)/g),
  ])
  const majors = new Set(named.map(([, one, other]) => Number(one ?? other)))
  // `pnpm@$V`, `pnpm@latest-8`, `pnpm@next`
  const isOther = /\bpnpm@(?!latest\b(?!-)|\^?v?\d)/.test(text)
  const isNewest =
    !isOther &&
    majors.size === 0 &&
    /\bcorepack enable\b|(?:-g|--global)\b[^\n]*\bpnpm\b|\bpnpm\b[^\n]*\s-g\b/.test(text)
  const [major = isNewest ? Number.POSITIVE_INFINITY : undefined] = majors
  if (major === undefined || majors.size > 1 || isOther)
    return 'which pnpm runs, and with it which lock files it reads, is not known'
  const isRead = written === '9' ? major >= 9 : written === '6' ? major === 8 : written === '5' && major === 7
  return isRead ? undefined : `pnpm-lock.yaml is of another pnpm than the one that runs`
}

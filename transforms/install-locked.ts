// Has tools install what the lock file says, and fail where it does not say all.

import {
  isLocking,
  type LockFile,
  type Locking,
  lockFileAt,
  mayBeChanged,
  missingIn,
} from '../src/analysis/project/lock-files.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { allMade, type Refusal } from '../src/dockerfile/model/refusal.ts'
import { insertAfter } from '../src/dockerfile/model/script.ts'
import type { Command } from '../src/dockerfile/model/shell.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import { type Run, runs } from '../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'install-locked',
  summary: 'Install what the lock file says with yarn, pnpm, bun, cargo, uv and pipenv',
  phase: 'flags',
  safety: 'unsafe',
  aims: ['speed'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('yarn', 'pnpm', 'bun', 'cargo', 'uv', 'pipenv'),
  why: `Without an option that says so these tools may change the lock file, and two builds of the same sources differ. With it they
install what the lock file says, or the build fails: \`--frozen-lockfile\` for Yarn 1, pnpm and bun, \`--immutable\` for newer Yarns,
\`--locked\` for Cargo and uv, \`--deploy\` for Pipenv. For npm there is [\`npm-ci\`](npm-ci.md).

It happens where the build context shows that the lock file is copied, and for packages of Node.js that it knows what \`package.json\`
asks for. Unsafe, because the tools look closer, and fail where they find a difference.`,
  leavesAlone: [
    'an install without a lock file in its folder, and a build context that is not known',
    'a lock file that does not know what `package.json` asks for',
    'a manifest or a lock file that an earlier RUN may change',
    'options that say something of the lock file, or of another folder: `--no-lockfile`, `--cwd`, `--manifest-path`',
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

/** Verbs that read the lock file, in front of which nothing stands. */
const VERBS: Readonly<Record<Locking, readonly string[]>> = {
  npm: [],
  yarn: ['install'],
  pnpm: ['install', 'i'],
  bun: ['install', 'i'],
  cargo: ['build', 'b'],
  uv: ['sync'],
  pipenv: ['install'],
}

/** Options of a tool that leave the lock file and the folder what they are, and take no value. */
const PLAIN = new Set([
  ...[
    '--production',
    '--prod',
    '--dev',
    '--non-interactive',
    '--silent',
    '--quiet',
    '-q',
    '-s',
    '--verbose',
    '-v',
    '-P',
  ],
  ...[
    '--ignore-scripts',
    '--ignore-engines',
    '--ignore-optional',
    '--ignore-platform',
    '--prefer-offline',
    '--no-progress',
  ],
  ...[
    '--check-files',
    '--production=true',
    '--production=false',
    '--inline-builds',
    '--no-optional',
    '--no-cache',
    '-p',
  ],
  ...['--release', '-r', '--all-features', '--no-default-features', '--workspace', '--bins', '--all-targets'],
  ...['--no-dev', '--all-extras', '--no-install-project', '--no-editable', '--compile-bytecode', '--all-groups'],
  ...['--system', '--clear', '--shamefully-hoist', '--strict-peer-dependencies', '--no-bin-links'],
])

/** Likewise with a value, in the next word or behind `=`. */
const VALUED = new Set([
  ...['--network-timeout', '--network-concurrency', '--registry', '--mode', '--reporter', '--omit', '--loglevel'],
  ...['--bin', '--target', '--features', '-F', '--jobs', '-j', '--package', '-p', '--profile', '--message-format'],
  ...['--extra', '--group', '--no-group', '--python', '--index-url'],
])

function locked(dockerfile: Dockerfile, run: Run, command: Command, context: Context): Fix | Refusal | undefined {
  const { name: tool, words } = command
  const { script, instruction } = run
  if (!isLocking(tool) || words.some(({ value }) => value === undefined)) return undefined
  const texts = words.map(({ value }) => value!)
  const isBare = tool === 'yarn' && (texts[1] === undefined || texts[1].startsWith('-'))
  if (!isBare && !VERBS[tool].includes(texts[1] ?? '')) return undefined
  if (!isPlain(tool, texts.slice(isBare ? 1 : 2))) return undefined
  const lock = lockFileAt(dockerfile, instruction, tool, context)
  if (lock === undefined) return undefined
  const reason = doubtAbout(dockerfile, run, command, lock)
  if (reason !== undefined) return { at: instruction.span, reason }
  return [insertAfter(script, words[isBare ? 0 : 1]!, ` ${optionOf(tool, lock)}`)]
}

function isPlain(tool: Locking, options: readonly string[]): boolean {
  for (let i = 0; i < options.length; i++) {
    const option = options[i]!
    const [name = ''] = option.split('=')
    const isValued = VALUED.has(name) && !(name === '-p' && tool !== 'cargo')
    if (isValued && !option.includes('=')) i++
    else if (!isValued && !PLAIN.has(option)) return false
  }
  return true
}

function optionOf(tool: Locking, { text }: LockFile): string {
  if (tool === 'yarn') return text.includes('__metadata:') ? '--immutable' : '--frozen-lockfile'
  if (tool === 'pipenv') return '--deploy'
  return tool === 'cargo' || tool === 'uv' ? '--locked' : '--frozen-lockfile'
}

function doubtAbout(dockerfile: Dockerfile, run: Run, command: Command, lock: LockFile): string | undefined {
  const { script, instruction } = run
  const called = `${command.name} ${command.words[1]?.text ?? ''}`.trim()
  if (!command.decisive) return `the build goes on where ${called} fails`
  if (command.wrapper.length > 0 || command.within !== undefined) return `${called} is called by another program`
  if (script.leaks.some(({ kind, start }) => kind === 'directory' && start < command.start))
    return `${called} runs in another folder than the RUN, which may have no lock file`
  if (mayBeChanged(dockerfile, instruction, lock)) return `a RUN may change ${lock.manifest} or ${lock.name}`
  const lost = missingIn(lock)
  return lost === undefined ? undefined : `${lock.name} does not know ${lost}, which ${lock.manifest} asks for`
}

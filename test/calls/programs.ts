// Asks programs how they read calls: what an option reader makes of them, or what a dry run prints.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Manager } from '../../src/knowledge/packages/managers.ts'

/** What a program makes of a call, by its own names; `error` where it takes it for none. */
export type Reading = Readonly<Record<string, string>>

export interface Program {
  /** Reads calls, each the words behind the program's name. */
  read(calls: readonly (readonly string[])[]): readonly Reading[]
  /** What it says of an option that it does not have. */
  readonly unknown: RegExp
  readonly knows?: ReadonlySet<string>
  /** Values for options that take no other. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** Options in front of the verb are not tried. */
  readonly behind?: boolean
  /** Options that do something else than say how to install, or that this harness needs itself. */
  readonly without: readonly string[]
  readonly samples: number
}

const scripts = join(import.meta.dirname, '../../scripts/options')

function reader(program: string, script: string): Program['read'] {
  return (calls) => {
    const { stdout, stderr, status } = spawnSync(program, [join(scripts, script), 'parse'], {
      encoding: 'utf8',
      input: JSON.stringify(calls),
      maxBuffer: 1 << 28,
    })
    if (status !== 0) throw new Error(`${program} ${script}: ${stderr}`)
    return JSON.parse(stdout) as Reading[]
  }
}

function tableOf(program: string, script: string): { readonly options: Readonly<Record<string, string>> } {
  const { stdout } = spawnSync(program, [join(scripts, script), 'table'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return JSON.parse(stdout) as { options: Record<string, string> }
}

interface Traces {
  /** What a call leaves behind. */
  readonly left: () => string
  /** What counts of what it says. */
  readonly said: (text: string) => string
}

/** What zypper names: where nobody can answer it stops at the first that it does not find, and says less around it. */
function namedIn(text: string): string {
  const isUsage = text.includes('Command options:')
  return isUsage ? 'usage' : [...new Set(text.match(/'[^']+'|flag \S+/g))].toSorted().join(' ')
}

const NOTHING_ELSE: Traces = { left: () => '', said: (text) => text }

/** Runs each call, and takes what it prints and leaves for its reading. */
function runner(
  command: (words: readonly string[]) => readonly string[],
  env: NodeJS.ProcessEnv,
  { left, said }: Traces = NOTHING_ELSE,
) {
  return (calls: readonly (readonly string[])[]): readonly Reading[] =>
    calls.map((words) => {
      const [program, ...args] = command(words)
      const { stdout, stderr, status } = spawnSync(program!, args, {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C', ...env },
        input: '',
        timeout: 60_000,
      })
      return { status: String(status), said: said(stdout + stderr), left: left() }
    })
}

export const folder = mkdtempSync(join(tmpdir(), 'calls-'))

/** An apt that knows a handful of packages and sees nothing of this machine. */
function apt(): Program {
  const root = join(folder, 'apt')
  const repository = join(root, 'repository')
  for (const path of [
    'repository',
    'state/lists/partial',
    'cache/archives/partial',
    'etc/sources.list.d',
    'etc/preferences.d',
  ])
    mkdirSync(join(root, path), { recursive: true })
  const packages = ['htop', 'less', 'libssl3', 'zlib1g', 'tree', 'jq'].map((name) =>
    [
      `Package: ${name}`,
      'Version: 1.0',
      'Architecture: all',
      'Maintainer: x <x@example.com>',
      'Description: x',
      `Filename: ./${name}.deb`,
      'Size: 1',
      `SHA256: ${'0'.repeat(64)}`,
      '',
    ].join('\n'),
  )
  writeFileSync(join(repository, 'Packages'), packages.join('\n'))
  writeFileSync(join(repository, 'Release'), 'Suite: stable\nCodename: stable\n')
  writeFileSync(join(root, 'state/status'), '')
  writeFileSync(join(root, 'etc/sources.list'), `deb [trusted=yes] file:${repository} ./\n`)
  const settings = {
    'Dir::State': join(root, 'state'),
    'Dir::State::status': join(root, 'state/status'),
    'Dir::Cache': join(root, 'cache'),
    'Dir::Etc': join(root, 'etc'),
    'APT::Architecture': 'amd64',
    'APT::Sandbox::User': 'root',
    'Dir::Log': join(root, 'cache'),
  }
  const config = join(root, 'apt.conf')
  writeFileSync(
    config,
    Object.entries(settings)
      .map(([name, value]) => `${name} "${value}";\n`)
      .join(''),
  )
  const env = { APT_CONFIG: config }
  const { status, stderr } = spawnSync('apt-get', ['update'], { encoding: 'utf8', env: { ...process.env, ...env } })
  if (status !== 0) throw new Error(`apt-get update: ${stderr}`)
  return {
    read: runner((words) => ['apt-get', '-s', ...words], env),
    unknown: /not understood/,
    values: {
      '-o': ['Dpkg::Use=1', 'APT::Get::List-Columns=1'],
      '--option': ['Dpkg::Use=1', 'Debug::NoLocking=1'],
      '-t': ['stable', 'alpha'],
      '--target-release': ['stable', 'alpha'],
      '--default-release': ['stable'],
      '-a': ['amd64', 'arm64'],
      '--host-architecture': ['amd64'],
      '-P': ['nocheck'],
      '--build-profiles': ['nocheck,cross'],
      '--solver': ['internal'],
      '--planner': ['internal'],
      '--comment': ['alpha'],
      '--error-on': ['any'],
      '-e': ['any'],
    },
    without: ['-c', '--config-file', '--with-source', '--print-uris', '--trivial-only', '--color'],
    samples: 150,
  }
}

function zypper(): Program {
  const root = join(folder, 'zypper')
  mkdirSync(join(root, 'etc/zypp/repos.d'), { recursive: true })
  return {
    read: runner((words) => ['zypper', '--root', root, ...words], {}, { left: () => '', said: namedIn }),
    unknown: /Unknown option|flag .* is not known|Unexpected option/i,
    values: {
      '--download': ['only', 'in-advance'],
      '--solver-focus': ['Installed', 'Update'],
      '-t': ['package', 'pattern'],
      '--type': ['package', 'pattern'],
      '-s': ['3'],
      '--table-style': ['3'],
      '--releasever': ['15.6'],
    },
    without: [
      ...['-R', '--root', '--installroot', '-c', '--config', '-D', '--reposd-dir', '-C', '--cache-dir'],
      ...['--raw-cache-dir', '--solv-cache-dir', '--pkg-cache-dir', '--promptids', '-x', '--xmlout', '-v', '--verbose'],
      ...['--plus-repo', '-p', '--debug-solver', '--disable-system-resolvables'],
    ],
    samples: 60,
  }
}

export const PROGRAMS: Readonly<Partial<Record<Manager, () => Program>>> = {
  apt,
  zypper,
  dnf: () => ({
    read: reader('/usr/bin/python3', 'ask-dnf.py'),
    unknown: /unrecognized arguments/,
    values: {
      '-R': ['3'],
      '--randomwait': ['3'],
      '-d': ['3'],
      '--debuglevel': ['3'],
      '-e': ['3'],
      '--errorlevel': ['3'],
      '--rpmverbosity': ['info'],
      '--color': ['never'],
      '--sec-severity': ['Low'],
      '--secseverity': ['Low'],
      '--repofrompath': ['a,/srv/x'],
      '--setopt': ['keepcache=0', 'crb.enabled=1'],
      '--installroot': ['/srv/x'],
    },
    without: ['--help-cmd'],
    samples: 800,
  }),
  pip: () => ({
    read: reader('/usr/bin/python3', 'ask-pip.py'),
    unknown: /no such option/,
    values: {
      '--timeout': ['3'],
      '--default-timeout': ['3'],
      '--retries': ['3'],
      '--exists-action': ['i', 'w'],
      '--progress-bar': ['off'],
      '--upgrade-strategy': ['eager'],
      '--root-user-action': ['ignore'],
      '--python-version': ['3', '3.11'],
      '--use-feature': ['fast-deps'],
      '--no-binary': [':all:', 'numpy'],
      '--only-binary': [':all:', 'numpy'],
      '--config-settings': ['k=v'],
    },
    without: ['--python', '--require-virtualenv', '--require-venv', '--use-deprecated'],
    samples: 500,
  }),
  gem: () => ({
    read: reader('ruby', 'ask-gem.rb'),
    unknown: /invalid option/,
    values: {
      '-v': ['1.2', '>=3'],
      '--version': ['1.2'],
      '-B': ['3'],
      '--bulk-threshold': ['3'],
      '-P': ['LowSecurity'],
      '--trust-policy': ['LowSecurity'],
      '-s': ['https://example.com/x'],
      '--source': ['https://example.com/x'],
      '-p': ['https://example.com/x'],
      '--http-proxy': ['https://example.com/x'],
      '--document': ['ri', 'rdoc,ri'],
      '--platform': ['ruby', 'x86-linux'],
      '--system': ['3.0'],
    },
    without: ['-g', '--file', '--config-file', '--debug', '--backtrace', '--no-http-proxy'],
    samples: 150,
  }),
  bundle: () => ({
    read: reader('ruby', 'ask-bundle.rb'),
    unknown: /Unknown switch/i,
    values: { '-j': ['3'], '--jobs': ['3'], '-r': ['3'], '--retry': ['3'], '--trust-policy': ['LowSecurity'] },
    without: [],
    samples: 2000,
  }),
  composer: () => ({
    read: reader('php', 'ask-composer.php'),
    unknown: /does not exist/,
    values: {},
    without: [],
    // It finds its verb behind an option with a value only where that option is given once.
    behind: true,
    samples: 1000,
  }),
  npm: () => ({
    read: reader('node', 'ask-npm.cjs'),
    // It takes any name; those of older versions alone are not in its own table.
    unknown: /^$/,
    knows: new Set(Object.keys(tableOf('node', 'ask-npm.cjs').options)),
    values: {},
    without: [],
    samples: 3000,
  }),
}

/** useradd over a copy of a small system: what it leaves in the user database. */
export function useradd(): Program['read'] {
  const prefix = join(folder, 'prefix')
  const reset = (): void => {
    rmSync(prefix, { recursive: true, force: true })
    for (const path of ['etc/skel', 'etc/default', 'home', 'var/log'])
      mkdirSync(join(prefix, path), { recursive: true })
    cpSync('/etc/login.defs', join(prefix, 'etc/login.defs'))
    writeFileSync(join(prefix, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n')
    writeFileSync(join(prefix, 'etc/group'), 'root:x:0:\nstaff:x:50:\n')
    writeFileSync(join(prefix, 'etc/shadow'), 'root:*:1:0:99999:7:::\n')
    writeFileSync(join(prefix, 'etc/gshadow'), 'root:*::\nstaff:!::\n')
  }
  const left = (): string =>
    ['passwd', 'group', 'gshadow'].map((name) => readFileSync(join(prefix, 'etc', name), 'utf8')).join('') +
    readdirSync(join(prefix, 'home')).toSorted().join(' ')
  return (calls) =>
    calls.map((words) => {
      reset()
      return runner((own) => ['useradd', '--prefix', prefix, ...own], {}, { ...NOTHING_ELSE, left })([words])[0]!
    })
}

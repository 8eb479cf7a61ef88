// Asks the programs that this machine has for their options and writes src/knowledge/packages/grammars/asked/*.ts:
//
//   npx tsx scripts/options.ts [NAME …]
//
// It needs Debian's packages dnf, zypper, python3-pip, ruby, bundler, composer, cargo, wget, curl, tar and passwd, and npm.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Takes } from '../src/dockerfile/read/arguments.ts'
import { optionsInHelp } from './options/help.ts'

type Options = Record<string, Takes>

interface Answer {
  readonly version: string
  readonly options: Options
  /** A string is another name of a verb. */
  readonly verbs: Record<string, Options | string>
}

const here = join(import.meta.dirname, 'options')
const target = join(import.meta.dirname, '../src/knowledge/packages/grammars/asked')

function run(program: string, ...args: readonly string[]): string {
  // Manual pages and help are wrapped at the width of the terminal.
  const env = { ...process.env, COLUMNS: '200', LC_ALL: 'C', TERM: 'dumb' }
  return execFileSync(program, args, { encoding: 'utf8', env, maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] })
}

function ask(program: string, script: string, ...args: readonly string[]): Answer {
  return JSON.parse(run(program, join(here, script), 'table', ...args)) as Answer
}

function firstNumber(text: string): string {
  return /\d+(?:\.\d+)+/.exec(text)?.[0] ?? '?'
}

function help(version: string, common: string, verbs: Record<string, string> = {}): Answer {
  const options = optionsInHelp(common)
  const own = Object.entries(verbs).map(([verb, text]) => {
    const all = Object.entries(optionsInHelp(text))
    return [verb, Object.fromEntries(all.filter(([name, takes]) => options[name] !== takes))] as const
  })
  return { version: firstNumber(version), options, verbs: Object.fromEntries(own) }
}

const WANTS_VALUE = /requires (?:an? argument|parameter)/i

/** Help is written by hand: where a program says what it misses behind an option, that counts. */
function probed(program: string, front: readonly string[], told: Options): Options {
  return Object.fromEntries(
    Object.entries(told).map(([name, takes]) => {
      const { stdout, stderr } = spawnSync(program, [...front, name], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
        input: '',
        timeout: 10_000,
      })
      if (WANTS_VALUE.test(`${stdout}${stderr}`)) return [name, 'value']
      return [name, takes === 'value' ? 'nothing' : takes]
    }),
  )
}

function helpOf(program: string, version: string, common: readonly string[], verbs: readonly string[] = []): Answer {
  const read = (...args: readonly string[]): Options => optionsInHelp(run(program, ...args))
  const own = verbs.flatMap((verb): readonly (readonly [string, Options | string])[] => {
    // The head of zypper's help: `install (in) [OPTIONS] …`.
    const alias = /^\S+ \(([^)]+)\)/.exec(run(program, 'help', verb).trimStart())?.[1]
    const names = alias === undefined ? [] : alias.split(', ')
    return [[verb, probed(program, [verb], read('help', verb))], ...names.map((name) => [name, verb] as const)]
  })
  return {
    version: firstNumber(version),
    options: probed(program, [], read(...common)),
    verbs: Object.fromEntries(own),
  }
}

/** A package of the npm registry in a folder of its own. */
function unpacked(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'options-'))
  const file = run('npm', 'pack', '--silent', '--pack-destination', folder, name).trim()
  run('tar', '-xzf', join(folder, file), '-C', folder)
  return join(folder, 'package')
}

const ZYPPER_VERBS = [
  ...['install', 'source-install', 'remove', 'update', 'dist-upgrade', 'patch', 'verify', 'install-new-recommends'],
  ...['refresh', 'clean', 'addrepo', 'removerepo', 'modifyrepo', 'repos', 'addlock', 'search', 'info', 'download'],
]
const CARGO_VERBS = [
  'build',
  'install',
  'run',
  'test',
  'fetch',
  'check',
  'rustc',
  'vendor',
  'update',
  'metadata',
  'clean',
]
const YARN_VERBS = ['install', 'add', 'global', 'remove', 'upgrade', 'run', 'cache', 'config', 'create']
const PNPM_VERBS = ['install', 'add', 'remove', 'update', 'fetch', 'deploy', 'prune', 'run', 'exec', 'rebuild', 'store']

function yarn(): Answer {
  const program = join(unpacked('yarn@1.22.22'), 'bin/yarn.js')
  const text = (verb: string): string => run('node', program, 'help', verb)
  const verbs = Object.fromEntries(YARN_VERBS.map((verb) => [verb, text(verb)]))
  return help('1.22.22', text('install'), verbs)
}

function pnpm(name: string): Answer {
  const program = join(unpacked(name), 'bin/pnpm.cjs')
  const texts = PNPM_VERBS.map((verb) => [verb, run('node', program, 'help', verb)] as const)
  return help(name, texts.map(([, text]) => text).join('\n'), Object.fromEntries(texts))
}

function shadow(): string {
  return run('dpkg-query', '-Wf', '${Version}', 'passwd')
}

const PROGRAMS: Readonly<Record<string, () => Answer>> = {
  dnf: () => ask('/usr/bin/python3', 'ask-dnf.py'),
  pip: () => ask('/usr/bin/python3', 'ask-pip.py'),
  gem: () => ask('ruby', 'ask-gem.rb'),
  bundle: () => ask('ruby', 'ask-bundle.rb'),
  composer: () => ask('php', 'ask-composer.php'),
  npm: () => ask('node', 'ask-npm.cjs'),
  npm6: () => ask('node', 'ask-npm.cjs', unpacked('npm@6.14.18')),
  npm2: () => ask('node', 'ask-npm.cjs', unpacked('npm@2.15.12')),
  yarn,
  pnpm: () => pnpm('pnpm@9.15.9'),
  zypper: () => helpOf('zypper', run('zypper', '--version'), ['help'], ZYPPER_VERBS),
  cargo: () =>
    help(
      run('/usr/bin/cargo', '--version'),
      run('/usr/bin/cargo', '--help'),
      Object.fromEntries(CARGO_VERBS.map((verb) => [verb, run('/usr/bin/cargo', verb, '--help')])),
    ),
  useradd: () => helpOf('useradd', shadow(), ['--help']),
  groupadd: () => helpOf('groupadd', shadow(), ['--help']),
  wget: () => helpOf('wget', run('wget', '--version'), ['--help']),
  curl: () => helpOf('curl', run('curl', '--version'), ['--help', 'all']),
  tar: () => helpOf('tar', run('tar', '--version'), ['--help']),
}

/** Names of one kind behind each other, wrapped. */
function grouped(options: Options, indent: string): string {
  const kinds = new Map<string, string[]>()
  for (const [name, takes] of Object.entries(options)) kinds.set(takes, [...(kinds.get(takes) ?? []), name])
  return [...kinds].map(([takes, names]) => `${indent}${takes}: ${wrapped(names.toSorted(), indent)},\n`).join('')
}

const WIDTH = 112

function wrapped(names: readonly string[], indent: string): string {
  const lines = ['']
  for (const name of names) {
    const line = lines.at(-1)!
    if (line.length + name.length > WIDTH - indent.length) lines.push(name)
    else lines[lines.length - 1] = line === '' ? name : `${line} ${name}`
  }
  return lines.length === 1 ? `'${lines[0]}'` : `\`\n${lines.map((line) => `${indent}  ${line}\n`).join('')}${indent}\``
}

function key(name: string): string {
  return /^\w+$/.test(name) ? name : `'${name}'`
}

function written(name: string, { version, options, verbs }: Answer): string {
  const tables = Object.entries(verbs).map(([verb, own]) => {
    if (typeof own === 'string') return `    ${key(verb)}: '${own}',\n`
    const body = grouped(own, '      ')
    return body === '' ? `    ${key(verb)}: {},\n` : `    ${key(verb)}: {\n${body}    },\n`
  })
  const common = grouped(options, '    ')
  return `// The options of ${name} ${version}, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const ${name.toUpperCase()}: Asked = {
  version: '${version}',
  options: {${common === '' ? '' : `\n${common}  `}},
  verbs: {${tables.length === 0 ? '' : `\n${tables.join('')}  `}},
}
`
}

const wanted = process.argv.slice(2)
for (const [name, answer] of Object.entries(PROGRAMS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  writeFileSync(join(target, `${name}.ts`), written(name, answer()))
  process.stdout.write(`written: ${name}\n`)
}

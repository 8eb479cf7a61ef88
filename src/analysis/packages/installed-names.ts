// The names of what a Dockerfile installs, with whichever manager: a program of such a name comes of that package.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { nameOf } from '../../dockerfile/model/paths.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { callOf } from '../../knowledge/packages/managers.ts'
import { withoutVersion } from '../../knowledge/programs/programs.ts'

const INSTALLING = new Set(['install', 'add', 'i', 'in', 'get', 'require', 'global', 'inject', 'binstall'])

/** Tools that install programs of their language, beside those that are read as package managers. */
const OTHERS = new Set(['go', 'cargo', 'pipx', 'pnpm', 'bun', 'pacman', 'luarocks', 'uv', 'gem', 'pecl'])

const known = new WeakMap<Dockerfile, ReadonlySet<string>>()

/** Without versions, scopes and what is put behind a program's name: `@vue/cli@5` is vue and cli, `nginx-full` nginx. */
export function installedNames(dockerfile: Dockerfile): ReadonlySet<string> {
  let names = known.get(dockerfile)
  if (names === undefined) {
    names = new Set(
      dockerfile.instructions.flatMap((instruction) =>
        (dockerfile.script(instruction)?.commands ?? []).flatMap(namesInstalledBy),
      ),
    )
    known.set(dockerfile, names)
  }
  return names
}

/** The same of one command. */
export function namesInstalledBy(command: Command): readonly string[] {
  const call = callOf(command)
  if (call !== undefined) return INSTALLING.has(call.verb) ? call.operands.flatMap(({ text }) => namesOf(text)) : []
  return installedByOther(command).flatMap(({ text }) => namesOf(text))
}

/** `cargo install x`, `uv tool install x`, `pacman -Sy x`; of `cargo run x` nothing is installed. */
function installedByOther({ name = '', words }: Command): Command['words'] {
  if (name === 'cpanm') return words.slice(1)
  const verb = words
    .slice(1, 3)
    .some(({ text }) => INSTALLING.has(text) || (name === 'pacman' && text.startsWith('-S')))
  return OTHERS.has(name) && verb ? words.slice(2) : []
}

const ENDINGS = [
  '-cli',
  '-tools',
  '-utils',
  '-client',
  '-server',
  '-bin',
  '-common',
  '-core',
  '-full',
  '-light',
  '-nox',
]

function namesOf(text: string): readonly string[] {
  const plain = text.replace(/["']/g, '')
  if (plain.startsWith('-') || plain.startsWith('.') || plain.includes('$')) return []
  const parts = plain.startsWith('@') ? plain.slice(1).split('/') : [nameOf(plain)]
  return parts.flatMap((part) => {
    const name = withoutVersion(part.split(/[@=<>~:[]/, 1)[0]!.replace(/\.git$/, ''))
    const ending = ENDINGS.find((one) => name.endsWith(one))
    return [name, ...(ending === undefined ? [] : [name.slice(0, -ending.length)])].filter((one) => one.length > 1)
  })
}

// By which words and variables a package manager takes what its cache has, and asks no network.
//
// Sources: dnf(8) and yum(8), -C; npm config offline, which npm and pnpm read as a variable too; yarn install --offline; composer(1),
// COMPOSER_DISABLE_NETWORK; conda install --offline and CONDA_OFFLINE; uv --offline and UV_OFFLINE; cargo --offline and
// CARGO_NET_OFFLINE; gradle, mvn -o and --offline.

import type { Command } from '../../dockerfile/model/shell.ts'
import { programOf } from '../programs/inits.ts'

interface Offline {
  /** The programs of the tool: an option means something else to every other one. */
  readonly programs: readonly string[]
  readonly options: readonly string[]
  readonly variables?: readonly string[]
}

const OF_NPM = ['npm_config_offline', 'NPM_CONFIG_OFFLINE']

/** By the names of managers and of tools that have a cache. */
const OFFLINE: Readonly<Record<string, Offline>> = {
  dnf: {
    programs: ['dnf', 'dnf-3', 'dnf4', 'dnf5', 'yum', 'microdnf', 'tdnf', 'repoquery', 'yumdownloader'],
    options: ['-C', '--cacheonly'],
  },
  npm: { programs: ['npm', 'npx'], options: ['--offline'], variables: OF_NPM },
  pnpm: { programs: ['pnpm', 'pnpx'], options: ['--offline'], variables: OF_NPM },
  yarn: { programs: ['yarn', 'yarnpkg'], options: ['--offline'] },
  composer: { programs: ['composer'], options: [], variables: ['COMPOSER_DISABLE_NETWORK'] },
  conda: { programs: ['conda', 'mamba'], options: ['--offline'], variables: ['CONDA_OFFLINE'] },
  uv: { programs: ['uv', 'uvx'], options: ['--offline'], variables: ['UV_OFFLINE'] },
  cargo: { programs: ['cargo'], options: ['--offline'], variables: ['CARGO_NET_OFFLINE'] },
  maven: { programs: ['mvn', 'mvnw'], options: ['-o', '--offline'] },
  gradle: { programs: ['gradle', 'gradlew'], options: ['--offline'] },
}

/** Whether a command is one of a tool's that asks no network. */
export function asksNoNetwork(tool: string, { name = '', words, assigned }: Command): boolean {
  const { programs, options, variables = [] } = OFFLINE[tool] ?? { programs: [], options: [] }
  return (
    (programs.includes(programOf(name)) && words.some(({ text }) => options.includes(text))) ||
    assigned.some((one) => variables.includes(one.name) && !OFF.has(one.value ?? ''))
  )
}

/** Values that switch such a variable off. */
const OFF = new Set(['0', 'false', ''])

/** Whether a text that nobody reads as shell, or a setting, has a tool ask no network. */
export function saysOffline(tool: string, text: string): boolean {
  const { programs, options, variables = [] } = OFFLINE[tool] ?? { programs: [], options: [] }
  const words = text.split(/[\s"'`,;:=()[\]{}|&<>]+/)
  const has = (some: readonly string[]): boolean => words.some((word) => some.includes(word))
  // `npm config set offline true`, `offline=true` in a file of settings.
  const isSet = words.includes('offline') && words.some((word) => word === 'config' || word.endsWith('rc'))
  return has(variables) || ((isSet || has(options)) && words.some((word) => programs.includes(programOf(word))))
}

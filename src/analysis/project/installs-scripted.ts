// What bundler, composer and mix read of a project when they fetch its dependencies.
//
// Sources: bundler.io (install, gemfile, config), getcomposer.org (install, schema, plugins, scripts), hexdocs.pm/mix (deps.get).

import type { Command } from '../../dockerfile/model/shell.ts'
import { isObject, objectAt } from './json.ts'
import { cut, join, type Project, set, type Verdict } from './project.ts'

const BUNDLE = {
  flags: set(
    '--deployment --frozen --quiet --no-cache --no-prune --full-index --clean --prefer-local --verbose --standalone',
  ),
  valued: set('--jobs -j --retry --without --with --path'),
}

/** Ruby that may read other files, or names a gem of the project. */
const RUBY_READS =
  /\b(?:path|gemspec|eval\w*|File|Dir|IO|Pathname|require\w*|load|__dir__|__FILE__|system|exec|plugin|open|instance_\w+|send)\b|`|%x/

/** `ruby file: ".ruby-version"` and `File.read(".ruby-version")`. */
const RUBY_VERSION_FILE = /\bFile\.read\(\s*["']([\w.-]+)["']\s*\)|\bfile:\s*["']([\w.-]+)["']/g

/**
 * What `bundle install` needs; `undefined` for another command.
 *
 * @param frozen whether a variable or a command before keeps Gemfile.lock as it is
 */
export function bundleInstall(command: Command, project: Project, frozen: boolean): Verdict {
  const { folder } = project
  const verb = command.words[1]?.value
  if (command.name !== 'bundle' && command.name !== 'bundler') return undefined
  if ((verb !== undefined && verb !== 'install' && !verb.startsWith('-')) || folder === undefined) return undefined
  const { options } = cut(command, verb === 'install' ? 2 : 1, BUNDLE)
  const at = (path: string): string => join(folder, path)
  if (!frozen && !options.has('--deployment') && !options.has('--frozen'))
    return {
      reason: 'the install may rewrite Gemfile.lock, which the sources would then put back; BUNDLE_FROZEN=1 keeps it',
    }
  const gemfile = project.text(at('Gemfile')).replace(/^\s*#.*$/gm, '')
  const named = [...gemfile.matchAll(RUBY_VERSION_FILE)].map((match) => match[1] ?? match[2]!)
  // Words in quotes are names of gems and versions.
  const plain = gemfile.replace(RUBY_VERSION_FILE, '').replace(/(["'])(?:(?!\1|#\{)[^\n])*\1/g, '""')
  const reads = RUBY_READS.exec(plain)
  if (reads !== null) return { reason: `Gemfile says ${reads[0]}, and so may read other files` }
  if (/^(?:PATH|PLUGIN SOURCE)$/m.test(project.text(at('Gemfile.lock'))))
    return { reason: 'Gemfile.lock names a path of the project' }
  if (project.entry(at('gems.rb')) !== undefined) return { reason: 'gems.rb stands beside Gemfile' }
  const missing = named.find((name) => !project.isFile(at(name)))
  if (missing !== undefined) return { reason: `Gemfile reads ${missing}, which is not in the build context` }
  const paths = (options.get('--path') ?? []).flatMap((path) => project.locate(path) ?? [])
  return {
    copies: [...new Set([at('Gemfile'), at('Gemfile.lock'), ...named.map(at)])],
    writes: [at('.bundle'), at('vendor/bundle'), at('vendor/cache'), at('bundle'), ...paths],
  }
}

const COMPOSER = {
  flags: set(
    '--no-scripts --no-autoloader --no-dev --no-interaction -n --no-progress --prefer-dist --no-plugins --ignore-platform-reqs',
    '--no-ansi --quiet -q --no-suggest --no-cache --ansi -v -vv -vvv --no-audit',
    '--optimize-autoloader -o --classmap-authoritative -a --apcu-autoloader',
  ),
  valued: set('--ignore-platform-req'),
}

/** Options that say how the autoloader is made. */
const OF_AUTOLOADER = ['--optimize-autoloader', '-o', '--classmap-authoritative', '-a', '--apcu-autoloader']

/**
 * Plugins that look at nothing but packages when these are installed, and do the rest with the autoloader; `files` are those
 * that they read of a project. Sources: their own code, as to which events they listen to.
 */
const QUIET_PLUGINS: Readonly<Record<string, readonly string[]>> = {
  'composer/package-versions-deprecated': [],
  'dealerdirect/phpcodesniffer-composer-installer': [],
  'pestphp/pest-plugin': [],
  'php-http/discovery': [],
  'phpstan/extension-installer': [],
  // Its own Docker template copies composer.* and symfony.* first: dunglas/symfony-docker.
  'symfony/flex': ['symfony.lock'],
  'symfony/runtime': [],
}

/** Events whose scripts run with each package, or in front of the first: behind a first step they would come too late. */
const OF_PACKAGES = [
  'pre-install-cmd',
  'pre-operations-exec',
  'pre-package-install',
  'post-package-install',
  'pre-file-download',
  'post-file-download',
  'pre-pool-create',
]

/** What `composer install` needs; `undefined` for another command. */
export function composerInstall(command: Command, project: Project): Verdict {
  const { folder } = project
  const verb = command.words[1]?.value
  if (command.name !== 'composer' || (verb !== 'install' && verb !== 'i') || folder === undefined) return undefined
  const { options } = cut(command, 2, COMPOSER)
  const at = (path: string): string => join(folder, path)
  const json = project.json(at('composer.json'))
  const lock = project.json(at('composer.lock'))
  const packages = [lock.packages, lock['packages-dev']].flatMap((list) => (Array.isArray(list) ? list : []))
  const plugins: string[] = []
  for (const one of packages.filter(isObject)) {
    if (one.type === 'composer-plugin' && !options.has('--no-plugins')) plugins.push(String(one.name))
    if (objectAt(one, 'dist').type === 'path') return { reason: `${String(one.name)} lies at a path of the project` }
  }
  const loud = plugins.find((name) => !Object.hasOwn(QUIET_PLUGINS, name))
  if (loud !== undefined) return { reason: `the plugin ${loud} may look at the sources; --no-plugins keeps it out` }
  const repositories = Object.values(
    Array.isArray(json.repositories) ? json.repositories : objectAt(json, 'repositories'),
  )
  if (repositories.some((one) => isObject(one) && (one.type === 'path' || one.type === 'artifact')))
    return { reason: 'composer.json has a repository at a path of the project' }
  const config = objectAt(json, 'config')
  const moved = ['vendor-dir', 'bin-dir', 'home', 'cache-dir', 'data-dir'].find((key) => config[key] !== undefined)
  if (moved !== undefined) return { reason: `composer.json sets ${moved}` }
  const read = plugins.flatMap((name) => QUIET_PLUGINS[name]!.map(at))
  const needs = {
    copies: [at('composer.json'), at('composer.lock'), ...project.existing(at('auth.json'), ...read)],
    writes: [at('vendor')],
  }
  if (options.has('--no-autoloader') && options.has('--no-scripts')) {
    const objection = againstHistory(project, at)
    if (objection !== undefined) return { reason: objection }
    if (plugins.length === 0) return needs
    return { reason: `the plugin ${plugins[0]} may look at the sources; --no-plugins keeps it out` }
  }
  const early = OF_PACKAGES.find((event) => objectAt(json, 'scripts')[event] !== undefined)
  if (early !== undefined) return { reason: `composer.json has a script for ${early}, which would run too late` }
  const added = ['--no-scripts', '--no-autoloader'].filter((option) => !options.has(option))
  return { reason: COMPOSER_WHOLE, step: { ...needs, added, dropped: OF_AUTOLOADER } }
}

const COMPOSER_WHOLE =
  'composer install looks at the sources too; with --no-scripts --no-autoloader it does not, and dump-autoload behind them does the rest'

function againstHistory(project: Project, at: (path: string) => string): string | undefined {
  const history = ['.git', '.hg', '.svn'].find((folder) => project.entry(at(folder)) !== undefined)
  return history === undefined
    ? undefined
    : `${history} is in the build context, and composer notes the version that it finds there`
}

/** Elixir that may read other files, or names a dependency of the project. */
const ELIXIR_READS =
  /\b(?:File|Code|Path|System\.(?:cmd|shell)|import_config|in_umbrella|apps_path|__DIR__|__ENV__)\b|\bpath:|:os\b|:file\b/

/** What `mix deps.get` needs; `undefined` for another command. */
export function mixInstall(command: Command, project: Project): Verdict {
  const { folder } = project
  if (command.name !== 'mix' || command.words[1]?.value !== 'deps.get' || folder === undefined) return undefined
  const { options } = cut(command, 2, {
    flags: set('--check-locked --no-archives-check'),
    valued: set('--only --target'),
  })
  const at = (path: string): string => join(folder, path)
  if (!options.has('--check-locked'))
    return {
      reason: 'mix deps.get may rewrite mix.lock, which the sources would then put back; --check-locked keeps it',
    }
  const reads = ELIXIR_READS.exec(project.text(at('mix.exs')).replace(/^\s*#.*$/gm, ''))
  if (reads !== null) return { reason: `mix.exs says ${reads[0]}, and so may read other files` }
  project.text(at('mix.lock'))
  return { copies: [at('mix.exs'), at('mix.lock')], writes: [at('deps'), at('_build')] }
}

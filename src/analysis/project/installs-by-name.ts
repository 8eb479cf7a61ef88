// Installs of packages by their names, which read nothing of the folder that they run in.
//
// Sources: the grammars of the managers; pip.pypa.io (pip install), docs.npmjs.com (npm install: package specs), classic.yarnpkg.com
// (yarn global), guides.rubygems.org (gem install), apt-get(8), apk(8), dnf(8).

import type { Word } from '../../dockerfile/model/shell.ts'
import type { Given } from '../../dockerfile/read/arguments.ts'
import type { Call, Manager } from '../../knowledge/packages/managers.ts'
import { type Project, set } from './project.ts'

/** What an install of one manager may be given. */
interface ByName {
  readonly verbs: readonly string[]
  /** Options that name no file, and leave the install one of named packages. */
  readonly options: ReadonlySet<string>
  /** Whether a word is the name of a package, and no path whatever lies in the folder. */
  isName(word: string): boolean
  /** Verbs that without a name are for the folder. */
  readonly asks?: readonly string[]
}

/** Endings by which apk, apt and dnf know a package that is a file. */
const PACKAGE_FILE = /\.(?:deb|ddeb|dsc|changes|rpm|apk)/

function isOfDistribution(word: string): boolean {
  return /^@?[A-Za-z0-9]/.test(word) && !PACKAGE_FILE.test(word)
}

/** `typescript@5`, `@angular/cli`: another slash is one of a path, a colon that of `file:`. */
function isOfNode(word: string): boolean {
  return /^(?:@[\w.-]+\/)?[A-Za-z0-9][\w.-]*(?:@[\w.^~<>=*-]+)?$/.test(word) && !/\.(?:tgz|tar|tar\.gz)$/.test(word)
}

function isOfRuby(word: string): boolean {
  return /^[A-Za-z0-9][\w.-]*(?::[\w.~<>=-]+)?$/.test(word) && !word.endsWith('.gem')
}

/** Archives that pip takes for a package: `pip._internal.utils.filetypes`. */
const ARCHIVE = /\.(?:whl|zip|tar|tgz|tbz|txz|tlz|tar\.(?:gz|bz2|xz|lz|lzma))\s*(?:\[[^\]]*\])?\s*(?:;.*)?$/i

/** `flask`, `flask[async]==3.0`, `flask>=2 ; python_version < "3.9"`: no path, no address of this machine. */
export function isOfPython(word: string): boolean {
  const [, rest] =
    /^[A-Za-z0-9][\w.-]*\s*(?:\[[^\]]*\])?\s*($|[=<>!~;(,].*|@\s*(?:git\+(?:https?|ssh)|https?):.*)/.exec(word) ?? []
  if (rest === undefined) return false
  return rest.startsWith('@') || (!rest.includes('/') && !ARCHIVE.test(word))
}

const BY_NAME: Partial<Record<Manager, ByName>> = {
  apt: {
    verbs: ['update', 'install', 'upgrade', 'clean', 'autoclean', 'autoremove', 'purge', 'remove'],
    options: set(
      '-y --yes --assume-yes --force-yes -q --quiet --silent -V --verbose-versions -f --fix-broken -m --fix-missing',
      '-u --show-upgraded -t --target-release --default-release -o --option --ignore-missing --no-install-recommends',
      '--install-recommends --no-install-suggests --install-suggests --allow-downgrades --allow-unauthenticated',
      '--allow-change-held-packages --allow-remove-essential --allow-insecure-repositories --allow-releaseinfo-change',
      '--no-upgrade --only-upgrade --reinstall --purge --auto-remove --autoremove --with-new-pkgs --no-show-progress',
    ),
    isName: isOfDistribution,
  },
  apk: {
    verbs: ['add', 'update', 'upgrade', 'del'],
    options: set(
      '--no-cache -U --update-cache -u --upgrade -l --latest -a --available -q --quiet -v --verbose -f --force --no-progress',
      '--progress -t --virtual -X --repository --allow-untrusted --no-check-certificate --purge -r --rdepends',
      '--no-interactive --force-overwrite --force-refresh --force-broken-world --no-scripts --timeout --cache-max-age',
    ),
    isName: isOfDistribution,
  },
  dnf: {
    verbs: ['install', 'update', 'upgrade', 'clean', 'makecache', 'remove'],
    options: set(
      '-y --assumeyes -q --quiet -v --verbose --nodocs --nogpgcheck --best --nobest --allowerasing --skip-broken --refresh',
      '--setopt --enablerepo --disablerepo --repo --repoid --releasever --exclude -x --security --bugfix --noplugins',
      '--disableplugin --enableplugin --obsoletes --noautoremove --forcearch -d --debuglevel -e --errorlevel',
    ),
    isName: isOfDistribution,
  },
  pip: {
    verbs: ['install'],
    options: set(
      '--no-cache-dir --no-cache --upgrade -U -q --quiet -v --verbose --disable-pip-version-check --no-deps --no-dependencies',
      '--user --prefer-binary --no-warn-script-location --no-warn-conflicts --break-system-packages --no-build-isolation',
      '--pre --compile --no-compile --ignore-installed -I --force-reinstall --no-input --isolated --no-color --use-pep517',
      '--no-use-pep517 --ignore-requires-python --no-python-version-warning --no-clean -i --index-url --extra-index-url',
      '--trusted-host --timeout --default-timeout --retries --progress-bar --root-user-action --only-binary --no-binary',
      '--upgrade-strategy --use-feature --use-deprecated --platform --python-version --implementation --abi --proxy',
    ),
    isName: (word) => isOfPython(word) || /^(?:git\+)?https?:/.test(word),
    asks: ['install'],
  },
  npm: {
    verbs: ['install', 'i', 'add'],
    options: set(
      '-g --global --quiet -q --silent -s -d --verbose --loglevel --no-audit --no-fund --no-progress --progress --no-optional',
      '--omit --only --production --unsafe-perm --no-unsafe-perm --allow-root --registry -f --force --legacy-peer-deps -y --yes',
      '--no-save --save -S -D --save-dev -E --save-exact --ignore-scripts --strict-ssl --no-strict-ssl --engine-strict',
      '--no-update-notifier --fetch-timeout --fetch-retries --fetch-retry-mintimeout --fetch-retry-maxtimeout --maxsockets',
      '--prefer-online --no-package-lock --no-shrinkwrap --no-bin-links --no-color',
    ),
    isName: isOfNode,
    asks: ['install', 'i', 'add'],
  },
  yarn: {
    verbs: ['global'],
    options: set(
      '--silent -s --verbose --production --prod --ignore-engines --ignore-optional --ignore-platform --ignore-scripts',
      '--network-timeout --network-concurrency --non-interactive --no-progress --exact -E --force --registry',
      '--no-lockfile --pure-lockfile --frozen-lockfile --latest --skip-integrity-check --no-bin-links',
    ),
    isName: isOfNode,
    asks: ['global'],
  },
  gem: {
    verbs: ['install', 'update'],
    options: set(
      '-N --no-document --document --no-rdoc --no-ri -v --version -f --force --no-force -q --quiet --silent -V --verbose -r --remote -s',
      '--source --clear-sources --conservative --minimal-deps --prerelease --no-prerelease --no-user-install --user-install',
      '--system --suggestions --no-suggestions --no-post-install-message --backtrace --platform -E --env-shebang',
      '--ignore-dependencies --default',
    ),
    isName: isOfRuby,
    asks: ['install'],
  },
}

/** Options whose value may be a folder as well as an address. */
const ADDRESSES = set('-i --index-url --extra-index-url -X --repository --registry -s --source --proxy')

/** What `-o` of apt and `--setopt` of dnf may set: both can name files. */
const SETTINGS = [
  ...['dpkg::options::=--force-', 'dpkg::use-pty=', 'apt::install-', 'apt::get::', 'acquire::retries='],
  ...['acquire::forceipv', 'acquire::check-', 'acquire::http::timeout=', 'acquire::http::pipeline-depth='],
  ...['acquire::allow', 'acquire::max-', 'acquire::by-hash=', 'acquire::languages='],
]
const DNF_SETTINGS = ['install_weak_deps=', 'tsflags=', 'keepcache=', 'sslverify=', 'skip_missing_names_on_install=']

/** Whether a call installs packages by their names, or looks after those of the system, wherever it runs. */
export function isByName({ manager, verb, operands, given, expands }: Call, project: Project): boolean {
  const known = BY_NAME[manager]
  if (known?.verbs.includes(verb) !== true || expands) return false
  if (!given.every((option) => readsNothing(manager, option, known))) return false
  const isGlobal = given.some(({ names: [name] }) => name === '-g' || name === '--global')
  if (manager === 'npm' && !isGlobal) return false
  if (manager === 'yarn' && operands[0]?.value !== 'add') return false
  // A gem that lies in the folder is taken before one of the same name elsewhere.
  if (manager === 'gem' && project.names(project.folder ?? '').some((name) => name.endsWith('.gem'))) return false
  const names = manager === 'yarn' ? operands.slice(1) : operands
  if (names.length === 0 && known.asks?.includes(verb) === true) return false
  return names.every(({ value }) => value !== undefined && known.isName(value))
}

function readsNothing(manager: Manager, { names, value, takes }: Given<Word>, { options }: ByName): boolean {
  if (!names.every((name) => options.has(name))) return false
  const starts = (list: readonly string[]): boolean => list.some((one) => value?.toLowerCase().startsWith(one) === true)
  if (names.some((name) => ['-o', '--option'].includes(name))) return starts(SETTINGS)
  if (names.includes('--setopt')) return starts(DNF_SETTINGS)
  // `-s` is one of a source to gem, and of silence to others.
  const isAddress = takes === 'value' && names.some((name) => ADDRESSES.has(name))
  if (isAddress) return /^https?:/.test(value ?? '')
  return manager !== 'npm' || value !== 'false'
}

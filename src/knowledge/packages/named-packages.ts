// Which packages an install by apt or apk names, as long as each name is that of a package in the release of the image.

import type { Reason } from '../../dockerfile/model/refusal.ts'
import type { Word } from '../../dockerfile/model/shell.ts'
import type { Given } from '../../dockerfile/read/arguments.ts'
import type { Call } from './managers.ts'

/** A package as a call names it. */
export interface NamedPackage {
  readonly name: string
  /** As written: with a version where one is given. */
  readonly text: string
}

/**
 * Options that say nothing of where packages come from, nor whether they are installed at all, and without which a call
 * elsewhere comes to the same: no other is needed to get around a proxy, a signature or a clock.
 *
 * Sources: apt-get(8); apk(8).
 */
const PLAIN_OPTIONS: Readonly<Record<'apt' | 'apk', ReadonlySet<string>>> = {
  apt: new Set(
    [
      '-y --yes --assume-yes -q --quiet --silent -f --fix-broken -m --fix-missing --ignore-missing -u --show-upgraded -V',
      '-U --verbose-versions --show-progress --no-show-progress --color --no-color --install-recommends --no-install-recommends',
      '--install-suggests --no-install-suggests --no-upgrade --reinstall --allow-downgrades --allow-change-held-packages',
      '--allow-remove-essential --auto-remove --autoremove --purge --update --with-new-pkgs --no-remove',
    ].flatMap((line) => line.split(' ')),
  ),
  apk: new Set(
    [
      '-U --update-cache -q --quiet -v --verbose -u --upgrade -l --latest -t --virtual -f --force --force-refresh --no-cache',
      '--no-progress --progress --no-interactive --clean-protected --no-chown --wait --timeout --cache-max-age --purge',
      '--force-overwrite -a --available',
    ].flatMap((line) => line.split(' ')),
  ),
}

/** Settings behind apt's -o of the same kind, by what they begin with, in small letters. Source: apt.conf(5). */
const PLAIN_SETTINGS = [
  ...[
    'acquire::retries=',
    'apt::acquire::retries=',
    'acquire::languages=',
    'acquire::pdiffs=',
    'acquire::gzipindexes=',
  ],
  ...['acquire::queue-mode=', 'acquire::http::timeout=', 'acquire::https::timeout=', 'acquire::http::dl-limit='],
  ...['dpkg::use-pty=', 'dpkg::lock::timeout=', 'dpkg::progress', 'dpkg::options::=--force-conf'],
  ...[
    'dpkg::options::=--force-unsafe-io',
    'dir::cache',
    'debug::',
    'quiet=',
    'quiet::',
    'apt::color',
    'apt::keep-downloaded',
  ],
  ...[
    'apt::install-recommends=',
    'apt::install-suggests=',
    'apt::get::install-recommends=',
    'apt::get::install-suggests=',
  ],
  ...['apt::get::assume-yes=', 'apt::get::fix-missing=', 'apt::get::fix-broken=', 'apt::get::show-upgraded='],
]

/** A name, and behind it a version. What names a release, an architecture or a program is something else. */
const AS_WRITTEN: Readonly<Record<'apt' | 'apk', RegExp>> = {
  apt: /^([a-z0-9][a-z0-9.+-]*?[a-z0-9.+])(?::native|:any)?(?:=[\w.:~+*-]+)?$/,
  apk: /^([a-z0-9][\w.+-]*)(?:[=<>~]+[\w.+-]+)?$/i,
}

/** The packages that an install names, or why they cannot be told. */
export function namedPackages(call: Call): readonly NamedPackage[] | Reason {
  const { manager, operands, expands, given } = call
  if (manager !== 'apt' && manager !== 'apk') return { reason: `what ${call.tool} installs is not followed` }
  // `curl=7.88.*` is one package.
  const isPattern = ({ text, glob }: Word): boolean => glob && !/^["']?[a-z0-9][a-z0-9.+-]*=/.test(text)
  const [expansion] = operands.filter((word) => word.value === undefined || isPattern(word))
  if (expansion !== undefined) return { reason: `which packages ${expansion.text} stands for cannot be told` }
  if (expands) return { reason: 'which packages this installs cannot be told: write them out' }
  const odd = given.find((one) => !isPlain(one, manager))
  if (odd !== undefined) return { reason: notFollowed(odd, call) }
  const packages: NamedPackage[] = []
  for (const { value, text } of operands) {
    const name = AS_WRITTEN[manager].exec(value!)?.[1]
    if (name === undefined) return { reason: `what ${text} installs is not followed: write its name out` }
    packages.push({ name, text })
  }
  return packages
}

/** Why a bare `apt-get update` elsewhere may not get the lists that this one gets: it may refuse them, or not reach them. */
export function againstUpdate(call: Call): string | undefined {
  const odd = call.given.find((one) => !isPlain(one, 'apt'))
  return odd && notFollowed(odd, call)
}

function notFollowed({ word, valueWords }: Given<Word>, { tool }: Call): string {
  const option = [word, ...valueWords].map(({ text }) => text).join(' ')
  return `what ${option} tells ${tool} is not followed: split the stages by hand`
}

function isPlain({ names, value, takes }: Given<Word>, manager: 'apt' | 'apk'): boolean {
  if (takes === undefined) return false
  if (manager === 'apt' && names.every((name) => name === '-o' || name === '--option'))
    return value !== undefined && isPlainSetting(value)
  return names.every((name) => PLAIN_OPTIONS[manager].has(name))
}

/** `Dpkg::Options::="--force-confold"` is read without its quotes. */
function isPlainSetting(setting: string): boolean {
  const plain = setting.replaceAll('"', '').toLowerCase()
  return PLAIN_SETTINGS.some((start) => plain.startsWith(start))
}

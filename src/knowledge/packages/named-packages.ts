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
 * Options that say nothing of where packages come from, nor whether they are installed at all.
 *
 * Sources: apt-get(8); apk(8).
 */
const PLAIN_OPTIONS: Readonly<Record<'apt' | 'apk', ReadonlySet<string>>> = {
  apt: new Set(
    [
      '-y --yes --assume-yes -q --quiet --silent -f --fix-broken -m --fix-missing --ignore-missing -u --show-upgraded -V',
      '--verbose-versions --show-progress --no-show-progress --color --no-color --install-recommends --no-install-recommends',
      '--install-suggests --no-install-suggests --no-upgrade --reinstall --force-yes --allow-unauthenticated --allow-downgrades',
      '--allow-change-held-packages --allow-remove-essential --auto-remove --autoremove --purge --update --only-upgrade',
      '--with-new-pkgs --no-remove',
    ].flatMap((line) => line.split(' ')),
  ),
  apk: new Set(
    [
      '-U --update-cache -q --quiet -v --verbose -u --upgrade -l --latest -t --virtual -f --force --force-refresh --no-cache',
      '--no-progress --progress --no-interactive --clean-protected --no-chown --wait --timeout --cache-max-age --purge',
      '--force-overwrite --no-check-certificate -a --available',
    ].flatMap((line) => line.split(' ')),
  ),
}

/** Settings behind apt's -o that say nothing of where packages come from. Source: apt.conf(5). */
const PLAIN_SETTING =
  /^(?:acquire::(?!snapshot)|dpkg::(?:use-pty|lock::|progress|options::=?"?--force-)|dir::cache|debug::|quiet|apt::(?:install-|get::(?!update)|color|sandbox|immediate|keep|acquire))/i

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
  if (odd !== undefined)
    return {
      reason: `what ${[odd.word, ...odd.valueWords].map(({ text }) => text).join(' ')} changes of what is installed is not followed: split the stages by hand`,
    }
  const packages: NamedPackage[] = []
  for (const { value, text } of operands) {
    const name = AS_WRITTEN[manager].exec(value!)?.[1]
    if (name === undefined) return { reason: `what ${text} installs is not followed: write its name out` }
    packages.push({ name, text })
  }
  return packages
}

/** Settings without which apt may not take the lists that a mirror has. */
const OF_MIRROR = /check-valid-until|check-date|allow-|unauthenticated|verify/i

/** Why a stage that fetches lists by another call may not get them: apt is told to take what it else refuses. */
export function againstUpdate({ given }: Call): string | undefined {
  const odd = given.find((one) => !isPlain(one, 'apt') || OF_MIRROR.test(one.value ?? one.names.join()))
  return (
    odd &&
    `what ${[odd.word, ...odd.valueWords].map(({ text }) => text).join(' ')} lets apt-get update take is not followed: split the stages by hand`
  )
}

function isPlain({ names, value, takes }: Given<Word>, manager: 'apt' | 'apk'): boolean {
  if (takes === undefined) return false
  if (manager === 'apt' && names.every((name) => name === '-o' || name === '--option'))
    return value !== undefined && PLAIN_SETTING.test(value)
  return names.every((name) => PLAIN_OPTIONS[manager].has(name.toLowerCase()) || PLAIN_OPTIONS[manager].has(name))
}

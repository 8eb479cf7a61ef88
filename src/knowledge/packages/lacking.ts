// What an install without recommended packages lacks: programs that the file calls later, and what programs need beside themselves.

import { installsFile, mendsPackages, removesPackages, type Use } from '../programs/deeds.ts'
import { type Archive, broughtBy, lostOf } from './archive.ts'
import { BULLSEYE, BUSTER, NAMED, type Need, type Place } from './need-row.ts'

/** Of uses as `Placed`, which say where they stand to whoever is asked what is there. */
export interface Site<Placed extends Use = Use> {
  /** The packages of the call that are not there already: of those it brings nothing, nor what they recommend. */
  readonly asked: readonly string[]
  /** Those that are there when it has run, its own among them. */
  readonly there: Iterable<string>
  /** What is called behind it, in its stage and in those built on it. */
  readonly uses: readonly Placed[]
  /** The packages that are there by a use: by their names, without what they depend on. */
  readonly thereBy: (use: Placed) => Iterable<string>
  /** The same with those of which it is not sure that they were installed. */
  readonly perhapsBy: (use: Placed) => Iterable<string>
  /** Those of them that pass the test of a need: the same are asked for in each round, and of most tests there are none. */
  readonly showing: (by: NonNullable<Need['by']>) => readonly Placed[]
  /** Programs that the image has beside its packages; `undefined` where what it has is not known. */
  readonly programs: readonly string[] | undefined
  readonly text: Pick<Place, 'says' | 'isSince' | 'isBefore' | 'isPlain' | 'isShell' | 'isOpen'>
}

/** The packages to be added, or why the call is better left alone. */
export type Lack = readonly string[] | { readonly reason: string }

export function lackOf<Placed extends Use>(site: Site<Placed>, archive: Archive, needs: readonly Need[]): Lack {
  if (site.asked.some(isUnseen)) return { reason: UNSEEN }
  const added: string[] = []
  let round: Round<Placed>
  for (;;) {
    round = new Round(site, archive, needs, added)
    const refused = round.refusal() ?? round.unknown()
    if (refused !== undefined) return { reason: refused }
    const more = [...round.needed(), ...round.parts(), ...round.called()].filter((name) => !added.includes(name))
    if (more.length === 0) break
    added.push(...more)
  }
  // Which gnupg depends on since Debian 10.
  const isOld = !site.text.isSince(BUSTER)
  const least = [...new Set(added)].filter(
    (name) =>
      (isOld && name === 'dirmngr') || !added.some((other) => other !== name && archive.needed(other).has(name)),
  )
  if (isRemovedAgain(site) && least.some((name) => TOOLS.has(name) || goesToday(name, site, archive)))
    return { reason: REMOVED }
  const left = round.stillLost()
  if (
    site.uses.some(installsFile) &&
    !site.uses.some(mendsPackages) &&
    (left > 0 || site.asked.some((name) => !archive.knows(name)))
  )
    return { reason: OF_FILE }
  if (least.length >= MANY && left < least.length) return { reason: POINTLESS }
  return least.toSorted()
}

/** So many names that somebody asks what for. */
const MANY = 5

const POINTLESS = 'as many packages would have to be named as are left out'

const OF_FILE = 'dpkg -i fetches nothing: what its package depends on may come along with what is recommended here'

const UNSEEN = 'the names of the packages are not seen here, and so not what they recommend'

/** What a command or a variable brings; `linux-headers-$(uname -r)` is one that is seen. */
function isUnseen(name: string): boolean {
  return ['$', '`', '"$', '"`'].some((start) => name.startsWith(start))
}

/** What is needed while something is compiled, and no longer. */
const TOOLS = new Set(
  'automake build-essential g++ gcc libc6-dev make patch python-dev python-setuptools python-wheel python3-dev python3-setuptools python3-wheel'.split(
    ' ',
  ),
)

/** Whether packages of a call may be removed behind it. */
export function isRemovedAgain({ uses, asked }: Pick<Site, 'uses' | 'asked'>): boolean {
  return uses.some((use) => removesSome(use, asked))
}

export const REMOVED =
  'packages are removed again, and what is only recommended has to go with them: name that in both places'

/** Whether one of the packages may be removed, and with it what it brought. */
function removesSome(use: Use, names: readonly string[]): boolean {
  if (!removesPackages(use)) return false
  return (
    use.args === undefined || use.args.some((word) => word === undefined || names.includes(word.split(/[=:]/, 1)[0]!))
  )
}

/** Whether a recommended package goes by itself once all that recommend it were removed; one that is named would stay. */
function goesToday(name: string, { uses, asked }: Pick<Site, 'uses' | 'asked'>, archive: Archive): boolean {
  const removals = uses.filter(removesPackages)
  const isSwept = removals.some(({ args = [] }) => args.some((word) => SWEEPING.includes(word ?? '')))
  const gone = new Set(removals.flatMap(({ args = [] }) => args))
  const recommending = asked.filter((one) => archive.recommended(one).includes(name))
  return isSwept && recommending.length > 0 && recommending.every((one) => gone.has(one))
}

const SWEEPING = ['autoremove', '--auto-remove', '--autoremove']

/** Programs that packages of all kinds call, and therefore recommend. */
const COMMON = new Set(
  'bzip2 cc curl file g++ gcc git gpg make openssl patch python3 rsync ssh unzip wget xz zip'.split(' '),
)

/** Those that scripts build with. */
const BUILDING = ['cc', 'g++', 'gcc', 'make', 'patch']

/** Brings files that others read, and recommends the like. */
function isOfLibrary(name: string): boolean {
  if (['lib', 'fonts-', 'ttf-', 'php', 'python', 'linux-', 'language-pack'].some((head) => name.startsWith(head)))
    return true
  return ['-dev', '-doc', '-dbg', '-data', '-common', '-perl'].some((tail) => name.endsWith(tail))
}

/** A package as a reason names it. */
function nameOf(name: string): string {
  return /^[\w.+-]+$/.test(name) ? name : 'a package whose name is not seen'
}

/**
 * Brings certificates in every release: debian/control of Debian 8 and 9 has them for OpenJDK (by ca-certificates-java), requests,
 * libwww-perl and software-properties-common, and not for ruby, npm, intltool or R, which have got them since.
 */
function bringsCertificatesEverywhere(name: string): boolean {
  return (
    ['openjdk-', 'default-j', 'ca-certificates'].some((head) => name.startsWith(head)) ||
    ['libwww-perl', 'maven', 'python-requests', 'python3-requests', 'software-properties-common'].includes(name)
  )
}

/** So many names are remembered with the needs that they have: files ask for the same ones again and again. */
const MOST_KEPT = 10_000

const needsByName = new WeakMap<readonly Need[], Map<string, readonly Need[]>>()

/** The needs that some packages have, in their order. */
function needsOf(needs: readonly Need[], names: readonly string[]): readonly Need[] {
  let known = needsByName.get(needs)
  if (known === undefined || known.size > MOST_KEPT) {
    known = new Map()
    needsByName.set(needs, known)
  }
  const had = new Set<Need>()
  for (const name of names) {
    const own = known.get(name) ?? needs.filter(({ of }) => of?.(name) === true)
    known.set(name, own)
    for (const need of own) had.add(need)
  }
  return needs.filter((need) => need.of === undefined || had.has(need))
}

/** Looks once, with what was found to be added before. */
class Round<Placed extends Use> {
  /** What today's packages depend on, those of its release may not. */
  private readonly mayBeOlder: boolean
  /** It is known to be older. */
  private readonly isOlder: boolean
  private readonly asked: readonly string[]
  /** Those that one of the packages has, or whatever is installed. */
  private readonly needs: readonly Need[]
  private readonly own: ReadonlySet<string>
  private readonly there: ReadonlySet<string>
  private readonly known = new Map<Iterable<string>, ReadonlySet<string>>()
  private readonly places = new Map<ReadonlySet<string>, Place>()
  private readonly lost: ReadonlySet<string>

  constructor(
    private readonly site: Site<Placed>,
    private readonly archive: Archive,
    needs: readonly Need[],
    private readonly added: readonly string[],
  ) {
    this.isOlder = site.text.isBefore(BULLSEYE)
    this.mayBeOlder = !site.text.isSince(BULLSEYE)
    this.asked = [...site.asked, ...added]
    this.needs = needsOf(needs, this.asked)
    this.own = new Set([...site.there, ...added])
    this.there = this.brought(this.own)
    this.lost = lostOf(archive, this.asked, this.there)
  }

  /** How many of the packages that matter would go on missing. */
  stillLost(): number {
    return this.lost.size
  }

  refusal(): string | undefined {
    return this.needs.find((need) => need.reason !== undefined && this.applies(need) !== undefined)?.reason
  }

  /** What programs need beside themselves. */
  needed(): readonly string[] {
    return this.needs.flatMap((need) => {
      // Most bring nothing that would be lost: of those nobody has to know whether they apply.
      if (need.anyway === undefined && !need.packages.flat().some((name) => this.lost.has(name))) return []
      const there = this.applies(need)
      if (there === undefined) return []
      const isAnyway = need.anyway?.(this.place(there)) === true
      return need.packages.flatMap((one) => {
        const names = typeof one === 'string' ? [one] : one
        // What a package of an older release depends on, no table says.
        const has = isAnyway ? this.own : there
        if (names.some((name) => has.has(name))) return []
        return names.filter((name) => isAnyway || this.lost.has(name)).slice(0, 1)
      })
    })
  }

  /** What is there at the first use that shows a need, or behind the call; `undefined` where there is no such need. */
  private applies({ of, by, when }: Need): ReadonlySet<string> | undefined {
    const shown = by === undefined ? [this.atFirstUse(of)] : this.site.showing(by).map((use) => this.thereAt(use))
    return shown.find((there) => when === undefined || when(this.place(there)))
  }

  /** What is there when a package that passes the test is first called, as far as that is seen; else behind the call. */
  private atFirstUse(of: Need['of']): ReadonlySet<string> {
    const some = this.asked.filter((name) => of === undefined || of(name))
    const use = this.site.uses.find(
      ({ program, isBuilding }) =>
        isBuilding || some.some((name) => name === program || this.isBringing(name, program)),
    )
    return use === undefined ? this.there : this.thereAt(use)
  }

  private isBringing(name: string, program: string): boolean {
    return this.archive.bringing(program).has(name)
  }

  private place(there: ReadonlySet<string>): Place {
    const place = this.places.get(there) ?? this.placeOf(there)
    this.places.set(there, place)
    return place
  }

  private placeOf(there: ReadonlySet<string>): Place {
    return {
      ...this.site.text,
      has: (...names) => names.some((name) => there.has(name)),
      isNamed: (...names) => names.some((name) => this.own.has(name)),
      hasSome: (test) => [...there].some(test),
      hasProgram: (name) => this.site.programs?.includes(name) === true,
      calls: (test) => this.site.uses.some(test),
    }
  }

  /** What its maintainers cut off a program. */
  parts(): readonly string[] {
    return this.asked.flatMap((name) => this.archive.parts(name)).filter((name) => !this.there.has(name))
  }

  /** The packages that bring programs which are called, and which nothing else brings by then. */
  called(): readonly string[] {
    if (this.lost.size === 0) return []
    const programs = new Set(
      this.site.uses.flatMap((use) => this.calledBy(use).filter((program) => this.isLost(program, use))),
    )
    return [...programs].flatMap((program) => this.owner(program) ?? [])
  }

  /** What a use calls; code that is not read may build something. */
  private calledBy({ program, isOwn, isUnread = false }: Placed): readonly string[] {
    return [...(isOwn ? [] : [program]), ...(isUnread ? BUILDING : [])]
  }

  private isLost(program: string, use: Placed): boolean {
    return this.owner(program) !== undefined && !this.isBrought(program, this.thereAt(use))
  }

  private isBrought(program: string, there: ReadonlySet<string>): boolean {
    if (this.site.programs?.includes(program) === true) return true
    return [...this.archive.bringing(program)].some((name) => there.has(name))
  }

  /** A program that nothing known brings: a package of which nothing is known may recommend what does. */
  unknown(): string | undefined {
    const { asked, programs, uses } = this.site
    const stranger = asked.find((name) => !this.archive.knows(name) && !isOfLibrary(name))
    if (stranger === undefined) return undefined
    if (this.isOlder) return `what ${nameOf(stranger)} recommends in a release that is so old is not known: ${NAMED}`
    if (programs === undefined) return undefined
    const open = uses.find(
      (use) =>
        !use.isOwn &&
        COMMON.has(use.program) &&
        this.owner(use.program) === undefined &&
        !this.isBrought(use.program, this.brought(this.site.perhapsBy(use))),
    )
    return open && `${open.program} is called, and may be brought by what ${nameOf(stranger)} recommends: ${NAMED}`
  }

  /** Of those that are lost, the one with the plainest name. */
  private owner(program: string): string | undefined {
    return [...this.archive.bringing(program)]
      .filter((name) => this.lost.has(name))
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]
  }

  private thereAt(use: Placed): ReadonlySet<string> {
    return this.brought(this.site.thereBy(use))
  }

  private brought(there: Iterable<string>): ReadonlySet<string> {
    const known = this.known.get(there)
    if (known !== undefined) return known
    const names = [...there, ...this.added]
    const brought = new Set(broughtBy(this.archive, names))
    if (this.mayBeOlder && !names.some(bringsCertificatesEverywhere)) {
      brought.delete('ca-certificates')
      // Which bring it; of what else depends on it today, little did.
      if (!names.includes('openssl') && !names.includes('ssl-cert')) brought.delete('openssl')
    }
    this.known.set(there, brought)
    return brought
  }
}

// Reads what an archive of Debian's kind says of its packages: the formats of Packages and Contents.

/** What an archive says of a package. */
export interface Package {
  readonly name: string
  /** Each member of the list may be met by any of its names; Pre-Depends are among them. */
  readonly depends: readonly Alternatives[]
  readonly recommends: readonly Alternatives[]
  readonly provides: readonly string[]
  /** What it cannot stand beside: Conflicts and Breaks, but for those of older versions, which a release has not. */
  readonly excludes: readonly string[]
  /** In every image: essential, or of the priority that debootstrap's smallest variant takes. */
  readonly isEverywhere: boolean
  readonly isEssential: boolean
  readonly section: string
  /** The source package that it is built from. */
  readonly source: string
}

export type Alternatives = readonly string[]

export type Packages = ReadonlyMap<string, Package>

/** By a program's name: the packages that bring it. */
export type Programs = ReadonlyMap<string, ReadonlySet<string>>

/** The file of an archive that lists its packages: deb-control(5), where a package is a paragraph. */
export function readPackages(text: string): Packages {
  const packages = new Map<string, Package>()
  for (const paragraph of text.split('\n\n')) {
    const fields = readFields(paragraph)
    const name = fields.get('Package')
    if (name === undefined) continue
    packages.set(name, {
      name,
      depends: [...relations(fields.get('Pre-Depends')), ...relations(fields.get('Depends'))],
      recommends: relations(fields.get('Recommends')),
      provides: relations(fields.get('Provides')).flat(),
      excludes: ['Conflicts', 'Breaks'].flatMap((field) => exclusions(fields.get(field))),
      isEssential: fields.get('Essential') === 'yes',
      isEverywhere: fields.get('Essential') === 'yes' || fields.get('Priority') === 'required' || name === 'apt',
      // `universe/libs`, outside of main.
      section: fields.get('Section')?.split('/').at(-1) ?? '',
      // Its version stands behind it where that is another.
      source: fields.get('Source')?.split(' ', 1)[0] ?? name,
    })
  }
  return packages
}

function readFields(paragraph: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  let last = ''
  for (const line of paragraph.split('\n')) {
    const colon = line.indexOf(':')
    if (line.startsWith(' ')) fields.set(last, `${fields.get(last) ?? ''}${line}`)
    else if (colon > 0) {
      last = line.slice(0, colon)
      fields.set(last, line.slice(colon + 1).trim())
    }
  }
  return fields
}

/** `a (>= 2) | b:any, c` as names: in one release versions fit each other. */
function relations(field: string | undefined): readonly Alternatives[] {
  if (field === undefined || field === '') return []
  return field.split(',').map((member) => member.split('|').map((one) => one.trim().split(/[\s(:[]/, 1)[0]!))
}

/** `a (<< 2)` is about upgrades. */
function exclusions(field: string | undefined): readonly string[] {
  const members = field?.split(',').map((member) => member.trim()) ?? []
  return relations(members.filter((member) => !member.includes('(<')).join(',')).flat()
}

/** Where programs lie that are called by their names. */
const FOLDERS = ['usr/local/bin', 'usr/local/sbin', 'usr/bin', 'usr/sbin', 'bin', 'sbin', 'usr/games']

/** The lines of an archive's Contents: a path, and behind blanks `section/package,section/package`. */
export function readContents(lines: Iterable<string>, into: Map<string, Set<string>>): void {
  for (const line of lines) {
    const cut = line.search(/\s+\S+$/)
    const slash = line.lastIndexOf('/', cut)
    if (cut < 0 || slash < 0 || !FOLDERS.includes(line.slice(0, slash))) continue
    const program = line.slice(slash + 1, cut)
    const found = into.get(program) ?? new Set()
    into.set(program, found)
    for (const owner of line.slice(cut).trim().split(',')) found.add(owner.slice(owner.lastIndexOf('/') + 1))
  }
}

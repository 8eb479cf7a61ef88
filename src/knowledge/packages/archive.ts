// What is asked of the packages of a release: what each brings along, what it only recommends, which bring a program.

export interface Archive {
  /** Whether there is a package of that name, or one that differs in its version alone: `gcc-9` beside `gcc-12`. */
  knows(name: string): boolean
  /** Whether a package of that very name is known to be there. */
  has(name: string): boolean
  /** What comes with it whatever is asked, itself among them. */
  needed(name: string): ReadonlySet<string>
  /** What comes with it unless recommended packages are left out. */
  recommended(name: string): readonly string[]
  /** What is only recommended of the source that a package is built from: parts of it. */
  parts(name: string): readonly string[]
  /** The packages that bring a program. */
  bringing(program: string): ReadonlySet<string>
}

/** A package as a table has it: each list with all that follows. */
export interface PackageRow {
  readonly depends: readonly string[]
  readonly recommends: readonly string[]
}

/** What is brought of what is asked for, or there already. */
export function broughtBy(archive: Archive, names: Iterable<string>): ReadonlySet<string> {
  const brought = new Set<string>()
  for (const name of names) for (const needed of archive.needed(name)) brought.add(needed)
  return brought
}

/** What a call would not bring any more without recommended packages. */
export function lostOf(archive: Archive, asked: readonly string[], there: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(asked.flatMap((name) => archive.recommended(name)).filter((name) => !there.has(name)))
}

/** The name with its version left out: `gcc-#`, `php#-curl`. */
export function familyOf(name: string): string {
  return name.replace(/\d+(?:\.\d+)*/g, '#')
}

// Which package a file of an image belongs to, as the image's own package manager wrote it down.

import { nameOf, type Tree } from './tree.ts'

export interface Package {
  readonly name: string
  /** Every image of the distribution has it: most of its programs are there for whoever installs. */
  readonly isBasic: boolean
  /** Paths relative to the root, as the manager has them: links above them are not followed. */
  readonly files: readonly string[]
}

export interface Owners {
  readonly packages: readonly Package[]
  /** @param path without links */
  of(path: string): readonly Package[]
}

/** Names of packages that rpm and apk do not mark as dpkg does. */
const BASIC = new Set(
  'bash coreutils coreutils-single util-linux util-linux-core findutils grep sed gawk shadow-utils systemd rpm dnf microdnf glibc-common busybox apk-tools filesystem setup'.split(
    ' ',
  ),
)

/**
 * @param text the text of a file of the image
 * @param listed what rpm says: a package a line, its files behind it, tabs between them
 */
export function ownersIn(tree: Tree, text: (path: string) => string, listed = ''): Owners {
  const packages = [...dpkgPackages(tree, text), ...apkPackages(text), ...rpmPackages(listed)].filter(({ name }) =>
    // It stands in a comment of the Dockerfile.
    /^[\w.+-]+$/.test(name),
  )
  const byPath = new Map<string, Package[]>()
  for (const one of packages)
    for (const file of one.files) {
      // The lists say /lib/… where that is a link to /usr/lib by now.
      const path = tree.resolve(file)?.path ?? file
      for (const key of new Set([file, path])) {
        const known = byPath.get(key)
        if (known === undefined) byPath.set(key, [one])
        else if (!known.includes(one)) known.push(one)
      }
    }
  // Folders, and links to them such as /bin, are those of many.
  const isFolder = (path: string): boolean => tree.resolve(path)?.file?.type === 'directory'
  return { packages, of: (path) => (isFolder(path) ? [] : (byPath.get(path) ?? byPath.get(sourceOf(path)) ?? [])) }
}

/** What Python compiles when a package is installed stands in no list: `a/__pycache__/b.cpython-311.pyc` of `a/b.py`. */
function sourceOf(path: string): string {
  const [, folder, name] = /^(.*\/)__pycache__\/([^/.]+)\.[^/]*\.pyc$/.exec(path) ?? []
  return name === undefined ? path : `${folder}${name}.py`
}

/** A list a package, `libc6:amd64.list`; what it is says the status file. */
function dpkgPackages(tree: Tree, text: (path: string) => string): readonly Package[] {
  const basic = new Set<string>()
  for (const paragraph of text('var/lib/dpkg/status').split('\n\n')) {
    const name = /^Package: (\S+)$/m.exec(paragraph)?.[1]
    if (name !== undefined && /^(?:Essential: yes|Priority: required)$/m.test(paragraph)) basic.add(name)
  }
  return tree
    .in('var/lib/dpkg/info')
    .filter((path) => path.endsWith('.list'))
    .map((path) => {
      const name = nameOf(path).slice(0, -'.list'.length).split(':')[0]!
      return { name, isBasic: basic.has(name), files: pathsIn(text(path)) }
    })
}

function pathsIn(list: string): readonly string[] {
  return list.split('\n').flatMap((line) => (line.length > 2 ? [line.replace(/^\//, '')] : []))
}

/** `P:` names a package, `F:` a folder, and each `R:` below it a file there. */
function apkPackages(text: (path: string) => string): readonly Package[] {
  const database = text('lib/apk/db/installed') || text('usr/lib/apk/db/installed')
  return database.split('\n\n').flatMap((paragraph) => {
    let name = ''
    let folder = ''
    const files: string[] = []
    for (const line of paragraph.split('\n')) {
      const value = line.slice(2)
      if (line.startsWith('P:')) name = value
      else if (line.startsWith('F:')) folder = value
      else if (line.startsWith('R:')) files.push(folder === '' ? value : `${folder}/${value}`)
    }
    return name === '' ? [] : [{ name, isBasic: BASIC.has(name), files }]
  })
}

function rpmPackages(listed: string): readonly Package[] {
  const found = new Map<string, string[]>()
  for (const line of listed.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab < 1) continue
    const name = line.slice(0, tab)
    const files = found.get(name) ?? []
    found.set(name, files)
    const path = line.slice(tab + 1).replace(/^\//, '')
    if (path !== '') files.push(path)
  }
  return [...found].map(([name, files]) => ({ name, isBasic: BASIC.has(name), files }))
}

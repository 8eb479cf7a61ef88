// Which libraries a program of an image is started with: found where its loader looks for them.

import type { ImageFile } from '../images/contents.ts'
import type { SlimImage } from './read.ts'
import { folderOf, relativeToRoot } from './tree.ts'

/** Folders of the loaders of glibc and musl, beside those of a triplet. */
const USUAL = ['lib64', 'usr/lib64', 'lib', 'usr/lib', 'usr/local/lib']

export class Libraries {
  private readonly folders: readonly string[]

  constructor(private readonly image: SlimImage) {
    const { tree } = image
    const triplets = ['lib', 'usr/lib', 'usr/local/lib'].flatMap((folder) =>
      tree.in(tree.resolve(folder)?.path ?? folder).filter((path) => /\/[\w]+-linux-(?:gnu|musl)\w*$/.test(path)),
    )
    this.folders = [...this.configured(), ...variable(image, 'LD_LIBRARY_PATH'), ...triplets, ...USUAL]
  }

  /** Paths that the start of a program or the loading of a library needs, its loader among them. */
  of(path: string, file: ImageFile): readonly string[] {
    const elf = this.image.elf(file)
    if (elf === undefined) return []
    const origin = folderOf(path)
    const own = elf.paths.map((one) => relativeToRoot(one.replaceAll(/\$(?:ORIGIN|\{ORIGIN\})/g, `/${origin}`)))
    const found = elf.needed.flatMap((name) => this.find(name, [...own, ...this.folders, origin]) ?? [])
    return elf.interpreter === '' ? found : [elf.interpreter, ...found]
  }

  /** Where a library lies; `undefined` where it is nowhere. */
  find(name: string, folders: readonly string[] = this.folders): string | undefined {
    if (name.includes('/')) return name
    return folders
      .map((folder) => `${folder}/${name}`)
      .find((path) => this.image.tree.resolve(path)?.file !== undefined)
  }

  private configured(): readonly string[] {
    const { tree, text } = this.image
    const files = [...tree.in('etc'), ...tree.in('etc/ld.so.conf.d')].filter((path) =>
      /(?:^etc\/ld\.so\.conf$|\.conf$|^etc\/ld-musl-.*\.path$)/.test(path),
    )
    return files
      .flatMap((path) => text(path).split(/[\n:]/))
      .map((line) => line.replace(/#.*/, '').trim())
      .filter((line) => line.startsWith('/'))
      .map(relativeToRoot)
  }
}

/** The folders of a variable of the image, `PATH` for example. */
export function variable({ configuration }: SlimImage, name: string): readonly string[] {
  const value = configuration.Env.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
  return value
    .split(':')
    .filter((one) => one.startsWith('/'))
    .map(relativeToRoot)
}

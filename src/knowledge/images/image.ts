// What is known of a base image, as one value; and what a user may say of one.

import type { OwnShell } from '../../dockerfile/model/shell.ts'
import type { Distro } from './distros.ts'
import type { ImageUser } from './image-users.ts'
import { hasDigestAlone, type ImageName, type OfficialImage, parseImage } from './names.ts'
import type { RecordedImages } from './recorded.ts'

/** The image that a stage stands on in the end, through the stages that it is built on. What is not known is `undefined`. */
export interface Image {
  /** As FROM names it, with the defaults of ARGs put in; `undefined` when it cannot be told. */
  readonly text: string | undefined
  /** Its own name; behind a mirror that of the image that is mirrored. Empty when it cannot be told. */
  readonly name: ImageName
  /** The same as FROM says it, with its variables. */
  readonly literal: ImageName
  /** The name rests on the default of an ARG, which a build may override. */
  readonly assumed: boolean
  /** The public image that it is, or that it is built on, as the user says; by that the tables know it. */
  readonly origin: ImageName
  /** That public image, where it is one of Docker Hub's official ones, on Linux. A variable may choose its version alone. */
  readonly official: OfficialImage | undefined
  readonly distro: Distro | undefined
  /** The release of its distribution that it brought when it was asked: a tag moves on, to no older one. */
  readonly releaseThen: number | undefined
  /** Who runs what is started; a name or a number, `root` where the image says nothing. */
  readonly user: string | undefined
  /** It is known that its ENV says nothing of HOME: that is the folder of whoever runs. */
  readonly ownHomes: boolean
  readonly workdir: string | undefined
  /** Empty where the image has none. */
  readonly entrypoint: readonly string[] | undefined
  /** The user says that it is another one than that of the public image. */
  readonly ownEntrypoint: boolean
  /** What holds for a RUN where the file has no SHELL. */
  readonly shell: OwnShell
  /** Those beside root that are there to work as. */
  readonly users: readonly ImageUser[]
  /** Packages of its distribution that are known to be there. */
  readonly packages: readonly string[]
  /** The user said something of it: then nobody knows what is not there, or that it is just as the public image. */
  readonly configured: boolean
  /**
   * The name of another image, in the way that this one is named: through its mirror, with its host.
   *
   * @param name without a host for Docker Hub
   * @returns `undefined` where no mirror is known to have it
   */
  named(name: string): string | undefined
  /**
   * Whether there is another image where this one is from, as far as that was asked.
   *
   * @param name without a host for Docker Hub
   */
  has(name: string): boolean | undefined
}

/** What a user says of an image. */
export interface ImageFacts {
  /** The public image that it is built on: what is known of that one is known of this one. */
  readonly from?: string
  readonly distro?: Distro
  readonly user?: string
  readonly workdir?: string
  readonly entrypoint?: readonly string[]
  /** Empty where it is the builder's own. */
  readonly shell?: readonly string[]
  readonly users?: readonly ImageUser[]
  readonly packages?: readonly string[]
}

/** What a user says of images. */
export interface ImagesGiven {
  /** By the image's name; with a tag for that tag alone. */
  readonly facts: Readonly<Record<string, ImageFacts>>
  /** Where images of a registry stand again: `registry.example.com/hub` for `docker.io`. */
  readonly mirrors: Readonly<Record<string, string>>
  /** What was learned of them when they were asked. */
  readonly recorded?: RecordedImages
}

/** An image of which nothing is known. */
export const NO_IMAGE: Image = {
  text: undefined,
  name: parseImage(''),
  literal: parseImage(''),
  assumed: false,
  origin: parseImage(''),
  official: undefined,
  distro: undefined,
  releaseThen: undefined,
  user: undefined,
  ownHomes: false,
  workdir: undefined,
  entrypoint: undefined,
  ownEntrypoint: false,
  shell: undefined,
  users: [],
  packages: [],
  configured: false,
  named: (name) => name,
  has: () => undefined,
}

/**
 * The tag of an image that Docker Hub has under this name, as far as the default of an ARG says; '' without one, `undefined` for a
 * digest alone.
 */
export function tagOf({ origin }: Image, repository: string): string | undefined {
  if (hasDigestAlone(origin)) return undefined
  return origin.registry === undefined && origin.repository === repository ? (origin.tag ?? '') : undefined
}

// How a row of needs is written: what a program needs beside itself, and what the row may ask about the place of a call.

import type { Use } from '../programs/deeds.ts'

/** What can be asked about the place of a call. */
export interface Place {
  /** Whether one of these packages is there already: the base image has it, or the file installs it up to here. */
  has(...names: readonly string[]): boolean
  /** Whether one of them is there by its own name, and not for another that depends on it. */
  isNamed(...names: readonly string[]): boolean
  /** Whether packages are there whose names pass a test. */
  hasSome(test: (name: string) => boolean): boolean
  /** Whether the base image is known to have a program beside its packages. */
  hasProgram(name: string): boolean
  /** Whether one of these texts stands anywhere in the file, in lower case. */
  says(...texts: readonly string[]): boolean
  /** Whether something that is called behind the call passes a test. */
  calls(test: (use: Use) => boolean): boolean
  /** Whether the distribution is known to be so new, or newer. */
  isSince(release: Release): boolean
  /** Whether it is known to be older. */
  isBefore(release: Release): boolean
  /** Whether all that the base image has is known, beside what every image of its distribution has. */
  readonly isPlain: boolean
  /** Whether the image starts a shell for somebody to work in. */
  readonly isShell: boolean
  /** Whether it starts that, or nothing: others build on it then, or run what they like in it. */
  readonly isOpen: boolean
}

export interface Release {
  readonly debian: number
  readonly ubuntu: number
}

export interface Need {
  /** Who has it: a package that is asked for. Without it, whatever is installed. */
  readonly of?: (name: string) => boolean
  /** The use that shows it; without it, who asks for the package is going to call it. */
  readonly by?: (use: Use) => boolean
  /** What the file has to say besides. */
  readonly when?: (at: Place) => boolean
  /** The packages; of a list in the list any one will do. */
  readonly packages: readonly (string | readonly string[])[]
  /** Added too where no table says that it would be lost. */
  readonly anyway?: (at: Place) => boolean
  /** Why a call is left alone instead. */
  readonly reason?: string
}

/** A need that no call shows. */
export interface SourcedNeed extends Need {
  /** What does the asking, and what becomes of it without an answer. */
  readonly source: string
}

/** How a reason ends that leaves a call alone. */
export const NAMED = 'name the packages that are needed, and --no-install-recommends'

export const BULLSEYE: Release = { debian: 11, ubuntu: 20.04 }
export const BUSTER: Release = { debian: 10, ubuntu: 18.04 }

/** For `of`: one of these packages. */
export function among(...names: readonly string[]): (name: string) => boolean {
  return (name) => names.includes(name)
}

// What there is to know of the cache of a package manager: where it lies, who fills it, and for whom.

import type { Command } from '../../dockerfile/model/shell.ts'
import type { Distro } from '../images/distros.ts'

/** What decides where a cache lies. */
export interface Surroundings {
  /** The home folder of the user that runs the command. */
  readonly home: string
  readonly isRoot: boolean
  /** `python`, `rust`; with its registry where that is not Docker Hub. */
  readonly image: string
  /** The version of an official image, as its tag says it. */
  readonly numbers: readonly number[]
  readonly distro: Distro | undefined
  /** The oldest release of it that the image may bring. */
  readonly oldest: number | undefined
  /** The value of a variable that the file sets; `null` when that is not known, `undefined` for one that it does not set. */
  env(name: string): string | null | undefined
}

export interface Cache {
  /** As a reader knows it. */
  readonly tool: string
  /** Commands that use the cache. */
  uses(command: Command): boolean
  /** Commands whose downloads make a mount worth having; all that use it where nothing is said. */
  fills?(command: Command): boolean
  /** The folders; `undefined` when it is not known where they are. */
  folders(at: Surroundings): readonly string[] | undefined
  /** Whether a command has to do with one of the folders; with all of them where nothing is said. */
  needs?(command: Command, folder: string): boolean
  /** Variables that put the cache elsewhere or switch it off, beside those that `folders` reads. */
  readonly variables: readonly string[]
  /** Texts of a script or of the file that stand for another cache, or for none. */
  readonly signs: readonly string[]
  /** Options that keep the cache from being used. */
  readonly unwanted: readonly string[]
  /** What comes behind the verb so that the cache is filled; `undefined` for a command that needs nothing. */
  wanted?(command: Command): string | undefined
  /** One call of a RUN that fetches the index does so for all of them. */
  readonly wantedOnce?: true
  /** Commands that do nothing but empty the cache. */
  empties(command: Command): boolean
  /** Commands that delete a part of it, or more than it. */
  shrinks?(command: Command): boolean
  /** One build at a time may use it. */
  readonly locked: boolean
  /** What is built on one system is kept there too, and would be taken for that of another one. */
  readonly keepsBuilt?: true
  /**
   * `stage`: what one RUN leaves there another needs, so all RUNs of a stage get the mount, or none. `builder`: and the
   * finished image may need it, so only a stage whose layers reach no image gets it.
   */
  readonly sharedBy: 'run' | 'stage' | 'builder'
}

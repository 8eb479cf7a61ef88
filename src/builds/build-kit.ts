// Whether Docker builds with BuildKit: what DOCKER_BUILDKIT is set to where a build is started, and how old the client is.

import type { Command } from '../dockerfile/model/shell.ts'

const NAME = 'DOCKER_BUILDKIT'

/** What Go's strconv.ParseBool takes for false: Docker's client asks it. */
const FALSE = new Set(['0', 'f', 'F', 'false', 'FALSE', 'False'])

/** What is known of it at some place; a value that never changes. */
export class BuildKit {
  /** Nothing is said: today's Docker takes BuildKit. */
  static readonly unsaid = new BuildKit(undefined, false, false)

  /** Nothing is said, and BuildKit is taken only where it is asked for. */
  static readonly onDemand = new BuildKit(undefined, false, true)

  private constructor(
    /** `null` where a variable of another name is the value. */
    private readonly value: string | null | undefined,
    /** Whether commands see the value. */
    private readonly exported: boolean,
    /** A client from before 23.0, which takes BuildKit only where it is asked to. */
    private readonly oldClient: boolean,
  ) {}

  /** Builds are done by the classic builder. */
  get isOff(): boolean {
    if (!this.exported || this.value === undefined) return this.oldClient
    return this.value !== null && FALSE.has(this.value)
  }

  /** What a variable of the environment says; `undefined` where there is none of the name. */
  with(value: string | null | undefined): BuildKit {
    return value === undefined ? this : new BuildKit(value, true, this.oldClient)
  }

  /** With the image that commands run in: `docker:19.03`. */
  withClient(image: string | null | undefined): BuildKit {
    const version = versionOf(image ?? '')
    return version === undefined ? this : new BuildKit(this.value, this.exported, version === 'old')
  }

  /** Behind a command of a script. */
  after({ name, words, assigned, certain }: Command): BuildKit {
    const set = assigned.find((one) => one.name === NAME)
    const isExport = name === 'export'
    if (isExport || words.length === 0) {
      const named = isExport && words.some(({ value }) => value === NAME)
      if (set === undefined) return named ? new BuildKit(this.value, true, this.oldClient) : this
      const next = new BuildKit(set.value ?? null, isExport || this.exported, this.oldClient)
      // What may have been set counts where it takes BuildKit away.
      return certain || next.isOff ? next : this
    }
    const isUnset = name === 'unset' && certain && words.some(({ value }) => value === NAME)
    return isUnset ? new BuildKit(undefined, false, this.oldClient) : this
  }

  /** For a command with what is set in front of it. */
  during({ assigned }: Command): BuildKit {
    const set = assigned.find((one) => one.name === NAME)
    return set === undefined ? this : this.with(set.value ?? null)
  }
}

/** The first version of Docker's client that takes BuildKit unasked. */
const FIRST = 23

/**
 * How old Docker's client in an image is; `undefined` for other images. `docker:stable` stayed at 19.03, and Google's builder
 * at 20.10 (its users' report: google-github-actions/setup-gcloud, issue 658).
 */
function versionOf(image: string): 'old' | 'new' | undefined {
  const [, place = '', tag = ''] = /^(.*\/)?docker(?::([\w.-]+))?(?:@.*)?$/.exec(image) ?? []
  if (!/(?:^|\/)docker(?:[:@]|$)/.test(image)) return undefined
  const major = /^\d+/.exec(tag)?.[0]
  if (major !== undefined) return Number(major) < FIRST ? 'old' : 'new'
  return place.endsWith('cloud-builders/') || /^stable(?:-|$)/.test(tag) ? 'old' : 'new'
}

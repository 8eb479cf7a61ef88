// The names of builders, and which syntax each of them reads, since when.
//
// Sources: https://docs.docker.com/reference/dockerfile/ (the minimum versions beside each option) and the release notes of
// the frontend (moby/buildkit, tags dockerfile/1.2.0 to 1.20.0); for buildah its CHANGELOG, and for heredocs its issue 5474.

/** What a name stands for: all of these programs must take what is written. */
const PROGRAMS = {
  current: ['buildkit', 'podman'],
  buildkit: ['buildkit'],
  podman: ['podman'],
  classic: ['classic'],
  kaniko: ['kaniko'],
  any: ['buildkit', 'podman', 'classic', 'kaniko'],
} as const

/** `podman` is buildah too; `classic` is Docker's builder before BuildKit, which `DOCKER_BUILDKIT=0` still asks for. */
export type Program = 'buildkit' | 'podman' | 'classic' | 'kaniko'

/**
 * `current`: BuildKit, podman and buildah of the last three years; `any`: these, the classic builder and kaniko. The first is
 * the default.
 */
export type Builder = keyof typeof PROGRAMS

export const BUILDERS = Object.keys(PROGRAMS) as readonly Builder[]

export const BUILDERS_TEXT =
  'current (BuildKit, podman and buildah of the last three years), buildkit, podman, classic (Docker without BuildKit), kaniko, or any (all of these)'

/** Whether something must suit a program, where builders go by a name. */
export function includes(builder: Builder, program: Program): boolean {
  return (PROGRAMS[builder] as readonly Program[]).includes(program)
}

/** Syntax that the classic builder does not read. */
interface Row {
  /** As a note calls it. */
  readonly called: string
  /** The minor version of Docker's frontend, 1.N, that brought it. */
  readonly since: number
  /** The version in whose labs channel it was first. */
  readonly labs?: number
  /** In the experimental channel, which ended with 1.1. */
  readonly experimental?: true
  /** Every podman and buildah of the last three years reads it. */
  readonly podman?: true
}

/** Heredocs came to buildah with 1.35, in 2024; Ubuntu 24.04 has 1.33. */
export const SYNTAX = {
  mount: { called: 'RUN --mount', since: 2, experimental: true, podman: true },
  chmod: { called: '--chmod', since: 2, podman: true },
  network: { called: 'RUN --network', since: 3 },
  heredoc: { called: 'a heredoc', since: 4, labs: 3 },
  link: { called: '--link', since: 4 },
  'keep-git-dir': { called: 'ADD --keep-git-dir', since: 1 },
  checksum: { called: 'ADD --checksum', since: 6, labs: 5 },
  'symbolic chmod': { called: 'a --chmod that is no number', since: 14 },
  unpack: { called: 'ADD --unpack', since: 17 },
  exclude: { called: '--exclude', since: 19, labs: 7 },
  parents: { called: 'COPY --parents', since: 20, labs: 7 },
  security: { called: 'RUN --security', since: 20, labs: 2 },
} as const satisfies Readonly<Record<string, Row>>

export type Syntax = keyof typeof SYNTAX

export function rowOf(syntax: Syntax): Row {
  return SYNTAX[syntax]
}

/** The frontend that comes with the oldest BuildKit of the last three years: 0.11, in Docker 24. */
export const BUNDLED = 5

/** The flags that are such syntax, by instruction. */
export const FLAGS: Readonly<Record<string, Readonly<Record<string, Syntax>>>> = {
  RUN: { mount: 'mount', network: 'network', security: 'security' },
  COPY: { chmod: 'chmod', link: 'link', exclude: 'exclude', parents: 'parents' },
  ADD: {
    chmod: 'chmod',
    link: 'link',
    exclude: 'exclude',
    checksum: 'checksum',
    unpack: 'unpack',
    'keep-git-dir': 'keep-git-dir',
  },
}

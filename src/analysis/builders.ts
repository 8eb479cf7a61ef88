// Which syntax beyond the classic builder's may be written into a file: what the builder takes that is named, or what
// the file shows that its builder takes.
//
// Source of the versions: https://docs.docker.com/reference/dockerfile/ and moby/buildkit, frontend/dockerfile/docs; for
// buildah its CHANGELOG.

import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'

/** The version of the Dockerfile frontend that brought it. */
const SINCE = { mount: 2, chmod: 2, heredoc: 4, 'symbolic chmod': 14 } as const

export type Syntax = keyof typeof SINCE

/** What podman does not take, or not in every version that is in use. */
const NOT_PODMAN: ReadonlySet<Syntax> = new Set<Syntax>(['heredoc', 'symbolic chmod'])

/** Flags that only BuildKit and its kin take, by instruction. */
const FLAGS: Readonly<Record<string, ReadonlySet<string>>> = {
  RUN: new Set(['mount', 'network', 'security']),
  COPY: new Set(['chmod', 'link', 'exclude', 'parents']),
  ADD: new Set(['chmod', 'link', 'exclude', 'checksum', 'keep-git-dir', 'unpack']),
}

/** Whether `syntax` may be written into the file, given the builder that the user names. */
export function mayWrite(
  dockerfile: Dockerfile,
  builder: 'any' | 'buildkit' | 'podman' | 'kaniko',
  syntax: Syntax,
): boolean {
  const version = frontend(dockerfile)
  if (builder === 'kaniko' || (version !== undefined && version < SINCE[syntax])) return false
  if (builder === 'podman') return !NOT_PODMAN.has(syntax)
  // BuildKit alone says nothing of its version: what is young needs a frontend that the file names.
  if (syntax === 'symbolic chmod') return version !== undefined
  return builder === 'buildkit' || usesBuildKit(dockerfile)
}

/** Whether the file itself cannot be built by the classic builder. */
function usesBuildKit(dockerfile: Dockerfile): boolean {
  return (
    dockerfile.reading.directives.some(({ name }) => name === 'syntax') ||
    dockerfile.instructions.some((outer) => {
      const { keyword, flags } = outer.trigger ?? outer
      return outer.line.heredocs.length > 0 || flags.some(({ name }) => FLAGS[keyword]?.has(name) === true)
    })
  )
}

/** The minor version of `docker/dockerfile:1.N` that the file names; the newest for `:1`, `undefined` for no directive or another frontend. */
function frontend(dockerfile: Dockerfile): number | undefined {
  const image = dockerfile.reading.directives.find(({ name }) => name === 'syntax')?.value
  if (image === undefined) return undefined
  const found = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::(\d+)(?:\.(\d+))?.*)?(?:@.*)?$/.exec(image)
  if (found === null) return undefined
  if (found[1] === undefined || found[2] === undefined) return Number.POSITIVE_INFINITY
  return Number(found[2])
}

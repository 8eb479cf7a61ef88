// The same Dockerfile behind a mirror: its images under the names that a company's own registry has them by.

import { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import { type Fix, insertion } from '../dockerfile/model/span.ts'
import { parseImage } from '../knowledge/images/names.ts'

const HOST = 'mirror.example'

/** The mirrors of Docker Hub, and of every other registry that images here come from. */
export const MIRRORS: Readonly<Record<string, string>> = Object.fromEntries([
  [`${HOST}/hub`, 'docker.io'],
  ...[
    'gcr.io',
    'ghcr.io',
    'k8s.gcr.io',
    'mcr.microsoft.com',
    'nvcr.io',
    'public.ecr.aws',
    'quay.io',
    'registry.fedoraproject.org',
    'registry.k8s.io',
    'registry.suse.com',
    'registry.access.redhat.com',
  ].map((registry) => [`${HOST}/${registry}`, registry]),
])

/** The text with the images of its FROMs behind `MIRRORS`. */
export function behindMirrors(text: string): string {
  const dockerfile = new Dockerfile('Dockerfile', text)
  const fixes = dockerfile.stages.flatMap(({ base }): readonly Fix[] => {
    const { text: name, span } = base
    const isOpen = base.stage !== undefined || name === '' || /^["'$]/.test(name) || name.toLowerCase() === 'scratch'
    return isOpen ? [] : [renamed(name, span.start)]
  })
  return dockerfile.edit(fixes).text
}

/** The name of one image behind `MIRRORS`. */
export function nameBehindMirrors(name: string): string {
  return behindMirrors(`FROM ${name}`).slice('FROM '.length)
}

function renamed(name: string, at: number): Fix {
  const { registry, repository } = parseImage(name)
  const known = registry !== undefined && Object.values(MIRRORS).includes(registry)
  if (registry !== undefined) return known ? [insertion(at, `${HOST}/`)] : []
  const path = name.indexOf(repository)
  const folder = repository.includes('/') ? '' : 'library/'
  return [{ span: { start: at, end: at + path }, text: `${HOST}/hub/${folder}` }]
}

/** What is said of the images, as it would be said without the mirrors. */
export function withoutMirrors(notes: string): string {
  return notes
    .replaceAll(`${HOST}/hub/library/`, '')
    .replaceAll(`${HOST}/hub/`, '')
    .replaceAll(`${HOST}/`, '')
    .replaceAll('docker.io/library/', '')
}

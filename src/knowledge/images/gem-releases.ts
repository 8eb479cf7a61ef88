// Whether the RubyGems of an image may be older than 2.0, of February 2013, by the image's name.
//
// From memory: Debian 7 and Ubuntu 12.04 package 1.8, Ubuntu 14.04 too beside its ruby 1.9.3, Debian 8 and Ubuntu 14.10 are the first
// with Ruby 2.1; CentOS 6 has 1.3, CentOS 7 has 2.0; Alpine 3.0 and Fedora 19 have Ruby 2. Ruby 2.0.0 bundles RubyGems 2.0.0.

import type { Image } from './image.ts'
import { numbersOf } from './names.ts'
import { oldestRelease } from './releases.ts'

export function mayBringOldGem(image: Image): boolean {
  if (saysNewRuby(image)) return false
  const release = oldestRelease(image)
  // Where Docker Hub's own images on Debian or Alpine name no release, jessie is the oldest that it may be.
  if (release === undefined) return image.official === undefined || image.distro === undefined
  const { family, id, version } = release
  if (family === 'debian') return version < 8
  if (family === 'ubuntu') return version < 14.1
  if (family === 'alpine') return version < 3
  if (id === 'el') return version < 7
  return id === 'fedora' && version < 19
}

/** `team/ruby:3.3`, `devcontainers/ruby:2.7-bookworm`. */
function saysNewRuby({ origin: { repository, tag = '' } }: Image): boolean {
  const [major = 0] = numbersOf(tag)
  return repository.split(/[/_-]/).includes('ruby') && major >= 2 && major <= 4
}

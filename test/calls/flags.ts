// Which transforms put which flags into the calls of which manager.

import type { Manager } from '../../src/knowledge/packages/managers.ts'

/** By manager: a base image where each transform acts, and the flags that they put in. */
export const FLAGS: Readonly<
  Partial<Record<Manager, { from: string; flags: Readonly<Record<string, readonly string[]>> }>>
> = {
  apt: {
    from: 'debian:12',
    flags: { 'apt-assume-yes': ['-y'], 'apt-no-install-recommends': ['--no-install-recommends'] },
  },
  dnf: {
    from: 'rockylinux:9',
    flags: {
      'dnf-assume-yes': ['-y'],
      'dnf-no-docs': ['--nodocs', '--setopt=tsflags=nodocs'],
      'dnf-no-weak-deps': ['--setopt=install_weak_deps=0'],
    },
  },
  zypper: {
    from: 'opensuse/leap:15.6',
    flags: { 'zypper-non-interactive': ['--non-interactive'], 'zypper-no-recommends': ['--no-recommends'] },
  },
  apk: { from: 'alpine:3.20', flags: { 'apk-no-cache': ['--no-cache'] } },
  pip: { from: 'python:3.12', flags: { 'pip-no-cache-dir': ['--no-cache-dir'] } },
  uv: { from: 'python:3.12', flags: { 'pip-no-cache-dir': ['--no-cache'] } },
  gem: { from: 'alpine:3.20', flags: { 'gem-no-document': ['--no-document'] } },
}

// What images say in the configuration of their package managers: there an option that says it again changes nothing.
//
// Sources: docker/centos-6.ks and docker/centos-7.ks of CentOS/sig-cloud-instance-build put tsflags=nodocs into /etc/yum.conf, that of
// CentOS 8 does not; fedora-docker-base.ks of fedora-kickstarts and issue 308 of atomic-wg put it into /etc/dnf/dnf.conf, and
// containers/toolbox takes it out of every one of them again; the kickstarts of AlmaLinux and Rocky Linux say nothing of it.
// Dockerfile.template of docker-library/ruby writes `install: --no-document` and `update: --no-document` into /usr/local/etc/gemrc in
// each variant. From memory: cpuguy83/docker-jruby writes the same into /opt/jruby/etc/gemrc, and rails and redmine stand on ruby.

import type { Image } from './image.ts'

/** Whether packages are installed without documentation there. */
export function installsNoDocs({ official, origin, distro }: Image): boolean {
  if (official?.repository === 'centos') return [6, 7].includes(Math.trunc(distro?.version ?? 0))
  const isOwn = origin.registry === 'registry.fedoraproject.org' && origin.repository === 'fedora'
  return (official?.repository === 'fedora' || isOwn) && (distro?.version ?? LATEST) >= WITHOUT_DOCS
}

/** The first Fedora whose dnf knows --nodocs is without them too. */
const WITHOUT_DOCS = 26
const LATEST = Number.POSITIVE_INFINITY

const GEMRC = ['jruby', 'rails', 'redmine', 'ruby']

/** Whether gems are installed without documentation there. */
export function documentsNoGems({ official }: Image): boolean {
  return official !== undefined && GEMRC.includes(official.repository)
}

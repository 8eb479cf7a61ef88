// Images whose HOME is another folder than that of the user in force: root's files go there too.
//
// Sources: ENV in sclorg/s2i-*-container, bitnami/containers, jupyter/docker-stacks, SeleniumHQ/docker-selenium,
// gitpod-io/workspace-images, apache/airflow, openshift/jenkins.

import type { ImageName } from './names.ts'

const REPOSITORIES: readonly (readonly [registries: readonly (string | undefined)[], folder: string])[] = [
  [[undefined, 'public.ecr.aws'], 'bitnami/'],
  [[undefined], 'bitnamilegacy/'],
  [[undefined], 'jupyter/'],
  [['quay.io'], 'jupyter/'],
  [[undefined], 'selenium/'],
  [[undefined], 'gitpod/workspace-'],
  [[undefined], 'apache/airflow'],
  [[undefined], 'openshift/jenkins'],
  [['quay.io'], 'openshift/origin-jenkins'],
]

/** Where the images of s2i are, under many names: `ubi9/python-312`, `centos/nodejs-10-centos7`. */
const S2I = ['registry.access.redhat.com', 'registry.redhat.io', 'quay.io', undefined]

export function setsHome({ registry, repository }: ImageName): boolean {
  return (
    REPOSITORIES.some(([registries, folder]) => registries.includes(registry) && repository.startsWith(folder)) ||
    (S2I.includes(registry) &&
      /^(?:ubi\d+|rhel\d+|rhscl|centos|sclorg|fedora)\/(?:s2i-|go-toolset|(?:python|nodejs|ruby|php|perl|postgresql|mysql|mariadb|mongodb|redis|varnish|httpd|nginx)-\d)/.test(
        repository,
      ))
  )
}

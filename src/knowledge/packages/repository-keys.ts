// Which signing keys of apt repositories are ASCII-armored: apt reads such a key from a file that ends in .asc, and only such.
// And which repositories their own packages add once more.
//
// Sources: the vendors' own instructions, which either save the key as .asc or pass it through `gpg --dearmor`.

/** Addresses, or how they start and end. */
const ARMORED: readonly (readonly [start: string, end: string])[] = [
  ['https://dl.google.com/linux/linux_signing_key.pub', ''],
  ['https://dl-ssl.google.com/linux/linux_signing_key.pub', ''],
  ['https://dl.yarnpkg.com/debian/pubkey.gpg', ''],
  ['https://download.docker.com/linux/', '/gpg'],
  ['https://packagecloud.io/', '/gpgkey'],
  ['https://apt.llvm.org/llvm-snapshot.gpg.key', ''],
  ['https://apt.releases.hashicorp.com/gpg', ''],
  ['https://artifacts.elastic.co/GPG-KEY-elasticsearch', ''],
  ['https://packages.elastic.co/GPG-KEY-elasticsearch', ''],
  ['https://nginx.org/keys/nginx_signing.key', ''],
  ['https://apt.grafana.com/gpg.key', ''],
  ['https://packages.grafana.com/gpg.key', ''],
  ['https://pkg.jenkins.io/', '.key'],
  ['https://dl.winehq.org/wine-builds/winehq.key', ''],
]

/** Whether the key at an address is known to be armored; `.asc` is the name for it. */
export function isArmored(address: string): boolean {
  if (address.endsWith('.asc')) return true
  return ARMORED.some(([start, end]) =>
    end === '' ? address === start : address.startsWith(start) && address.endsWith(end),
  )
}

/** Their packages write a list of their own, without signed-by: apt then finds two opinions on one repository, and stops. */
const ADDED_AGAIN = [
  'dl.google.com/',
  'packages.microsoft.com/repos/',
  'packagecloud.io/slacktechnologies/',
  'repo.skype.com/',
]

/** Whether a package of the repository at an address adds that repository too. */
export function isAddedAgain(address: string): boolean {
  const rest = address.slice(address.indexOf('://') + 3)
  return ADDED_AGAIN.some((start) => rest.startsWith(start))
}

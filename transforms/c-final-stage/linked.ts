// Which package for development has a library that is linked.
//
// Source: the lists of files of Debian's packages; Modules of CMake for the names of find_package; docker-library/buildpack-deps for what
// the images of gcc stand on.

/** In every image that has a C library. */
const PLAIN = new Set(
  'm pthread dl rt c util crypt stdc++ stdc++fs supc++ gcc gcc_s gcc_eh resolv anl threads ${cmake_dl_libs} ${cmake_thread_libs_init}'.split(
    ' ',
  ),
)

/** Packages of the compiler's own libraries, by what is linked. */
const OF_COMPILER: Readonly<Record<string, string>> = {
  gomp: 'libgomp1',
  openmp: 'libgomp1',
  atomic: 'libatomic1',
  quadmath: 'libquadmath0',
  itm: 'libitm1',
}

/** Where the name of the package does not say it; by the library's name, in lower case. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  z: ['zlib1g-dev'],
  zlib: ['zlib1g-dev'],
  bzip2: ['libbz2-dev'],
  crypto: ['libssl-dev'],
  openssl: ['libssl-dev'],
  curl: ['libcurl4-openssl-dev', 'libcurl4-gnutls-dev', 'libcurl4-nss-dev'],
  libcurl: ['libcurl4-openssl-dev', 'libcurl4-gnutls-dev', 'libcurl4-nss-dev'],
  postgresql: ['libpq-dev'],
  mysqlclient: ['default-libmysqlclient-dev', 'libmariadb-dev'],
  mariadbclient: ['libmariadb-dev'],
  ...group(
    'libncurses-dev libncurses5-dev libncursesw5-dev',
    'ncurses ncursesw tinfo panel panelw menu menuw form formw curses',
  ),
  ...group('libreadline-dev', 'history'),
  ...group('libevent-dev', 'event_core event_extra event_pthreads event_openssl libevent_pthreads libevent_openssl'),
  ...group('libxslt1-dev', 'exslt'),
  ...group('libpcre2-dev', 'pcre2-8 pcre2-16 pcre2-32 pcre2-posix'),
  ...group('libpcre3-dev', 'pcrecpp pcreposix pcre16 pcre32'),
  ...group('libgmp-dev', 'gmpxx'),
  ...group('libfftw3-dev', 'fftw3f fftw3l fftw3_threads fftw3f_threads'),
  ...group('libgsl-dev', 'gslcblas'),
  ...group('libglib2.0-dev', 'glib-2.0 gobject-2.0 gio-2.0 gthread-2.0 gmodule-2.0'),
  ...group('libprotobuf-dev', 'protobuf-lite'),
  ...group('libgtest-dev', 'gtest_main googletest'),
  ...group('libgmock-dev', 'gmock_main'),
  ...group('libldap2-dev', 'lber'),
  ...group('libkrb5-dev', 'gssapi_krb5 krb5support k5crypto com_err'),
  ...group('librdkafka-dev', 'rdkafka++'),
  ...group('libconfig-dev', 'config++'),
  ...group('libx11-dev', 'x11'),
  ...group('libgl1-mesa-dev', 'gl opengl'),
  ...group('libglu1-mesa-dev', 'glu'),
  ...group('freeglut3-dev', 'glut'),
  ...group('libtbb-dev', 'tbbmalloc'),
  boost: [],
  ...group('libgtk-3-dev', 'gtk+-3.0 gtk-3 gdk-3'),
}

function group(packages: string, names: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, packages.split(' ')]))
}

/** All that are named above. */
export const LISTED: readonly string[] = [...new Set(Object.values(PACKAGES).flat())]

/** For development, in the images of gcc. */
export const OF_GCC_IMAGES =
  'default-libmysqlclient-dev libbz2-dev libc6-dev libcurl4-openssl-dev libdb-dev libevent-dev libffi-dev libgdbm-dev libglib2.0-dev libgmp-dev libjpeg-dev libkrb5-dev liblzma-dev libmaxminddb-dev libncurses-dev libpng-dev libpq-dev libreadline-dev libsqlite3-dev libssl-dev libwebp-dev libxml2-dev libyaml-dev zlib1g-dev'.split(
    ' ',
  )

/** What stands behind a library that is linked. */
export interface Source {
  /** The package for development; `undefined` where it is one of the compiler's, or in every image. */
  readonly development?: string
  /** A library of the compiler's that is a package by itself. */
  readonly library?: string
}

/**
 * Where a library comes from that is linked.
 *
 * @param name `z` of `-lz`, or a name of find_package or pkg-config
 * @param development the packages for development that are there
 * @returns `undefined` where none of them is known to have it
 */
export function sourceOf(name: string, development: readonly string[]): Source | undefined {
  const lower = name.toLowerCase()
  if (PLAIN.has(lower)) return {}
  if (Object.hasOwn(OF_COMPILER, lower)) return { library: OF_COMPILER[lower]! }
  const listed = Object.hasOwn(PACKAGES, lower) ? PACKAGES[lower]! : []
  const boost = boostIn(lower)
  const wanted = bare(lower)
  const found = development.find(
    (one) =>
      listed.includes(one) ||
      (lower === 'boost' && one.startsWith('libboost-')) ||
      (boost !== undefined && (one === 'libboost-all-dev' || one === `libboost-${boost}-dev`)) ||
      (!Object.hasOwn(PACKAGES, lower) && boost === undefined && bare(one.replace(/-dev$/, '')) === wanted),
  )
  return found === undefined ? undefined : { development: found }
}

/** `program-options` of `boost_program_options`, and of `Boost::program_options`. */
export function boostIn(name: string): string | undefined {
  return /^boost[_:-]+(\w+?)(?:-mt)?$/.exec(name.toLowerCase())?.[1]?.replaceAll('_', '-')
}

/** A name without what differs between a library and its package: `libpng16` and `png` are alike. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^lib/, '')
    .replace(/[-.\d]+$/, '')
}

// Where libraries come from that a program in C links: the table of c-final-stage against that of Debian's packages.

import { describe, expect, test } from 'vitest'
import { librariesBehind } from '../src/knowledge/packages/libraries.ts'
import { LISTED, OF_GCC_IMAGES, sourceOf } from '../transforms/c-final-stage/linked.ts'

describe('libraries that are linked', () => {
  // As the lists of files of Debian 12 have them.
  test.each([
    ['z', 'zlib1g-dev'],
    ['ssl', 'libssl-dev'],
    ['crypto', 'libssl-dev'],
    ['OpenSSL', 'libssl-dev'],
    ['curl', 'libcurl4-gnutls-dev'],
    ['SQLite3', 'libsqlite3-dev'],
    ['pq', 'libpq-dev'],
    ['PostgreSQL', 'libpq-dev'],
    ['tinfo', 'libncurses-dev'],
    ['history', 'libreadline-dev'],
    ['event_pthreads', 'libevent-dev'],
    ['png16', 'libpng-dev'],
    ['SDL2', 'libsdl2-dev'],
    ['X11', 'libx11-dev'],
    ['gtk+-3.0', 'libgtk-3-dev'],
    ['glib-2.0', 'libglib2.0-dev'],
    ['pcre2-8', 'libpcre2-dev'],
    ['boost_program_options', 'libboost-program-options-dev'],
    ['Boost::filesystem', 'libboost-filesystem-dev'],
    ['yaml-cpp', 'libyaml-cpp-dev'],
    ['usb-1.0', 'libusb-1.0-0-dev'],
    ['xml2', 'libxml2-dev'],
  ])('%s is of %s', (name, development) => {
    const others = ['libyaml-dev', 'libev-dev', 'libboost-dev', 'libpcre3-dev', 'libjpeg-dev']
    expect(sourceOf(name, [...others, development])).toEqual({ development })
    expect(sourceOf(name, others)).toBeUndefined()
  })

  test.each(['m', 'pthread', 'dl', 'stdc++', 'Threads'])('%s is in every image', (name) =>
    expect(sourceOf(name, [])).toEqual({}),
  )

  test.each([
    ['gomp', 'libgomp1'],
    ['OpenMP', 'libgomp1'],
    ['atomic', 'libatomic1'],
    ['quadmath', 'libquadmath0'],
  ])('%s is a library of the compiler', (name, library) => expect(sourceOf(name, [])).toEqual({ library }))

  test('packages that are named for libraries are packages of Debian', () => {
    const known = (name: string): boolean =>
      [11, 12, 13].some((release) => librariesBehind(name, release) !== undefined)
    expect([...LISTED, ...OF_GCC_IMAGES].filter((name) => !known(name))).toEqual([])
  })
})

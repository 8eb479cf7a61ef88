// Which images have the data of a time zone, and in which package others get them.

import type { Distro } from './distros.ts'

/**
 * Names that zones once had, and that Debian and Ubuntu keep apart from the rest by now.
 *
 * Source: the files of tzdata-legacy 2026f-0+deb13u1 of Debian 13, less those with leap seconds; read on 2026-11-30.
 */
const FORMER: ReadonlySet<string> = new Set(
  [
    'Africa/Asmera America/Argentina/ComodRivadavia America/Buenos_Aires America/Catamarca America/Cordoba America/Fort_Wayne',
    'America/Godthab America/Indianapolis America/Jujuy America/Knox_IN America/Louisville America/Mendoza America/Rosario',
    'Antarctica/South_Pole Asia/Ashkhabad Asia/Calcutta Asia/Choibalsan Asia/Chungking Asia/Dacca Asia/Katmandu Asia/Macao',
    'Asia/Rangoon Asia/Saigon Asia/Thimbu Asia/Ujung_Pandang Asia/Ulan_Bator Atlantic/Faeroe Australia/ACT Australia/LHI',
    'Australia/NSW Australia/North Australia/Queensland Australia/South Australia/Tasmania Australia/Victoria Australia/West',
    'Brazil/Acre Brazil/DeNoronha Brazil/East Brazil/West CET CST6CDT Canada/Atlantic Canada/Central Canada/Eastern',
    'Canada/Mountain Canada/Newfoundland Canada/Pacific Canada/Saskatchewan Canada/Yukon Chile/Continental Chile/EasterIsland Cuba',
    'EET EST EST5EDT Egypt Eire Europe/Kiev Europe/Uzhgorod Europe/Zaporozhye GB GB-Eire GMT+0 GMT-0 GMT0 Greenwich HST Hongkong',
    'Iceland Iran Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT Mexico/BajaNorte Mexico/BajaSur Mexico/General NZ NZ-CHAT',
    'Navajo PRC PST8PDT Pacific/Enderbury Pacific/Ponape Pacific/Truk Poland Portugal ROC ROK Singapore Turkey UCT US/Alaska',
    'US/Aleutian US/Arizona US/Central US/East-Indiana US/Eastern US/Hawaii US/Indiana-Starke US/Michigan US/Mountain US/Pacific',
    'US/Samoa Universal W-SU WET Zulu',
  ].flatMap((line) => line.split(' ')),
)

/** The first releases of long standing that keep them apart. Source: the indexes of Debian 12 and 13, Ubuntu 22.04 and 24.04. */
const APART = { debian: 13, ubuntu: 24.04 } as const

/** Whether a name is one that a zone once had. */
export function isFormerZone(zone: string): boolean {
  return FORMER.has(zone)
}

/** The package that has the data of a zone; `undefined` where it is another one in each release that the image may be. */
export function zonePackage({ family, version }: Distro, zone: string): string | undefined {
  if ((family !== 'debian' && family !== 'ubuntu') || !FORMER.has(zone)) return 'tzdata'
  if (version === undefined) return undefined
  return version < APART[family] ? 'tzdata' : 'tzdata-legacy'
}

/**
 * Whether an image of a distribution brings `tzdata` by itself.
 *
 * Source: what debootstrap installs for the images of Debian (`--variant=minbase`), all packages of priority `required`: tzdata is
 * one of them in Debian 11 to 13 and in what comes next (indexes as of 2026-11-30). Alpine and Ubuntu have none.
 */
export function hasTimeZones({ family }: Distro): boolean {
  return family === 'debian'
}

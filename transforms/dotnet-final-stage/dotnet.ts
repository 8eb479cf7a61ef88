// What is known of .NET images, project files and sources.

import { type ImageName, numbersOf } from '../../src/knowledge/images/names.ts'

/** A project, as far as it decides what it runs on. */
export interface Project {
  /** Built by the SDK of web programs: a server, as far as anybody says. */
  readonly isWeb: boolean
  /** It may need ASP.NET Core: for itself, or for a package. */
  readonly needsWeb: boolean
  /** It knows no cultures and their formats by its own wish. */
  readonly isInvariant: boolean
  /** The version of .NET: 8 for net8.0. */
  readonly framework: number | undefined
  /** Projects that it refers to, as written. */
  readonly references: readonly string[]
}

/**
 * The image with the runtime of the same .NET, over the same distribution, as the SDK. That of ASP.NET Core has all of the other.
 *
 * Source: the tags of dotnet/sdk, dotnet/aspnet and dotnet/runtime; a version of the SDK is none of the runtime, but for its first
 * two numbers.
 */
export function runtimeOf(
  { registry, repository, tag = '', digest }: ImageName,
  { needsWeb, framework }: Pick<Project, 'needsWeb' | 'framework'>,
): string | undefined {
  if (registry !== 'mcr.microsoft.com' || repository !== 'dotnet/sdk' || digest !== undefined) return undefined
  const parts =
    /^(\d+\.\d)(?:\.\d{3})?((?:-(?:alpine[\d.]*|bookworm-slim|bullseye-slim|jammy|noble|focal|azurelinux[\d.]+))?)$/.exec(
      tag,
    )
  if (parts === null || numbersOf(tag)[0] !== framework) return undefined
  return `mcr.microsoft.com/dotnet/${needsWeb ? 'aspnet' : 'runtime'}:${parts[1]}${parts[2]}`
}

/** SDKs whose programs need nothing but the runtime. */
const PLAIN_SDKS = new Set(['Microsoft.NET.Sdk', 'Microsoft.NET.Sdk.Worker'])

/**
 * Packages that need nothing but the runtime, with those whose names go on behind a dot. Any other may bring ASP.NET Core along,
 * as Serilog.AspNetCore does.
 *
 * Source: the framework references in the .nuspec of each, which these do not have.
 */
const PLAIN_PACKAGES = [
  ...[
    'System',
    'Microsoft.Data',
    'Microsoft.EntityFrameworkCore',
    'Newtonsoft.Json',
    'Serilog.Sinks',
    'Serilog.Extensions',
  ],
  ...['Caching', 'Configuration', 'DependencyInjection', 'FileProviders', 'Hosting', 'Http', 'Logging', 'Options'].map(
    (name) => `Microsoft.Extensions.${name}`,
  ),
  ...[
    'Serilog.Settings.Configuration',
    'NLog.Extensions.Logging',
    'NLog.Extensions.Hosting',
    'Npgsql',
    'MySqlConnector',
  ],
  ...['MongoDB.Driver', 'StackExchange.Redis', 'RabbitMQ.Client', 'Confluent.Kafka', 'CommandLineParser', 'Humanizer'],
  ...['Google.Protobuf', 'Grpc.Tools', 'Dapper', 'CsvHelper', 'Polly', 'Cronos'],
]

/** Their names stand alone: others begin so that are packages of the web. */
const ALONE = new Set(['Serilog', 'NLog', 'AutoMapper', 'MediatR', 'Quartz'])

function isPlainPackage(name: string): boolean {
  if (name.includes('AspNetCore')) return false
  return ALONE.has(name) || PLAIN_PACKAGES.some((one) => name === one || name.startsWith(`${one}.`))
}

/** Reads a project file, or one that properties come from; `undefined` for a project that does not say what it is. */
export function readProject(text: string): Project | undefined {
  const plain = text.replace(/<!--[\s\S]*?-->/g, '')
  const sdk = /<Project\b[^>]*\bSdk\s*=\s*"([^"]+)"/.exec(plain)?.[1]
  if (sdk === undefined) return undefined
  const framework = /<TargetFramework>\s*net(\d+)\.0\s*</.exec(plain)?.[1]
  const isWeb = sdk === 'Microsoft.NET.Sdk.Web' || plain.includes('Microsoft.AspNetCore.App')
  return {
    isWeb,
    needsWeb: isWeb || !PLAIN_SDKS.has(sdk) || mayBringWeb(plain),
    isInvariant: /<InvariantGlobalization>\s*true\s*</i.test(plain),
    framework: framework === undefined ? undefined : Number(framework),
    references: [...plain.matchAll(/<ProjectReference\b[^>]*\bInclude\s*=\s*["']([^"']+)["']/g)].flatMap(([, paths]) =>
      paths!.split(';').map((path) => path.trim().replaceAll('\\', '/')),
    ),
  }
}

/** Whether packages or frameworks of a file of MSBuild may need ASP.NET Core. */
export function mayBringWeb(text: string): boolean {
  if (text.includes('Microsoft.AspNetCore.App') || /<(?:FrameworkReference|Import|Reference)\b/.test(text)) return true
  const names = [...text.matchAll(/<PackageReference\b[^>]*\b(?:Include|Update)\s*=\s*["']([^"']+)["']/g)]
  return names.some(([, name]) => !isPlainPackage(name!))
}

/** What starts a web server. */
export const SERVES = /\b(?:WebApplication|WebHost|ConfigureWebHost(?:Defaults)?|UseKestrel)\b/

/** The port that images of ASP.NET Core listen on where nobody says another one; those of the SDK have none. */
export function defaultPort(framework: number): number {
  return framework >= 8 ? 8080 : 80
}

/** Texts that say on which address or port a web server listens. */
export const ADDRESSES: readonly string[] = [
  ...['ASPNETCORE_URLS', 'ASPNETCORE_HTTP_PORTS', 'DOTNET_URLS', '--urls', 'UseUrls', 'ListenAnyIP', '.Listen('],
  ...['app.Run("http', 'Urls.Add(', '"Kestrel"', '"Urls"'],
]

/** The values of the string literals of C#, F# or Visual Basic. */
export function literalsIn(text: string): readonly string[] {
  return [...text.matchAll(/"((?:\\[\s\S]|[^"\\\n])*)"/g)].map(([, value]) => value!)
}

/** What starts other programs, or looks for files of the SDK. */
export const STARTS_OTHERS = /\bProcess\.Start\b|\bProcessStartInfo\b|\bMSBuildLocator\b|\bAddRazorRuntimeCompilation\b/

/** What looks for files in the folder that the program runs in, without naming them. */
export const SEARCHES =
  /\b(?:Directory\.(?:GetFiles|EnumerateFiles|GetDirectories)|GetCurrentDirectory|Environment\.CurrentDirectory)\b/

// What is known of .NET images, project files and sources.

import { type ImageName, numbersOf } from '../../src/knowledge/images/names.ts'

/** A project, as far as it decides what it runs on. */
export interface Project {
  readonly isWeb: boolean
  /** The version of .NET: 8 for net8.0. */
  readonly framework: number | undefined
}

/**
 * The image with the runtime of the same .NET, over the same distribution, as the SDK.
 *
 * Source: the tags of dotnet/sdk, dotnet/aspnet and dotnet/runtime; a version of the SDK is none of the runtime, but for its first
 * two numbers.
 */
export function runtimeOf(
  { registry, repository, tag = '', digest }: ImageName,
  { isWeb, framework }: Project,
): string | undefined {
  if (registry !== 'mcr.microsoft.com' || repository !== 'dotnet/sdk' || digest !== undefined) return undefined
  const parts =
    /^(\d+\.\d)(?:\.\d{3})?((?:-(?:alpine[\d.]*|bookworm-slim|bullseye-slim|jammy|noble|focal|azurelinux[\d.]+))?)$/.exec(
      tag,
    )
  if (parts === null || numbersOf(tag)[0] !== framework) return undefined
  return `mcr.microsoft.com/dotnet/${isWeb ? 'aspnet' : 'runtime'}:${parts[1]}${parts[2]}`
}

/** Reads a project file; `undefined` for one that does not say what it is. */
export function readProject(text: string): Project | undefined {
  const plain = text.replace(/<!--[\s\S]*?-->/g, '')
  const sdk = /<Project\b[^>]*\bSdk\s*=\s*"([^"]+)"/.exec(plain)?.[1]
  if (sdk === undefined) return undefined
  const framework = /<TargetFramework>\s*net(\d+)\.0\s*</.exec(plain)?.[1]
  const isWeb = sdk === 'Microsoft.NET.Sdk.Web' || plain.includes('Microsoft.AspNetCore.App')
  return { isWeb, framework: framework === undefined ? undefined : Number(framework) }
}

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

import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { lookup } from 'mrmime';
import { pagePolicy } from '../../core/api/page-policy.ts';
import { pageHost, pageScheme } from './page-address.ts';

/** Letters, digits and `. _ -`, no part beginning with a dot: so neither `..`, a drive letter nor an encoded slash passes. */
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

/**
 * The file under `folder` that an `ikrar://app/…` address names, or null when it names none: another host, a path with anything but plain parts.
 */
export function fileOfAddress(folder: string, address: string): { path: string; mediaType: string } | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname } = new URL(address);
  if (protocol !== `${pageScheme}:` || host !== pageHost || !plainPath.test(pathname)) return null;
  const root = resolve(folder);
  const path = resolve(root, `.${pathname}`);
  return path.startsWith(root + sep) ? { path, mediaType: mediaTypeOf(pathname) } : null;
}

/** Answers one request of a page. What is not there is 404 without a body: a page learns nothing of the disk. */
export async function serveFile(folder: string, request: Request): Promise<Response> {
  const file = request.method === 'GET' ? fileOfAddress(folder, request.url) : null;
  if (file === null) return new Response(null, { status: 404, headers: headers('text/plain') });
  try {
    return new Response(await readFile(file.path), { headers: headers(file.mediaType) });
  } catch {
    return new Response(null, { status: 404, headers: headers('text/plain') });
  }
}

function headers(mediaType: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-security-policy': pagePolicy(),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(self), microphone=(), geolocation=(), display-capture=()',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

function mediaTypeOf(path: string): string {
  const found = lookup(path) ?? 'application/octet-stream';
  return /^text\/|javascript|json/.test(found) ? `${found}; charset=utf-8` : found;
}

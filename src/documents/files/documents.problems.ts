import { Problem } from '../../common/problems/problem.js';

/** The virus scanner found something in a file: it is not kept. */
export function virusFound(virus: string): Problem {
  return new Problem('virus-found', 422, { params: { virus } });
}

/** Files are scanned for viruses, and the scanner cannot do it now. */
export function scannerAway(): Problem {
  return new Problem('scanner-away', 503, { headers: { 'Retry-After': '30' } });
}

/** Files cannot be kept or read now. */
export function storageAway(): Problem {
  return new Problem('storage-away', 503, { headers: { 'Retry-After': '30' } });
}

/** None of the bytes that are asked for are there. */
export function rangeNotSatisfiable(bytes: number): Problem {
  return new Problem('range-not-satisfiable', 416, {
    params: { bytes },
    headers: { 'Content-Range': `bytes */${bytes}` },
  });
}

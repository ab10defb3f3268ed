/**
 * Whether a receiver lets an origin send to it (HTTP 1.1 Web Hooks for Event Delivery, §4.2).
 * @param allowed its `WebHook-Allowed-Origin`: an origin, or `*` for all
 */
export function consents(allowed: string | undefined, origin: string): boolean {
  const origins = (allowed ?? '').split(',').map((each) => each.trim().toLowerCase());
  return origins.includes('*') || origins.includes(origin.toLowerCase());
}

/** Addresses that a text may lead to. Any other is kept in the record, but leads nowhere. */
export function isReachable(address: string): boolean {
  return /^(https?:\/\/|mailto:|tel:)/iu.test(address);
}

/** What a person types as an address: "example.org" is one, so is a mail address. */
export function asAddress(typed: string): string {
  const address = typed.trim();
  if (address === '' || isReachable(address)) return address;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u.test(address)) return `mailto:${address}`;
  return `https://${address}`;
}

/** Where things are kept. Several sites may share an origin, so every name begins with our scope. */

/** @param {string} scope the address of the site's own folder */
function prefix(scope) {
  return `counterpart:${new URL(scope).pathname}:`;
}

/** @param {string} scope @param {string} version */
export function cacheName(scope, version) {
  return `${prefix(scope)}${version}`;
}

/** @param {string} scope @returns {Promise<string[]>} the caches of this site, of any version */
export async function ownCaches(scope) {
  return (await caches.keys()).filter((key) => key.startsWith(prefix(scope)));
}

/**
 * @param {string} scope
 * @param {string} address
 * @returns {string | undefined} the path from the site's root; none where it lies outside
 */
export function pathIn(scope, address) {
  const { origin, pathname } = new URL(address);
  const whole = origin + pathname;
  return whole.startsWith(scope) ? whole.slice(scope.length) : undefined;
}

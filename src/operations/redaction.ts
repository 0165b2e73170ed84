/** What stands in the place of a secret. */
const mark = "[redacted]";

/** Shorter ones would be found everywhere: in names of fields, in times, in words. */
const leastLength = 8;

/**
 * The token in an address of Discord: whoever has it speaks for the bot in that conversation for a
 * quarter of an hour. Such addresses stand in the errors of discord.js.
 */
const addressToken = /(\/(?:webhooks|interactions)\/\d{15,20}\/)[\w%.~-]{20,}/g;

/**
 * Makes a function that replaces secrets in a text by `[redacted]`: as they are, as JSON writes them
 * (JSON within JSON too) and as addresses do. Tokens in addresses of Discord are replaced as well.
 *
 * @param secrets those of fewer than eight characters are not replaced.
 */
export function createRedaction(secrets: readonly string[]): (text: string) => string {
  const forms = new Set(secrets.filter(({ length }) => length >= leastLength).flatMap(formsOf));
  // A secret may stand within another one; the longer one goes first.
  const longestFirst = [...forms].toSorted((a, b) => b.length - a.length);
  return (text) => {
    const withoutSecrets = longestFirst.reduce((rest, form) => rest.replaceAll(form, mark), text);
    return withoutSecrets.replace(addressToken, `$1${mark}`);
  };
}

function formsOf(secret: string): string[] {
  const once = escaped(secret);
  const twice = escaped(once);
  // A lone surrogate cannot be written in an address.
  const address = encodeURIComponent(secret.toWellFormed());
  return [secret, once, twice, escaped(twice), address];
}

/** As it stands within the quotes of JSON. */
function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

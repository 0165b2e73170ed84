/**
 * A number as a bit field of the given flags, without the bits that none of them has. (Discord's
 * enumerations have no member for no flag, nor for several.)
 */
export function bitField<Flag extends number>(
  bits: number,
  flags: Readonly<Record<string, Flag | string>>,
): Flag {
  const known = Object.values(flags).reduce<number>(
    (all, flag) => (typeof flag === "number" ? all | flag : all),
    0,
  );
  return (bits & known) as Flag;
}

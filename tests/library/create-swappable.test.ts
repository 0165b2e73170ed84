import { describe, expect, it } from "vitest";
import { createSwappable } from "../../src/library/create-swappable.js";
import { gate } from "./support/live.js";

function swappable() {
  const closed: string[] = [];
  const value = createSwappable<string>((name) => {
    closed.push(name);
    return Promise.resolve();
  });
  return { value, closed };
}

describe("createSwappable()", () => {
  it("closes what is swapped out at once when nobody uses it", async () => {
    const { value, closed } = swappable();
    value.swap("first");
    value.swap("second");
    await value.settled();
    expect(closed).toEqual(["first"]);
    expect(value.value).toBe("second");
  });

  it("closes it after the last use, failed or not, and keeps it the same until then", async () => {
    const { value, closed } = swappable();
    const [one, two] = [gate(), gate()];
    value.swap("first");
    const uses = [
      value.use(async (name) => {
        await one.opened;
        return `${name}, closed: ${closed.join()}`;
      }),
      value.use(async () => {
        await two.opened;
        throw new Error("failed");
      }),
    ];
    value.swap("second");
    expect(await value.use((name) => Promise.resolve(name))).toBe("second");
    one.open();
    expect(await uses[0]).toBe("first, closed: ");
    expect(closed).toEqual([]);
    two.open();
    await expect(uses[1]).rejects.toThrow("failed");
    await value.settled();
    expect(closed).toEqual(["first"]);
  });

  it("holds several that are still used when others take their place", async () => {
    const { value, closed } = swappable();
    const ends = [gate(), gate(), gate()];
    const uses = ends.map(({ opened }, i) => {
      value.swap(String(i));
      return value.use(async (name) => {
        await opened;
        return name;
      });
    });
    value.swap(undefined);
    ends[1]?.open();
    await uses[1];
    ends[0]?.open();
    ends[2]?.open();
    expect(await Promise.all(uses)).toEqual(["0", "1", "2"]);
    await value.settled();
    expect(closed[0]).toBe("1");
    expect(closed.toSorted()).toEqual(["0", "1", "2"]);
  });

  it("has nothing to use before the first value and after none was put in", async () => {
    const { value } = swappable();
    await expect(value.use(() => Promise.resolve())).rejects.toThrow("nothing to use");
    value.swap("first");
    value.swap(undefined);
    expect(value.value).toBeUndefined();
    await expect(value.use(() => Promise.resolve())).rejects.toThrow("nothing to use");
  });
});

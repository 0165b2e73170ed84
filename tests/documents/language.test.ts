import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguageDetector, type DetectLanguage } from "../../src/documents/language.js";

let detectLanguage: DetectLanguage;
beforeAll(async () => {
  detectLanguage = await loadLanguageDetector();
});

const english = "The harbour was enlarged in 1856 and is guarded by a lighthouse of stone.";
const chinese = "会议在杭州举行，来自十个国家的代表参加了会议。";

describe("detectLanguage()", () => {
  it.each([
    ["en", english],
    ["en", "Who spoke first?"],
    ["en", "date of the workshop"],
    ["en", "What does 网络空间 mean in English?"],
    ["de", "Wann fand die Sitzung statt?"],
    ["fr", "Combien d'États membres ?"],
    ["es", "¿Cuándo fue la reunión?"],
    ["pt", "Quem falou primeiro?"],
    ["pl", "Kiedy odbyło się spotkanie?"],
    ["vi", "Ai đã phát biểu đầu tiên?"],
    ["ru", "Когда прошла встреча?"],
    ["uk", "Коли відбулася зустріч?"],
    ["ar", "متى عقد الاجتماع؟"],
    ["zh", chinese],
    ["zh", "网络空间"],
    ["zh", "什么是 International Law in Cyberspace?"],
    ["ja", "会議はいつ開かれましたか"],
    ["ko", "한국어로 쓴 글에 かな가 조금 있습니다"],
    ["ko", "누가 먼저 말했습니까?"],
    ["th", "ใครพูดคนแรก"],
    ["el", "Ποιος μίλησε πρώτος;"],
    ["he", "מי דיבר ראשון?"],
  ])("tells %s from %j", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(["", "  ", "123", "?!", "😀😀", "AALCO", "Kamalinne Pinitpuvadol", "Panel 8"])(
    "does not guess from %j",
    (text) => {
      expect(detectLanguage(text)).toBe("und");
      expect(detectLanguage(text, { among: ["en", "zh"] })).toBe("und");
    },
  );

  it("prefers an expected language that is nearly as likely", () => {
    const question = "what motor does a 2001 monte carlo";
    expect(detectLanguage(question)).toBe("und");
    expect(detectLanguage(question, { among: ["zh", "en-GB"] })).toBe("en");
  });

  it("does not take another language for an expected one", () => {
    expect(detectLanguage("Wann fand die Sitzung statt?", { among: ["en"] })).toBe("de");
    expect(detectLanguage(english, { among: ["zh"] })).toBe("en");
  });

  it("takes Chinese characters for Japanese where that is expected and Chinese is not", () => {
    expect(detectLanguage("東京都人口", { among: ["ja", "en"] })).toBe("ja");
    expect(detectLanguage("東京都人口", { among: ["ja", "zh"] })).toBe("zh");
  });

  it("goes by most of a long text", () => {
    expect(detectLanguage(`${english.repeat(1000)}${chinese}`)).toBe("en");
    expect(detectLanguage(`${english}${chinese.repeat(1000)}`)).toBe("zh");
  });
});

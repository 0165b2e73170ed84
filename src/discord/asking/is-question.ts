/**
 * Whether a message looks like a question: it has a question mark after words, or begins as questions do
 * in the languages that the bot speaks. For ask channels, where nobody addresses the bot.
 */
export function looksLikeQuestion(text: string): boolean {
  const plain = text
    .replace(/```[\s\S]*?```|`[^`]*`/g, " ")
    .replace(/https?:\/\/\S+|<a?:\w+:\d+>|<[@#][!&]?\d+>/g, " ")
    .trim();
  if (!/\p{L}{2}|\p{Script=Han}/u.test(plain)) return false;
  return (
    /[\p{L}\p{N})"'”’」』\]]\s*[?？]/u.test(plain) || opening.test(plain) || chinese.test(plain)
  );
}

const opening =
  /^(?:(?:hi|hello|hey|so|and|but|ok(?:ay)?|please|por favor|s'il vous plaît)[,!\s]+)*(?:who|whom|whose|what|what's|when|where|why|how|which|is|are|was|were|do|does|did|can|could|should|would|will|has|have|qui|que|quoi|quand|où|pourquoi|comment|combien|quel(?:le)?s?|est-ce|quién(?:es)?|qué|cuándo|dónde|por qué|cómo|cuánt[oa]s?|cuál(?:es)?)(?=\s|['’])/iu;
const chinese = /什么|甚么|谁|哪|何时|何地|为什么|为何|怎么|怎样|如何|多少|几个|是否|吗/u;

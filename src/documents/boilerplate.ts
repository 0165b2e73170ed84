import type { BlockKind } from "./document.js";

/** Longer blocks with letters are always content. */
const longest = 320;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** Buttons that do something with a page; a row of them may name networks too. */
const actions = words(
  "share tweet retweet print subscribe like follow bookmark forward download copy comment comments " +
    "分享 分享到 转发 打印 收藏 评论 点赞 订阅",
);
const networks = words(
  "facebook twitter x linkedin whatsapp wechat weibo telegram reddit pinterest instagram youtube " +
    "tiktok messenger email e-mail mail link url more on via to us the this page article post story " +
    "with friends by and or 微信 微博 朋友圈 新浪微博 qq qq空间 空间 到 邮件 链接",
);
/** What leads from page to page. */
const pagers = words(
  "next previous prev first last older newer page pages of back " +
    "上一页 下一页 首页 尾页 末页 上页 下页 上一篇 下一篇 页",
);
const contentsEntry = /(?:[.…·]\s?){5,}(?:\d{1,4}|[ivxlc]{1,6})$/i;
/** Whole blocks that only websites and tables of contents have. */
const controls = new RegExp(
  [
    String.raw`^(?:(?:back|return|go|jump|scroll) to (?:the )?top(?: of (?:the )?page)?`,
    String.raw`skip (?:to|over) (?:the )?(?:main |page )?(?:content|navigation|menu|search)`,
    "read more|continue reading|learn more|show more|load more|see more|view more|show less",
    "(?:table of )?contents|目录|目次|advertisements?|sponsored|loading|please wait|toggle navigation|main menu|open menu|close menu",
    "sign in|sign up|log ?in|log ?out|register|subscribe now|(?:view )?print(?:er)?[- ]friendly version",
    "(?:click here to )?(?:print|email|share) (?:this )?(?:page|article|story)",
    "返回顶部|回到顶部|返回首页|返回列表|关闭窗口|关闭|打印本页|阅读更多|查看更多|加载更多|扫一扫.{0,12}|广告)$",
  ].join("|"),
  "iu",
);
const pageNumbers = new RegExp(
  [
    String.raw`^(?:[-–—\s|[\](){}<>·.]*(?:\d{1,4}|(?=[ivx])x{0,3}(?:i[xv]|v?i{0,3}))[-–—\s|[\](){}<>·.]*`,
    String.raw`(?:page|p\.|pg\.|seite|página|pagina|strona|стр\.|страница)\s*\d{1,4}(?:\s*(?:\/|of|de|von|di|z|из)\s*\d{1,4})?`,
    String.raw`\d{1,4}\s*(?:\/|of)\s*\d{1,4}`,
    String.raw`第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页)$`,
  ].join("|"),
  "iu",
);
const copyrightSign = String.raw`(?:copyright\s*(?:©|\(c\))?|©|\(c\)\s)`;
const rights = [
  // "Copyright©2024 Some Paper", but not "Copyright law in the EU was reformed in 2019."
  new RegExp(String.raw`^${copyrightSign}\s*(?:by\s+)?(?:\d{4}\b|©)`, "iu"),
  new RegExp(String.raw`^©\s*\p{L}`, "iu"),
  /\ball rights reserved\b\W*$/iu,
  /^(?:版权所有|著作权所有|版权声明)[\s:：©]*\S{0,40}$|^.{0,60}(?:版权所有|保留所有权利|保留一切权利)[。.]?$/u,
];
const licence =
  /^(?:this (?:work|page|article|document|publication|content|site|website|text) is |(?:the )?(?:text|content) (?:of this (?:page|site|article) )?is |unless otherwise (?:noted|stated),|except where otherwise (?:noted|stated),)?.{0,80}\b(?:licen[cs]ed under|available under)\b.{0,40}\b(?:creative commons|CC[ -]BY|CC0)\b/iu;
/** Numbers that Chinese websites must show. */
const registration =
  /(?:\p{Script=Han}ICP[备证]|\p{Script=Han}{1,2}公网安备|\p{Script=Han}{0,8}(?:许可证|备案号)[:：]?)[\p{L}\d\s-]{0,16}?\d{4,}[-\d]*\s*号?(?:-\d+)?/gu;
const cookieNotice =
  /\b(?:we|this (?:web ?)?site|our (?:web ?)?site) uses? (?:\w+ ){0,2}cookies\b|我们使用\s*cookie/iu;
const cookieConsent =
  /\b(?:accept|agree|consent|by continuing|by using|preferences|settings|your (?:browsing )?experience|privacy policy|cookie policy|learn more|got it)\b|同意|接受|隐私/iu;
/** Emoji, currencies and mathematical signs say something alone. */
const sign = /\p{Extended_Pictographic}|\p{Sc}|\p{Sm}/u;
const host = /^(?:https?:\/\/)?(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}\/?$/i;
const clearlyHost = /^(?:https?:\/\/|www\.)|\..*\.|\.(?:com|org|net|edu|gov|int|info)\/?$/i;
const breadcrumb =
  /^(?:home(?:page)?|首页|start|accueil|inicio|startseite)(?:\s*[>›»/]\s*[^>›»/]{1,40}){1,6}$/iu;

/**
 * Whether a block is furniture of a website or a printed page and says nothing: share buttons, page
 * numbers, copyright and licence lines, cookie notices, registration numbers, bare host names. Only
 * short blocks are; a doubtful one is content. In a list or a table, a number, a single word or a
 * host name may be an entry, and code is never furniture.
 */
export function isBoilerplate(text: string, kind: BlockKind = "paragraph"): boolean {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (kind === "code") return false;
  if (!/[\p{L}\p{N}]/u.test(line)) return !sign.test(line.replaceAll("|", ""));
  if (line.length > longest) return false;
  if (isNotice(line)) return true;
  if (kind === "tableRow") return false;
  if (controls.test(line) || isRow(line, kind)) return true;
  return kind === "paragraph" && (pageNumbers.test(line) || isHost(line) || breadcrumb.test(line));
}

/** Whether a line is an entry of a table of contents: leading dots and the number of a page. */
export function isContentsEntry(line: string): boolean {
  return line.length <= longest && contentsEntry.test(line);
}

function isNotice(line: string): boolean {
  if (cookieNotice.test(line) && cookieConsent.test(line)) return true;
  if (isRegistration(line) || licence.test(line) || isContentsEntry(line)) return true;
  return line.length <= 160 && rights.some((form) => form.test(line));
}

function isRegistration(line: string): boolean {
  const rest = line.replaceAll(registration, "");
  return rest !== line && !/[\p{L}\p{N}]/u.test(rest);
}

function isHost(line: string): boolean {
  return host.test(line) && clearlyHost.test(line);
}

/** Buttons, or numbers and arrows that lead from page to page, and nothing else. */
function isRow(line: string, kind: BlockKind): boolean {
  const parts = line.toLowerCase().split(/[\s|/·•:：,，+&–—-]+|(?<=\d)(?=\D)|(?<=\D)(?=\d)/u);
  const tokens = parts.filter((part) => /[\p{L}\p{N}<>‹›«»←→…]/u.test(part));
  const are = (...sets: ReadonlySet<string>[]) =>
    tokens.every((token) => sets.some((set) => set.has(token)));
  const enough = kind === "paragraph" ? 1 : 2;
  if (tokens.some((token) => actions.has(token)) && are(actions, networks)) {
    return tokens.length >= enough;
  }
  return isPager(tokens);
}

function isPager(tokens: readonly string[]): boolean {
  const numbers = tokens.filter((token) => /^\d{1,4}$/.test(token)).map(Number);
  const others = tokens.filter((token) => !/^\d{1,4}$/.test(token));
  if (!others.every((token) => pagers.has(token) || /^[<>‹›«»←→….]+$/.test(token))) return false;
  const rising = numbers.every(
    (number, index) => index === 0 || number > (numbers[index - 1] ?? 0),
  );
  return rising && (others.length > 0 ? tokens.length > 1 : numbers.length >= 3);
}

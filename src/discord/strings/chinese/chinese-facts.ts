import type { FactStrings } from "../fact-strings.js";
import { chineseCommands as commands } from "./chinese-commands.js";

/** What is said of quick facts, in Chinese. */
export const chineseFacts: FactStrings = {
  facts: {
    none: `在文档中没有找到速查条目。\`/${commands.ask.name}\` 会根据全部文本回答问题。`,
    unknown: (name) => `没有名为“${name}”的速查条目。`,
    didYouMean: "你是不是想找…",
    elsewhere: `\`/${commands.ask.name}\` 回答问题，\`/${commands.search.name}\` 查找段落。`,
    more: (facts) => `还有 ${facts} 个同名条目：请从输入时出现的列表中选择。`,
    suggestion: (mention, from) => `💬 ${from} 推荐给 ${mention}`,
    posting: (mention) => `正在发布给 ${mention} 的推荐……`,
    notified: (mention) => `已发布在下方，并通知 ${mention}。`,
    notNotified: (mention) =>
      `已发布在下方，但没有通知 ${mention}：对方是机器人，或看不到这个频道。`,
    hidden: (mention) => `只有你能看到，因此没有通知 ${mention}。`,
  },
  timeline: {
    title: "时间线",
    titleOf: (topic) => `时间线：${topic}`,
    events: (events) => `${events.toLocaleString("zh-CN")} 个事件`,
    from: (date) => `自 ${date} 起`,
    to: (date) => `至 ${date}`,
    open: "打开事件所在的段落…",
    narrow: (shown) =>
      `只显示前 ${shown} 个：可用 \`${commands.timeline.options.from.name}\` 和 \`${commands.timeline.options.to.name}\` 查看其他事件。`,
    none: "文档中没有带日期的事件。",
    nothing: (from, to) => `没有找到事件。文档中的事件在 ${from} 到 ${to} 之间。`,
    noDate: (text) => `我看不懂日期“${text}”。请写成 2019、2019年3月 或 2019-03-05。`,
    reversed: (from, to) => `${from} 在 ${to} 之后：请把两个日期对调。`,
    picture: (events) => `${events.toLocaleString("zh-CN")} 个事件的时间线`,
  },
  topics: {
    title: "文档讲些什么",
    kinds: { body: "机构", person: "人物", place: "地点", subject: "主题" },
    counts: ({ documents, mentions }) =>
      `${documents.toLocaleString("zh-CN")} 份文档，提及 ${mentions.toLocaleString("zh-CN")} 次`,
    open: "查看其中一项…",
    none: "没有找到文档着重谈论的内容。",
    pictureTitle: "哪些文档谈论相同的内容",
    picture: ({ subjects, documents }) =>
      `${documents.toLocaleString("zh-CN")} 份文档中的 ${subjects.toLocaleString("zh-CN")} 个主题`,
    scale: "提及它的句子数",
  },
  undrawn: "有些字符无法绘制。",
};

import type { ServerStrings } from "../server-strings.js";
import { chineseCommands as commands } from "./chinese-commands.js";

/** What is said about settings and records, in Chinese. */
export const chineseServer: ServerStrings = {
  permissions: {
    ViewChannel: "查看频道",
    SendMessages: "发送消息",
    SendMessagesInThreads: "在子区内发送消息",
    ReadMessageHistory: "阅读消息历史记录",
  },
  feedback: {
    thanks: "谢谢。",
    whyTitle: "哪里不对？",
    whyLabel: "这个回答哪里不对？",
    whyPlaceholder: "有误、不完整、已过时、答非所问……",
    noted: "谢谢，已记录。",
    title: "反馈",
    since: (when) => `自 ${when} 起`,
    summary: ({ asked, answered, notFound, up, down }) =>
      `${questions(asked)}：${answered} 个已回答，${notFound} 个在文档中没有提到。👍 ${up} · 👎 ${down}`,
    unanswered: "文档中没有提到的问题（最新的在前）：",
    none: "还没有人提问。",
    exported: (rows) => `${questions(rows)}，不含姓名。`,
    columns: {
      asked: "提问时间",
      channel: "频道",
      question: "问题",
      outcome: "结果",
      up: "好评",
      down: "差评",
      reasons: "原因",
    },
    outcomes: { answered: "已回答", notFound: "文档中没有提到" },
  },
  doctor: {
    title: "诊断",
    fine: "一切正常。",
    messageContent: (enabled) =>
      enabled
        ? "Message Content 已开启：提问频道和无需提及的追问均可使用。"
        : "Message Content 已关闭：我只能读取提及我的消息、回复、私信和命令。如需使用提问频道，或在子区中无需提及即可追问，请在开发者门户中开启它（Bot → Message Content Intent），并设置 MESSAGE_CONTENT=true。",
    deafIn: (channels) => `以下是提问频道，但我读不到其中的消息：${channels}。`,
    missingIn: (channel, permissions) => `${channel}：缺少权限：${permissions}。`,
    channelsFine: (count) => `${count} 个频道的权限没有问题。`,
    cannotPing: (role) =>
      `“向真人求助”无法提及 ${role}：请允许所有人提及该身份组，或授予我**提及 @everyone、@here 和所有身份组**的权限。`,
    fix: "修复方法：编辑频道 → 权限 → 添加我的身份组并允许以上各项，或用我启动时显示的链接重新邀请我。",
    index: (state) => `索引：${state}`,
    model: (state) => `嵌入模型：${state}`,
    works: "正常",
    lastError: (when, id) => `最近一次错误：${when}，编号 ${id}`,
    noError: "启动以来没有错误。",
  },
  settings: {
    title: "设置",
    saved: "已保存。",
    language: "语言",
    languageAuto: "跟随提问者",
    plainText: "纯文本",
    feedbackButtons: "评价按钮",
    humanRole: "向真人求助",
    adminRoles: "管理员",
    adminRolesHint: `这些身份组要看到管理命令，还需你在 Discord 中允许：服务器设置 → 整合 → 我的名字 → \`/${commands.reindex.name}\` 等命令。`,
    allowed: "允许",
    denied: "禁止",
    askChannels: "提问频道",
    on: "开",
    off: "关",
    nobody: "无",
    everybody: "所有人",
    nothingChosen: "请至少填写一个选项。",
    notEveryone: "请选择其他身份组：这是所有人都有的身份组。",
  },
  privacy: {
    title: "隐私",
    kept: (days) =>
      `对于每个问题和每次查阅的速查条目，我会保存提问者、地点、时间、问题文字和回答；对于每次评价，我会保存评价者、时间和原因。这些内容在 ${days} 天后删除。服务器的设置可能列有允许或禁止提问的成员。除此之外，不保存任何与人有关的内容。服务器管理员能看到问题，但看不到提问者是谁。`,
    yours: ({ questions: asked, facts, votes }) =>
      `与你有关的内容：${questions(asked)}，查阅速查条目 ${facts} 次，${votes} 次评价。`,
    sent: (model) =>
      `回答由语言模型撰写：问题、它所承接的先前问题和为它找到的段落会发送给模型的提供方（${model}），但不包括提问者是谁。提供方保存哪些内容由其自行决定。`,
    latest: "你最近的提问：",
    attached: "全部内容见附件。",
    nothing: "没有存储任何与你有关的内容。",
    named: (mayAsk) => `本服务器的设置中写明你${mayAsk ? "可以" : "不可以"}提问；管理员可以更改。`,
    confirm: "要删除所有与你有关的内容吗？此操作无法撤销。",
    unchanged: "没有删除任何内容。",
    forgotten: (records) => `已删除 ${records} 条记录。`,
  },
  help: {
    title: "如何提问",
    text: (bot) =>
      [
        `提及我（${bot}）并写下问题、回复我的消息、给我发私信，或使用 \`/${commands.ask.name}\`。在由我的回答开启的子区里，直接继续提问即可。`,
        "回答中的每句话都有脚注；**打开来源…** 会显示它出自哪一段。如果文档中没有提到，我会如实说明。",
        `\`/${commands.search.name}\` 查找段落，\`/${commands.fact.name}\` 速查一条事实，\`/${commands.timeline.name}\` 按顺序显示事件，\`/${commands.topics.name}\` 显示文档讲些什么，\`/${commands.sources.name}\` 列出文档，\`/${commands.privacy.name}\` 显示存储了哪些与你有关的内容。右键点击一条消息 → 应用 → **${commands.answerFromDocuments.name}**，可以回答别人提出的问题。`,
      ].join("\n\n"),
    written:
      "回答由语言模型撰写，只显示有段落支持的句子。你的问题、它所承接的先前问题和找到的段落会发送给模型的提供方。**停止** 可以结束正在撰写的回答。",
    admins: `管理员：\`/${commands.settings.name}\` 设置语言、提问频道、身份组和访问规则，\`/${commands.doctor.name}\` 找出问题所在，\`/${commands.reindex.name}\` 收录新增和更改的文档，\`/${commands.feedback.name}\` 显示文档未能回答的问题。`,
  },
};

function questions(count: number): string {
  return `${count.toLocaleString("zh-CN")} 个问题`;
}

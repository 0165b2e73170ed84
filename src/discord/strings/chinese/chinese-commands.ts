import type { CommandTexts } from "../strings.js";

/** The commands, in Chinese. */
export const chineseCommands: CommandTexts = {
  ask: {
    name: "提问",
    description: "根据文档回答问题，并注明出处",
    options: {
      question: { name: "问题", description: "你想知道什么？" },
      private: { name: "仅自己可见", description: "回答只显示给你自己（默认：否）" },
    },
  },
  search: {
    name: "搜索",
    description: "在文档中查找段落，不作回答",
    options: { query: { name: "关键词", description: "要查找的词语" } },
  },
  fact: {
    name: "速查",
    description: "查一条简短的事实，并注明出处",
    options: {
      query: { name: "关键词", description: "名称、缩写、日期、数字……" },
      mention: { name: "成员", description: "要推荐给谁" },
      hide: { name: "仅自己可见", description: "只显示给你自己（默认：否）" },
    },
  },
  timeline: {
    name: "时间线",
    description: "按顺序显示文档中带日期的事件",
    options: {
      topic: { name: "主题", description: "只显示与此有关的事件" },
      from: { name: "开始", description: "起始日期：2019、2019年3月 或 2019-03-05" },
      to: { name: "结束", description: "截止日期：2019、2019年3月 或 2019-03-05" },
    },
  },
  topics: { name: "主题", description: "显示文档讲些什么", options: {} },
  sources: {
    name: "文档",
    description: "列出所有文档，或打开其中一份",
    options: { document: { name: "名称", description: "要打开的文档" } },
  },
  reindex: { name: "更新索引", description: "按照现有文档更新索引", options: {} },
  status: { name: "状态", description: "显示索引的时间和大小，以及机器人的运行情况", options: {} },
  settings: {
    name: "设置",
    description: "查看或更改机器人在本服务器的行为",
    options: {
      show: { name: "查看", description: "查看当前设置" },
      server: { name: "服务器", description: "更改整个服务器的设置" },
      language: { name: "语言", description: "机器人自己的话所用的语言" },
      plainText: { name: "纯文本", description: "用纯文本回答，不使用消息组件" },
      buttons: { name: "评价按钮", description: "在回答下方提供评价按钮" },
      humanRole: { name: "求助身份组", description: "“向真人求助”会提及的身份组" },
      noHumanRole: { name: "取消求助", description: "不再提供“向真人求助”" },
      adminRole: { name: "管理身份组", description: "授予或收回某个身份组使用管理命令的权限" },
      channel: { name: "频道", description: "更改某个频道的设置" },
      where: { name: "频道", description: "要设置的频道（默认：当前频道）" },
      askChannel: { name: "提问频道", description: "回答每一条像问题的消息" },
      access: { name: "访问", description: "允许或禁止某个频道、身份组或成员" },
      rule: { name: "规则", description: "要做什么" },
      allow: { name: "允许", description: "" },
      deny: { name: "禁止", description: "" },
      clear: { name: "清除规则", description: "" },
      role: { name: "身份组", description: "一个身份组" },
      member: { name: "成员", description: "一位成员" },
    },
  },
  doctor: { name: "诊断", description: "检查意图、权限、索引和模型，并说明如何修复", options: {} },
  feedback: {
    name: "反馈",
    description: "查看评价和未能回答的问题，或将其导出",
    options: {
      export: { name: "导出", description: "以 CSV 文件附上全部内容" },
      days: { name: "天数", description: "回顾多少天（默认：30）" },
    },
  },
  privacy: { name: "隐私", description: "查看存储了哪些关于你的内容，并可将其删除", options: {} },
  help: { name: "帮助", description: "如何提问", options: {} },
  answerFromDocuments: { name: "根据文档回答", description: "", options: {} },
};

import type { LibraryStrings } from "../library-strings.js";
import { chineseCommands as commands } from "./chinese-commands.js";

/** What is said about the documents and their index, in Chinese. */
export const chineseLibrary: LibraryStrings = {
  indexing: {
    title: "正在更新索引",
    stages: {
      listing: "列出文档",
      reading: "读取文档",
      embedding: "计算句子向量",
      terms: "为词语建立索引",
      graph: "构建近邻图",
      verifying: "校验",
      publishing: "投入使用",
    },
    remaining: (seconds) =>
      seconds < 90 ? `大约还需 ${seconds} 秒` : `大约还需 ${Math.round(seconds / 60)} 分钟`,
    built: (counts) =>
      `索引已是最新：${documents(counts.documents)}，${passages(counts.passages)}，用时 ${counts.seconds} 秒。`,
    added: (count) => `+ 新增 ${documents(count)}`,
    changed: (count) => `~ 更改 ${documents(count)}`,
    removed: (count) => `− 移除 ${documents(count)}`,
    skipped: "已跳过：",
    andMore: (more) => `……另有 ${more} 项`,
    unchanged: "索引已经是最新的：没有文档发生变化。",
    empty: "没有可以读取的文档，索引保持原样。",
    busy: (since) => `索引正在更新中${since === undefined ? "" : `（${since}开始）`}。`,
    stays: "索引保持原样。",
    cancelled: "已取消，索引保持原样。",
    cancelling: "正在取消…",
    notRunning: "目前没有正在进行的索引更新。",
    answersMeanwhile: "更新期间仍由旧索引回答问题。",
    moved: "Discord 会在一刻钟后关闭这条回复，后续进度将显示在频道中。",
    outOfSight: `Discord 会在一刻钟后关闭这条回复，而我不能在这里发言。更新仍在继续，可用 \`/${commands.status.name}\` 查看进度。`,
  },
  status: {
    title: "状态",
    index: (counts) => `${documents(counts.documents)}，${passages(counts.passages)}`,
    built: (when) => `索引建立于 ${when}`,
    size: (megabytes) => `占用磁盘 ${megabytes} MB`,
    model: (name) => `嵌入模型：${name}`,
    chatModel: (name) => `语言模型：${name}`,
    tokensLeft: (tokens) => `今天剩余的 token：${tokens}`,
    noLimit: "不限",
    uptime: (since) => `启动于 ${since}`,
    latency: (milliseconds) => `网关延迟：${milliseconds} 毫秒`,
    noIndex: `还没有索引。管理员可以用 \`/${commands.reindex.name}\` 创建。`,
  },
  sources: {
    title: (count) => `共 ${documents(count)}`,
    passages: (count) => passages(count),
    unknown: (name) => `没有名为“${name}”的文档。请从输入时出现的列表中选择。`,
    open: "打开文档…",
  },
  search: {
    title: (query) => `与“${query}”有关的段落`,
    nothing: "没有任何段落与此有关。",
  },
};

function documents(count: number): string {
  return `${count.toLocaleString("zh-CN")} 份文档`;
}

function passages(count: number): string {
  return `${count.toLocaleString("zh-CN")} 个段落`;
}

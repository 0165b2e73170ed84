import { describe, expect, it } from "vitest";
import { isBoilerplate } from "../../src/documents/boilerplate.js";

describe("isBoilerplate()", () => {
  it.each([
    "Share - WeChat",
    "Share",
    "Share | Tweet | Print",
    "Share on Facebook",
    "Share this article",
    "分享到：微信 微博",
    "打印",
    "3",
    "- 12 -",
    "[4]",
    "iv",
    "Page 3 of 10",
    "Seite 3 von 10",
    "3 / 10",
    "第 3 页 共 10 页",
    "< 1 2 3 4 5 6",
    "1 2 3 4",
    "« Previous 1 2 3 … 9 Next »",
    "Previous | Next",
    "上一页 1 2 3 下一页",
    "Copyright©2024 Example Daily. All rights reserved.",
    "© 2023 Example Press",
    "© Example Press",
    "Copyright 2019 The Example Authors",
    "(c) 2020 Foo Inc.",
    "All rights reserved.",
    "版权所有 © 某某大学",
    "某某新闻网 版权所有",
    "京ICP备00000000号-6",
    "京公网安备 00000000000000号 京公网安备 00000000000000号",
    "增值电信业务经营许可证：京B2-20000000",
    "This work is licensed under a Creative Commons Attribution 4.0 International License.",
    "Text is available under the Creative Commons Attribution-ShareAlike License 4.0; additional terms may apply.",
    "We use cookies to improve your experience. By continuing you accept our cookie policy.",
    "This site uses cookies. Accept all",
    "Back to top",
    "返回顶部",
    "Skip to main content",
    "Read more",
    "Table of Contents",
    "2.1 Harbours . . . . . . . . . . . . . . . . 12",
    "news.example.com.cn",
    "www.example.org",
    "https://example.org/",
    "Home > News > Law",
    "首页 > 新闻 > 国际",
    "* * *",
    "扫一扫分享到微信",
  ])("leaves out %j", (text) => {
    expect(isBoilerplate(text)).toBe(true);
  });

  it.each(
    [
      "Copyright law in the EU was reformed in 2019.",
      "Copyright and licensing of model outputs remain unsettled.",
      "The share of women rose.",
      "Print media declined in 2020.",
      "Page 3 of the treaty lists the parties.",
      "Next, the chair spoke.",
      "The website uses cookies to track visitors, the court found.",
      "We use cookies made of chocolate.",
      "The cookie policy was adopted in 2010.",
      "She said all rights reserved to states must be respected.",
      "The text was licensed under terms that nobody knew.",
      "Node.js",
      "Example Daily",
      "3 May 2023",
      "5 of 10 states voted.",
      "Yes",
      "€",
      "😀",
      "Members may share this page of history with friends and foes.",
      "She waited . . . . . and left.",
      "分享经济在中国发展迅速。",
      "版权法于2019年修订。",
      "第3页的表格列出了所有成员国。",
      "ICP备案制度自2005年起实施。",
      "京ICP备案制度自2005年起实施。",
      "许可证制度于2005年改革。",
      "",
    ].filter(Boolean),
  )("keeps %j", (text) => {
    expect(isBoilerplate(text)).toBe(false);
  });

  it.each(["Print", "42", "2019", "example.org", "iv", "Facebook", "Share"])(
    "keeps %j as an entry of a list",
    (text) => {
      expect(isBoilerplate(text, "listItem")).toBe(false);
    },
  );

  it("keeps the rows of a table that look like page numbers, and any code", () => {
    expect(isBoilerplate("1 | 2 | 3", "tableRow")).toBe(false);
    expect(isBoilerplate("© 2024 Example", "code")).toBe(false);
  });

  it("leaves out what has neither letters nor signs, however long", () => {
    expect(isBoilerplate("[".repeat(1000))).toBe(true);
  });

  it("keeps every longer text", () => {
    expect(isBoilerplate(`Copyright 2024 ${"and so on ".repeat(40)}. All rights reserved.`)).toBe(
      false,
    );
  });
});

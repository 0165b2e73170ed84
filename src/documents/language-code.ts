/** Whether a text is a BCP 47 tag that begins with an ISO 639 code: `en`, `zh-Hans`, `pt-BR`. */
export function isLanguageCode(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(text);
}

import type { UploadedAnswer } from "../../page/protocol.js";

/**
 * Brings a file to the sandbox.
 *
 * @throws {Error} one sentence, when it is refused.
 */
export async function uploadFile(file: File): Promise<UploadedAnswer> {
  const url = `/page/files?name=${encodeURIComponent(file.name)}`;
  const response = await fetch(url, { method: "POST", body: file });
  const answer = (await response.json()) as UploadedAnswer | { readonly error: string };
  if ("error" in answer) throw new Error(answer.error);
  return answer;
}

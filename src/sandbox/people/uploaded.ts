import type { NewFile } from "../world/store-file.js";
import type { UploadedFile } from "./person.js";

/** What Discord recognises by the ending of a name; only what documents and pictures need. */
const contentTypes: Readonly<Record<string, string>> = {
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  zip: "application/zip",
  png: "image/png",
  jpg: "image/jpeg",
};

/** A file as it is stored. */
export function uploaded({ name, content, contentType }: UploadedFile): NewFile {
  const ending = /[^.]*$/.exec(name)?.[0].toLowerCase() ?? "";
  return {
    name,
    content: typeof content === "string" ? new TextEncoder().encode(content) : content,
    contentType: contentType ?? contentTypes[ending] ?? "application/octet-stream",
  };
}

/** The documents folder itself cannot be listed. The message is one sentence for the user. */
export class DocumentsFolderError extends Error {
  override readonly name = "DocumentsFolderError";
  readonly folder: string;

  constructor(folder: string, fault: string, options?: ErrorOptions) {
    super(`Cannot list the documents in ${folder}: ${fault}`, options);
    this.folder = folder;
  }
}

/** What is wrong with a form, nested as its fields are (docs: reference, "Error Messages"). */
export interface FormErrors {
  readonly [field: string]: FormErrors | { readonly _errors: readonly FormFault[] };
}

export interface FormFault {
  readonly code: string;
  readonly message: string;
}

export interface ApiErrorOptions {
  /** HTTP status. */
  readonly status: number;
  /** Discord's JSON error code. */
  readonly code: number;
  readonly errors?: FormErrors;
}

/** A REST call that Discord would refuse. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: number;
  readonly errors: FormErrors | undefined;

  constructor(message: string, { status, code, errors }: ApiErrorOptions) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  /** The JSON that Discord answers with. */
  body(): object {
    const { message, code, errors } = this;
    return errors ? { message, code, errors } : { message, code };
  }
}

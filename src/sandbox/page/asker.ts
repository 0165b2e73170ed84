import type { Snowflake } from "discord-api-types/v10";
import type { Person } from "../people/person.js";
import type { UsedInteraction } from "../people/used-interaction.js";
import type { PageParts } from "./attached-page.js";
import type { InteractionResult, ParamsOf, RequestType, ResultOf } from "./protocol.js";
import type { Sight } from "./sight.js";
import type { Uploads } from "./uploads.js";

export interface LiveParts extends PageParts {
  readonly uploads: Uploads;
}

/** What is told when nobody answers an interaction. */
export interface UsedFrom {
  readonly channelId: Snowflake;
  /** @default null */
  readonly messageId?: Snowflake | undefined;
  /** @default null */
  readonly command?: string;
}

/** The person acted as on one socket, and the socket itself. */
export interface Asker extends LiveParts {
  readonly sight: Sight;
  readonly person: Person;
  /** Keeps in mind that this socket used an interaction, so that it is told of what becomes of it. */
  readonly used: (interaction: UsedInteraction, from: UsedFrom) => InteractionResult;
  /** Becomes another person. @throws {Error} when that is nobody to act as. */
  readonly actAs: (userId: Snowflake) => void;
  readonly watchLog: (on: boolean) => void;
  /** Tells all windows of this person that a message is gone. */
  readonly dismissed: (channelId: Snowflake, messageId: Snowflake) => void;
  /** Tells everyone how the faults are now. */
  readonly faultsChanged: () => void;
}

/** Carries out a request. It throws one sentence for the viewer. */
export type Act<Type extends RequestType> = (
  asker: Asker,
  params: ParamsOf<Type>,
) => ResultOf<Type> | Promise<ResultOf<Type>>;

export type Acts<Types extends RequestType = RequestType> = {
  readonly [Type in Types]: Act<Type>;
};

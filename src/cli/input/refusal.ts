/** Why a command does not begin; the message is one sentence or two for whoever gave it. */
export class Refusal extends Error {}

/** Problems that stop a build; the message is a report, and may be printed as it is. */
export class Unsound extends Refusal {}

import type { Answerable, Place } from './answerInteraction.js';
import { newJobIds } from './carryOut.js';
import type { Request } from './Request.js';

/** An answer that is under way, with all that another process needs to finish it. */
export type OpenAnswer = OpenInteraction | OpenReply;

/** The answer to an interaction. */
export interface OpenInteraction
  extends Pick<Answerable, 'id' | 'token' | 'applicationId' | 'createdTimestamp' | 'aside'> {
  readonly place: Place;
  readonly request: Request;
  /** The answer that a component is under. */
  readonly message?: string | undefined;
}

/** The reply to a message. */
export interface OpenReply {
  /** The id of the message. */
  readonly id: string;
  readonly applicationId: string;
  /** When the message was posted, in milliseconds since 1970. */
  readonly createdTimestamp: number;
  readonly place: 'reply';
  readonly channelId: string;
  readonly request: Request;
}

/** The answers under way, kept where they outlive this process. None of it ever rejects. */
export interface OpenAnswers {
  /** Keeps an answer, or what has changed of it. */
  keep(answer: OpenAnswer): Promise<void>;
  /** Whether it is still this process that has to answer: another one may have taken it for dead. */
  isOwn(id: string): Promise<boolean>;
  /** It is answered. */
  forget(id: string): Promise<void>;
  /**
   * From now on answers that a dead process of the application has left are handed to `resume`, until
   * the function that comes back is called.
   */
  adopt(applicationId: string, resume: (answer: OpenAnswer) => void): () => void;
  /** From now on this process counts as dead: for when it has answered all. */
  close(): Promise<void>;
}

/** Keeps an answer where it outlives this process, if there is such a place. Its jobs have their ids then. */
export async function keepAnswer(
  answers: OpenAnswers | undefined,
  answer: OpenAnswer,
): Promise<Request> {
  const { request } = answer;
  if (!answers) return request;
  const kept = { ...request, jobIds: request.jobIds ?? newJobIds(request) };
  await answers.keep({ ...answer, request: kept });
  return kept;
}

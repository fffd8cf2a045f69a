import type { Upload } from '../cdn/storeFile.js';
import type { World } from '../state/World.js';

/** A request to the API, read. */
export interface RestRequest {
  readonly world: World;
  /** The parts of the path that the route names, such as `channel`. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON of the body, or of its `payload_json`. */
  readonly body: unknown;
  /** The files of the body, by the number in their field's name: `files[3]`. */
  readonly files: ReadonlyMap<number, Upload>;
}

/** What a route answers: JSON, or nothing (`undefined`, a 204). */
export type Handler = (request: RestRequest) => unknown;

import { signature } from '../../cdn/signature.js';
import type { Handler } from '../RestRequest.js';

/** Signs addresses of attachments again. */
export const refreshAddresses: Handler = ({ body }) => {
  const { attachment_urls } = body as { attachment_urls: readonly string[] };
  return {
    refreshed_urls: attachment_urls.map((original) => {
      const { origin, pathname } = new URL(original);
      return { original, refreshed: `${origin}${pathname}?${signature(pathname)}` };
    }),
  };
};

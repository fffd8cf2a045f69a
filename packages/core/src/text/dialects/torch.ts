import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** `torch.tensor([[1.0, 2.0]])`, and PyTorch's print, `tensor([[1., 2.]])`. */
export const torch: Dialect<'torch'> = {
  id: 'torch',
  title: 'PyTorch',
  opening: /(?:torch\.(?:as_)?tensor|torch\.(?:Float|Double|Half)?Tensor|tensor)\b/y,
  call: 'commas',
  holes: /dtype\s*=\s*torch\.(?<type>\w+)/dg,
  floatType: 'float64',
  words: { nan: 'torch.nan', infinity: 'torch.inf', negativeZero: '-0.0' },
  layout: (matrix) => {
    const type = matrix.dtype === 'float64' ? ', dtype=torch.float64' : '';
    return nested('[', ']', 'torch.tensor(', `${type})`)();
  },
};

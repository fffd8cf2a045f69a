import type { CodeWriter } from './CodeSubject';
import { glsl } from './glsl';
import { matlab } from './matlab';
import { numpy } from './numpy';
import { opencv } from './opencv';
import { pytorch } from './pytorch';
import { svg } from './svg';

/** The languages that a kernel can be copied in. */
export type CodeTarget = 'numpy' | 'opencv' | 'pytorch' | 'matlab' | 'glsl' | 'svg';

export const codeTargets: readonly {
  readonly id: CodeTarget;
  readonly label: string;
  readonly write: CodeWriter;
}[] = [
  { id: 'numpy', label: 'NumPy', write: numpy },
  { id: 'opencv', label: 'OpenCV', write: opencv },
  { id: 'pytorch', label: 'PyTorch', write: pytorch },
  { id: 'matlab', label: 'MATLAB', write: matlab },
  { id: 'glsl', label: 'GLSL', write: glsl },
  { id: 'svg', label: 'SVG feConvolveMatrix', write: svg },
];

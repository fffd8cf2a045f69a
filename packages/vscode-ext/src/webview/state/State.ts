import type { NamedKernel } from '../../shared/kernels';
import { initialSettings, type LabSettings, type LabView } from '../../shared/labSettings';
import { firstPart, type Part, type Source } from '../../shared/protocol';
import type {
  Comparand,
  Compared,
  Computed,
  ExplainedCell,
  Image,
  Loaded,
} from '../../worker/messages';
import type { CodeTarget } from '../code/index';
import { isDarkPage } from '../theme';
import type { Cell } from '../view/transform';
import { catalogued } from './catalogue';

/** Something that went wrong, with what can be done about it. */
export interface Problem {
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** The walk of the kernel over the input; `null` in the state where it is not open. */
export interface Walk extends Cell {
  readonly playing: boolean;
}

/** How the result is compared with something, in one pane for both. */
export interface Comparison {
  readonly way: 'wipe' | 'blink' | 'difference';
  readonly with: Comparand;
  /** Where the wipe is, from 0 at the left to 1. */
  readonly split: number;
  /** Whether blinking shows the other one. */
  readonly isOther: boolean;
}

/** All that the page shows. */
export interface State {
  readonly source: Source | null;
  readonly loaded: Loaded | null;
  readonly settings: LabSettings;
  /** Earlier and undone settings, the nearest last. */
  readonly past: readonly LabSettings[];
  readonly future: readonly LabSettings[];
  readonly view: LabView;
  /** A kernel that is only looked at, in the place of the current one. */
  readonly preview: NamedKernel | null;
  /** The map on the screen, which is also the kernel in the editor. */
  readonly map: number;
  /** The channel of the input on the screen, from the second layer on. */
  readonly channel: number;
  readonly input: Image | null;
  readonly computed: Computed | null;
  /** The result that is being computed, as far as its rows are there. */
  readonly partial: (Image & { readonly bitmap: OffscreenCanvas }) | null;
  /** Whether the result is of earlier settings, while that of the present ones is computed. */
  readonly stale: boolean;
  readonly busy: { readonly what: 'decoding' | 'computing'; readonly fraction: number } | null;
  readonly problem: Problem | null;
  readonly walk: Walk | null;
  readonly explained: ExplainedCell | null;
  /** How the result is compared; `null` where it isn't. */
  readonly comparison: Comparison | null;
  readonly compared: Compared | null;
  /** The name of another image that results can be compared with. */
  readonly other: string | null;
  /** The input cell under the pointer. */
  readonly pointer: Cell | null;
  readonly kept: readonly NamedKernel[];
  /** Why what was typed or pasted is no kernel. */
  readonly kernelProblem: string | null;
  /** What the kernel list is searched for. */
  readonly search: string;
  /** Whether an image beyond the limit is shrunk, as the person has asked for. */
  readonly shrink: boolean;
  /** What of a file with several arrays or planes is the source. */
  readonly part: Part;
  /** Whether the page's theme is dark, which signed results follow. */
  readonly isDark: boolean;
  /** Whether the values of a row are drawn over both panes. */
  readonly profile: boolean;
  /** Whether the side bar is unfolded. */
  readonly sidebar: boolean;
  /** The language that a kernel is copied in. */
  readonly code: CodeTarget;
}

/** Whether the page is wide enough for panes and side bar; where it isn't, the side bar lies over the panes. */
export const hasRoomForSidebar = matchMedia('(min-width: 760px)');

export const fitted: LabView = { zoom: 0, x: 0, y: 0 };

export function initialState(): State {
  return {
    source: null,
    loaded: null,
    settings: initialSettings(catalogued('sobel-x')),
    past: [],
    future: [],
    view: fitted,
    preview: null,
    map: 0,
    channel: 0,
    input: null,
    computed: null,
    partial: null,
    stale: false,
    busy: null,
    problem: null,
    walk: null,
    explained: null,
    comparison: null,
    compared: null,
    other: null,
    pointer: null,
    kept: [],
    kernelProblem: null,
    search: '',
    shrink: false,
    part: firstPart,
    isDark: isDarkPage(),
    profile: false,
    sidebar: hasRoomForSidebar.matches,
    code: 'numpy',
  };
}

import { ref } from 'lit/directives/ref.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { t } from '../state/language.js';
import { readPhoto } from '../state/photo.js';
import { redraw, showPhoto } from '../state/store.js';
import { button } from './controls.js';

let problem: 'unreadable' | 'camera' | undefined;
let stream: MediaStream | undefined;

async function take(source: Blob | HTMLVideoElement): Promise<void> {
  try {
    const photo = await readPhoto(source);
    problem = undefined;
    showPhoto(photo);
  } catch {
    problem = 'unreadable';
    redraw();
  }
}

const takeFirst = (files: FileList | undefined) => {
  const file = files?.[0];
  if (file) void take(file);
  return file !== undefined;
};

/** Photographs that are dropped or pasted anywhere on the page. */
export function listenForPhotos(): void {
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    takeFirst(event.dataTransfer?.files);
  });
  addEventListener('paste', (event) => {
    if (takeFirst(event.clipboardData?.files)) event.preventDefault();
  });
}

async function startCamera(): Promise<void> {
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: true });
    problem = undefined;
  } catch {
    problem = 'camera';
  }
  redraw();
}

function stopCamera(): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = undefined;
  redraw();
}

function showVideo(element: Element | undefined): void {
  const video = element as HTMLVideoElement | undefined;
  if (!video || !stream || video.srcObject === stream) return;
  video.srcObject = stream;
  void video.play();
}

async function takeFromCamera(event: Event): Promise<void> {
  const video = (event.target as HTMLElement).closest('.camera')!.querySelector('video')!;
  if (video.videoWidth > 0) await take(video);
  stopCamera();
}

/** Ways to one's own photograph: a file, dropping, pasting, the camera where there is one. */
export function photoSource(): TemplateResult {
  return html`<div class="source">
      <label class="file">${t('Your photo', '你的照片')}
        <input type="file" accept="image/*"
          @change=${(event: Event) => takeFirst((event.target as HTMLInputElement).files ?? undefined)} /></label>
      ${'mediaDevices' in navigator ? button(t('Camera', '摄像头'), startCamera, stream !== undefined) : nothing}
      <span class="note">${t(
        'You can also drop or paste an image. It never leaves this page.',
        '也可以拖放或粘贴图像。图像不会离开本页面。',
      )}</span>
    </div>
    ${
      stream
        ? html`<div class="camera">
          <video muted playsinline ${ref(showVideo)}></video>
          <p><button type="button" @click=${takeFromCamera}>${t('Take the photo', '拍照')}</button>
            ${button(t('Cancel', '取消'), stopCamera)}</p>
        </div>`
        : nothing
    }
    ${problem ? html`<p class="bad" role="alert">${problemText()}</p>` : nothing}`;
}

const problemText = () =>
  problem === 'camera'
    ? t('The camera is unavailable or not allowed.', '摄像头不可用，或未获得授权。')
    : unsupportedFile();

export const unsupportedFile = (): string =>
  t(
    'Unsupported file. Use PNG, JPEG, WebP, GIF or AVIF.',
    '不支持该文件。请使用 PNG、JPEG、WebP、GIF 或 AVIF。',
  );

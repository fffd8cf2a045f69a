"""Makes the images in images/ and images.json, which says how PIL reads them.

Run with Debian's python3 (PIL 9.4.0, OpenCV 4.6.0), after `npm ci`, from anywhere:

    /usr/bin/python3 packages/core/reference/images.py

The PNGs are written here from known samples, because PIL cannot write every colour type, depth and
interlacing; their expected pixels come from the PNG specification's scaling rule, and are compared
with PIL's own reading wherever PIL keeps all 8 bits. Everything else is written and read by PIL,
except 16-bit TIFF, which OpenCV writes.
"""

import base64
import hashlib
import json
import math
import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
import PIL
from PIL import Image, ImageCms, ImageOps, features

HERE = Path(__file__).parent
OUT = HERE / "images"
PHOTOS = {
    name: HERE.parents[2] / "node_modules/@stdlib" / name / "data/image.jpg"
    for name in ("datasets-img-french-alpine-landscape", "datasets-img-locomotion-house-cat")
}
SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
NAMES = {0: "gray", 2: "rgb", 3: "palette", 4: "gray-alpha", 6: "rgba"}


# PNG ---------------------------------------------------------------------------------------------


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def pack_row(row, depth):
    """One row of samples as bytes, the leftmost sample in the highest bits."""
    if depth == 16:
        return row.astype(">u2").tobytes()
    bits = np.unpackbits(row.astype(np.uint8).reshape(-1, 1), axis=1)[:, 8 - depth :]
    return np.packbits(bits.reshape(-1)).tobytes()


def paeth(a, b, c):
    p = a + b - c
    return min((abs(p - a), 0, a), (abs(p - b), 1, b), (abs(p - c), 2, c))[2]


def filter_row(kind, row, above, step):
    out = bytearray([kind])
    for i, value in enumerate(row):
        left = row[i - step] if i >= step else 0
        corner = above[i - step] if i >= step else 0
        up = above[i]
        predicted = (0, left, up, (left + up) // 2, paeth(left, up, corner))[kind]
        out.append((value - predicted) & 255)
    return bytes(out)


def write_png(path, samples, depth, color_type, interlaced, ancillary=b""):
    """`samples` is height × width × samples a pixel; the five filter types take turns."""
    height, width, count = samples.shape
    step = max(1, count * depth // 8)
    raw = b""
    for x0, y0, dx, dy in ADAM7 if interlaced else ((0, 0, 1, 1),):
        part = samples[y0::dy, x0::dx]
        if part.size == 0:
            continue
        above = bytes(math.ceil(part.shape[1] * count * depth / 8))
        for y, row in enumerate(part):
            packed = pack_row(row.reshape(-1), depth)
            raw += filter_row((y + x0) % 5, packed, above, step)
            above = packed
    data = zlib.compress(raw, 9)
    header = struct.pack(">IIBBBBB", width, height, depth, color_type, 0, 0, int(interlaced))
    half = len(data) // 2  # two IDAT chunks, as the standard allows anywhere
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + ancillary
        + chunk(b"IDAT", data[:half])
        + chunk(b"IDAT", data[half:])
        + chunk(b"IEND", b"")
    )


def to_8_bit(samples, depth):
    most = 2**depth - 1
    return ((samples.astype(np.int64) * 255 * 2 + most) // (2 * most)).astype(np.uint8)


def known_samples(height, width, count, depth):
    y, x, c = np.mgrid[0:height, 0:width, 0:count]
    return (x * 7919 + y * 104729 + c * 15485863 + x * y * 31) % 2**depth


def rgba_of(samples, depth, color_type, palette, transparent):
    """Expected 8-bit RGBA; `transparent` is one colour's samples, or a palette's alphas."""
    if color_type == 3:
        alphas = list(transparent or ()) + [255] * len(palette)
        return np.array([[*palette[i], alphas[i]] for i in samples.reshape(-1)], np.uint8)
    pixels = samples.reshape(-1, SAMPLES[color_type])
    scaled = to_8_bit(pixels, depth)
    color = np.repeat(scaled[:, :1], 3, axis=1) if color_type in (0, 4) else scaled[:, :3]
    alpha = scaled[:, -1] if color_type in (4, 6) else np.full(len(pixels), 255, np.uint8)
    if transparent is not None:
        alpha = np.where((pixels == transparent).all(axis=1), 0, 255).astype(np.uint8)
    return np.column_stack([color, alpha])


def transparency(samples, color_type, depth):
    """The tRNS chunk's meaning and its bytes: the second pixel's colour, or falling alphas."""
    if color_type == 3:
        alphas = [(40 * i) % 256 for i in range(2**depth // 2)]
        return alphas, bytes(alphas)
    color = samples[0, 1]
    return color, color.astype(">u2").tobytes()


def make_png(color_type, depth, transparent, interlaced, size=(11, 9)):
    width, height = size
    samples = known_samples(height, width, SAMPLES[color_type], depth)
    palette = [((i * 83) % 256, (i * 151 + 7) % 256, (i * 29 + 50) % 256) for i in range(2**depth)]
    ancillary = chunk(b"PLTE", bytes(v for c in palette for v in c)) if color_type == 3 else b""
    meaning = None
    if transparent:
        meaning, data = transparency(samples, color_type, depth)
        ancillary += chunk(b"tRNS", data)
    parts = [NAMES[color_type], str(depth)]
    parts += ["trns"] * transparent + ["adam7"] * interlaced
    parts += [f"{width}x{height}"] if size != (11, 9) else []
    path = OUT / f"{'-'.join(parts)}.png"
    write_png(path, samples, depth, color_type, interlaced, ancillary)
    expected = rgba_of(samples, depth, color_type, palette, meaning)
    difference = pil_difference(path, expected, color_type, depth)
    return entry(path, size, expected.tobytes()) | ({"pil": difference} if difference else {})


def pil_difference(path, expected, color_type, depth):
    """None where PIL agrees; else the known reason why it does not."""
    pil = np.array(Image.open(path).convert("RGBA")).reshape(-1, 4).astype(int)
    worst = abs(pil - expected).max(axis=0)
    if not worst.any():
        return None
    if color_type == 0 and depth < 8:
        assert not worst[:3].any(), (path.name, worst)
        return "PIL compares the unscaled transparent sample with scaled ones"
    assert depth == 16, (path.name, worst)
    if color_type == 0:
        return "PIL clips 16-bit grey at 255 when converting"
    assert worst[:3].max() == 1, (path.name, worst)
    return "PIL keeps the upper 8 of 16 bits, of a transparent colour too"


def pngs():
    for color_type, depths in DEPTHS.items():
        for depth in depths:
            for transparent in (False, True) if color_type in (0, 2, 3) else (False,):
                for interlaced in (False, True):
                    yield make_png(color_type, depth, transparent, interlaced)
    for size in ((1, 1), (2, 3), (5, 1), (1, 5)):  # most Adam7 passes are empty
        yield make_png(0, 1, False, True, size)
        yield make_png(2, 16, False, True, size)


# Other formats -----------------------------------------------------------------------------------


def entry(path, size, rgba):
    assert path.stat().st_size < 4096, path
    width, height = size
    return {"file": path.name, "width": width, "height": height, "rgba": base64.b64encode(rgba).decode()}


def as_pil_reads(path):
    image = Image.open(path)
    image.load()  # turns a TIFF upright by itself
    if image.format != "TIFF":
        image = ImageOps.exif_transpose(image)
    return entry(path, image.size, image.convert("RGBA").tobytes())


def waves(width, height, channels):
    y, x = np.mgrid[0:height, 0:width]
    planes = [128 + 110 * np.sin((x * (c + 1) + y * (3 - c)) / 5) for c in range(channels)]
    return np.stack(planes, -1).round().astype(np.uint8)


def swapped_profile():
    """A valid profile whose primaries are far from sRGB's: applying it would change every colour."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = struct.unpack_from(">I", profile, 128)[0]
    tags = {bytes(profile[132 + 12 * i : 136 + 12 * i]): 132 + 12 * i for i in range(count)}
    profile[24:36] = bytes(12)  # no creation time, so that every run writes the same file
    red, blue = tags[b"rXYZ"], tags[b"bXYZ"]
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(profile)


def others():
    rgb = Image.fromarray(waves(20, 12, 3), "RGB")
    rgba = Image.fromarray(waves(20, 12, 4), "RGBA")
    negative = ImageOps.invert(rgb)
    half = Image.fromarray(waves(20, 12, 1)[:, :, 0], "L")

    def save(image, name, **options):
        path = OUT / name
        image.save(path, **options)
        return as_pil_reads(path)

    for orientation in range(1, 9):
        exif = Image.Exif()
        exif[0x0112] = orientation
        yield save(rgb, f"orientation-{orientation}.jpg", exif=exif, quality=90)
        yield save(rgb, f"orientation-{orientation}.png", exif=exif)
    exif = Image.Exif()
    exif[0x0112] = 6
    yield save(rgb, "orientation-6.webp", exif=exif, lossless=True)
    yield save(rgb, "orientation-6.tiff", exif=exif)
    yield save(rgb, "subsampled.jpg", quality=75, subsampling="4:2:0")
    yield save(rgb, "progressive.jpg", quality=75, progressive=True)
    yield save(rgb, "profile.jpg", quality=90, icc_profile=swapped_profile())
    yield save(half, "gray.jpg", quality=90)
    yield save(rgb.convert("CMYK"), "cmyk.jpg", quality=90)
    yield save(rgb.convert("P", palette=Image.Palette.ADAPTIVE, colors=16), "palette.gif")
    yield save(rgb.quantize(16), "animated.gif", save_all=True, append_images=[negative.quantize(16)])
    yield save(rgb, "lossy.webp", quality=80)
    yield save(rgba, "alpha.webp", lossless=True, exact=True)
    yield save(rgb, "animated.webp", save_all=True, append_images=[negative], lossless=True)
    yield save(rgba, "alpha.tiff", compression="tiff_lzw")
    yield save(rgb.convert("CMYK"), "cmyk.tiff")
    yield save(half.convert("1"), "bilevel.tiff", compression="group4")
    yield save(rgb.convert("P", palette=Image.Palette.ADAPTIVE, colors=16), "palette.tiff")
    yield save(rgba.convert("LA"), "gray-alpha.tiff")
    yield save(rgb, "pages.tiff", save_all=True, append_images=[negative.resize((8, 8))])

    for count, name in ((1, "gray-16.tiff"), (3, "rgb-16.tiff")):  # PIL reads neither in full
        deep = known_samples(12, 20, count, 16)
        cv2.imwrite(str(OUT / name), deep[:, :, ::-1].astype(np.uint16))
        expected = rgba_of(deep, 16, 0 if count == 1 else 2, None, None)
        yield entry(OUT / name, (20, 12), expected.tobytes())

    # Refused by readImage, so nothing is expected of it.
    Image.fromarray(waves(20, 12, 1)[:, :, 0].astype(np.float32) / 255).save(OUT / "float.tiff")


# Grey and flattening -----------------------------------------------------------------------------


def color_cube():
    """PIL's L of the 16³ colours whose channels are multiples of 17, blue fastest."""
    levels = np.arange(0, 256, 17, np.uint8)
    cube = np.stack(np.meshgrid(levels, levels, levels, indexing="ij"), -1).reshape(64, 64, 3)
    return base64.b64encode(Image.fromarray(cube, "RGB").convert("L").tobytes()).decode()


def photo(name):
    image = Image.open(PHOTOS[name])
    image = ImageOps.exif_transpose(image).convert("RGB")
    return {
        "name": name,
        "width": image.width,
        "height": image.height,
        "rgbSha256": hashlib.sha256(image.tobytes()).hexdigest(),
        "graySha256": hashlib.sha256(image.convert("L").tobytes()).hexdigest(),
    }


def flattened():
    """PIL's `paste` through the image's own alpha, over two backgrounds."""
    image = Image.fromarray(known_samples(16, 16, 4, 8).astype(np.uint8), "RGBA")
    results = []
    for background in ((255, 255, 255), (10, 100, 200)):
        under = Image.new("RGB", image.size, background)
        under.paste(image, mask=image.getchannel("A"))
        results.append({"background": background, "rgb": base64.b64encode(under.tobytes()).decode()})
    return {"width": 16, "height": 16, "rgba": base64.b64encode(image.tobytes()).decode(), "over": results}


def main():
    OUT.mkdir(exist_ok=True)
    for old in OUT.iterdir():
        old.unlink()
    jpeg = features.version_codec("jpg")
    reference = {
        "reference": f"PIL {PIL.__version__} (libjpeg-turbo {features.version_feature('libjpeg_turbo') or jpeg})",
        "colorCube": color_cube(),
        "photos": [photo(name) for name in PHOTOS],
        "flatten": flattened(),
        "files": [*pngs(), *others()],
    }
    (HERE / "images.json").write_text(json.dumps(reference, indent=None, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()

import numpy as np
from PIL import Image


def single_conv(image, filter):
    image = image.astype(float)
    h, w = filter.shape
    rows, cols = image.shape[0] - h + 1, image.shape[1] - w + 1
    result = np.zeros((rows, cols))
    for r in range(h):
        for c in range(w):
            result += filter[r, c] * image[r : r + rows, c : c + cols]
    return result


filters = [
    [[1, 0, -1], [1, 0, -1], [1, 0, -1]],
    [[1, 1, 1], [0, 0, 0], [-1, -1, -1]],
    [[0, 1, 2], [-1, 0, 1], [-2, -1, 0]],
    [[1, 1, 1], [1, -8, 1], [1, 1, 1]],
]
rgb = np.array(Image.open("photo.jpg"))
channels = [rgb[:, :, index] for index in range(3)]
maps = [
    sum(single_conv(channel, np.array(filter)) for channel in channels)
    for filter in filters
]
print(len(channels), "channels in,", len(maps), "channels out")
for map in maps:
    print(*map.shape, int(map.min()), int(map.max()))

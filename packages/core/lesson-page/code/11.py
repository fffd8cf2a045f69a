import numpy as np
from matplotlib import pyplot as plt
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


vertical = np.array([[1, 0, -1]] * 3)
horizontal = vertical.T
gray = np.array(Image.open("photo.jpg").convert("L"))
panels = [gray, single_conv(gray, vertical), single_conv(gray, horizontal)]
for i, image in enumerate(panels, 1):
    print(int(image.min()), int(image.max()))
    plt.subplot(1, 3, i)
    plt.imshow(image, cmap="gray")
plt.savefig("three-panels.svg")

import numpy as np

image = np.array([[10, 10, 10, -3, -3, -3]] * 6)
swapped = np.roll(image.T, 3, axis=0)
horizontal = np.array([[1, 1, 1], [0, 0, 0], [-1, -1, -1]])
for each in [image, image.T, swapped]:
    result = np.zeros((4, 4))
    for row in range(4):
        for col in range(4):
            result[row, col] = np.sum(horizontal * each[row : row + 3, col : col + 3])
    print(repr(result))

import numpy as np

image = np.array([[10, 10, 10, -3, -3, -3]] * 6)
rows, cols = image.shape
h, w = 3, 3
for row in range(rows - h + 1):
    for col in range(cols - w + 1):
        print(row, col)
        print(image[row : row + h, col : col + w])

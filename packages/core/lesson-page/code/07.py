import numpy as np

image = np.array([[10, 10, 10, -3, -3, -3]] * 6)
vertical = np.array([[1, 0, -1]] * 3)
result = np.zeros((4, 4))
for row in range(4):
    for col in range(4):
        result[row, col] = np.sum(vertical * image[row : row + 3, col : col + 3])
print(repr(result))

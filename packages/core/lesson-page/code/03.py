import numpy as np
from matplotlib import pyplot as plt

image = np.array([[10, 10, 10, -3, -3, -3]] * 6)
print(image)
plt.imshow(image)
plt.colorbar()
plt.savefig("image.svg")

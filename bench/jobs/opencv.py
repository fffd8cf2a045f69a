"""Edge maps of images, as a script of OpenCV's users: python3 opencv.py INPUT OUTPUT [INPUT OUTPUT …]"""

import sys

import cv2

for source, result in zip(sys.argv[1::2], sys.argv[2::2]):
    gray = cv2.imread(source, cv2.IMREAD_GRAYSCALE)
    x = cv2.Sobel(gray, cv2.CV_32F, 1, 0)
    y = cv2.Sobel(gray, cv2.CV_32F, 0, 1)
    cv2.imwrite(result, cv2.convertScaleAbs(cv2.magnitude(x, y)))

image = ["abcd", "efgh", "ijkl"]
filter = ["wx", "yz"]
for row in range(2):
    for col in range(3):
        terms = [
            image[row + r][col + c] + filter[r][c] for r in range(2) for c in range(2)
        ]
        print(" + ".join(terms))

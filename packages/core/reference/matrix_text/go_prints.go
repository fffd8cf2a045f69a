// Go's %v and %#v of slices and arrays, and what its packages encoding/json and encoding/csv write.
package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"runtime"
	"strconv"
	"strings"
)

func announce(dialect string, matrix [][]float64) {
	fmt.Printf("@case go %s %d %d", dialect, len(matrix), len(matrix[0]))
	for _, row := range matrix {
		for _, value := range row {
			fmt.Printf(" %v", value)
		}
	}
	fmt.Println()
}

func main() {
	fmt.Println("@version go", strings.TrimPrefix(runtime.Version(), "go"))
	matrices := [][][]float64{
		{{1, 0, -1}, {2, 0, -2}, {1, 0, -1}},
		{{0.5, -1.25}, {3, 100}},
		{{1e10, 1e-10}, {1e21, 12345678}},
		{{math.NaN(), 1.5}, {math.Inf(1), math.Inf(-1)}},
		{{math.Copysign(0, -1), 1.0 / 3}},
		{{7}},
	}
	for _, matrix := range matrices {
		announce("numpy", matrix)
		fmt.Println(matrix)
		announce("go", matrix)
		fmt.Printf("%#v\n", matrix)
		announce("numpy", matrix)
		fmt.Printf("%.3g\n", matrix)
		if text, err := json.Marshal(matrix); err == nil {
			announce("json", matrix)
			fmt.Println(string(text))
		}
		announce("csv", matrix)
		writer := csv.NewWriter(os.Stdout)
		for _, row := range matrix {
			var fields []string
			for _, value := range row {
				fields = append(fields, strconv.FormatFloat(value, 'g', -1, 64))
			}
			writer.Write(fields)
		}
		writer.Flush()
	}
	announce("go", matrices[0])
	fmt.Printf("%#v\n", [3][3]int{{1, 0, -1}, {2, 0, -2}, {1, 0, -1}})
	announce("go", matrices[1])
	fmt.Printf("%#v\n", [2][2]float32{{0.5, -1.25}, {3, 100}})
}

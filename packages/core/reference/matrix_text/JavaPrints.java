import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Java's Arrays.deepToString and the toString of its lists. */
class JavaPrints {
    static final double[][][] MATRICES = {
        {{1, 0, -1}, {2, 0, -2}, {1, 0, -1}},
        {{0.5, -1.25}, {3, 100}},
        {{1e10, 1e-10}, {0.001, 12345678}},
        {{Double.NaN, 1.5}, {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}},
        {{-0.0, 1.0 / 3}},
        {{Double.MIN_VALUE}, {Double.MAX_VALUE}},
    };

    public static void main(String[] arguments) {
        System.out.println("@version java " + Runtime.version().feature());
        for (double[][] matrix : MATRICES) {
            announce(matrix);
            System.out.println(Arrays.deepToString(matrix));
            announce(matrix);
            System.out.println(Arrays.stream(matrix).map(JavaPrints::list).toList());
        }
        announce(MATRICES[0]);
        System.out.println(Arrays.deepToString(new int[][] {{1, 0, -1}, {2, 0, -2}, {1, 0, -1}}));
    }

    static List<Double> list(double[] row) {
        return DoubleStream.of(row).boxed().toList();
    }

    static void announce(double[][] matrix) {
        String values = Arrays.stream(matrix).flatMapToDouble(Arrays::stream)
            .mapToObj(Double::toString).collect(Collectors.joining(" "));
        System.out.println("@case java python " + matrix.length + " " + matrix[0].length + " " + values);
    }
}

package org.wutong.bureau.targets.rhythm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a figure went.
 *
 * @param points two or more, by day; in the unit of the target
 */
public record Trend(List<Point> points) {
    /** Width and height of the line that {@link #line()} gives. */
    public static final int WIDTH = 96;

    public static final int HEIGHT = 20;
    private static final int MARGIN = 2;

    /** @param snapshot id of the frozen figures it stands in; null where it was counted just now */
    public record Point(
            LocalDate day, long actual, @Nullable Long snapshot) {}

    public Point first() {
        return points.get(0);
    }

    public Point last() {
        return points.get(points.size() - 1);
    }

    /** Corners of a line from left to right by day and from nought up, as an SVG polyline has them. */
    public String line() {
        return points.stream().map(point -> x(point) + "," + y(point)).collect(Collectors.joining(" "));
    }

    public String lastX() {
        return x(last());
    }

    public String lastY() {
        return y(last());
    }

    private String x(Point point) {
        long days = ChronoUnit.DAYS.between(first().day(), last().day());
        return along(ChronoUnit.DAYS.between(first().day(), point.day()), days, WIDTH);
    }

    private String y(Point point) {
        long most = points.stream().mapToLong(Point::actual).max().orElse(0);
        return along(most - point.actual(), most, HEIGHT);
    }

    private static String along(long part, long whole, int length) {
        BigDecimal room = BigDecimal.valueOf(length - 2L * MARGIN);
        BigDecimal at = whole == 0
                ? room
                : room.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return at.add(BigDecimal.valueOf(MARGIN)).stripTrailingZeros().toPlainString();
    }
}

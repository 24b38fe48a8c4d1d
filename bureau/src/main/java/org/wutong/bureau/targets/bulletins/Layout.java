package org.wutong.bureau.targets.bulletins;

/**
 * The paper of an official document, by GB/T 9704-2012. Lengths in millimetres, letters in points, distances in lines or letters of the
 * body.
 */
public record Layout(
        Size page,
        Margins margins,
        Size area,
        Grid grid,
        Letter body,
        Mark mark,
        Above number,
        Rule rule,
        Title title,
        Above recipients,
        Indent indent,
        Above attachments,
        Signature signature,
        Letter imprint,
        Folio folio,
        Letter table) {
    private static final double POINTS_OF_MILLIMETRE = 72 / 25.4;
    private static final int TWIPS_OF_POINT = 20;

    /** @param width across, @param height down */
    public record Size(double width, double height) {}

    /** White edges above and left; the others follow from page and area. */
    public record Margins(double top, double left) {}

    /** Lines of a full page and letters of a full line. */
    public record Grid(int lines, int letters) {}

    /** Size of letters. */
    public record Letter(double points) {}

    /** The issuer's name in red. */
    public record Mark(double belowTop, double mostPoints, double leastPoints, String colour) {}

    /** Empty lines before it. */
    public record Above(int linesAbove) {}

    /** The red rule. */
    public record Rule(double belowNumber) {}

    /** Title. */
    public record Title(double points, int linesAbove) {}

    /** Letters that a paragraph begins after. */
    public record Indent(int letters) {}

    /** Office and day. @param shift letters by which the day begins further right than the office */
    public record Signature(int linesAbove, int right, int shift) {}

    /** Page number. */
    public record Folio(double points, double belowArea) {}

    public double right() {
        return page.width() - margins.left() - area.width();
    }

    public double bottom() {
        return page.height() - margins.top() - area.height();
    }

    /** Height of a line in points. */
    public double line() {
        return area.height() * POINTS_OF_MILLIMETRE / grid.lines();
    }

    /** Width that a letter of the body takes in points, so that a line holds as many as it should. */
    public double letter() {
        return area.width() * POINTS_OF_MILLIMETRE / grid.letters();
    }

    /** What is added to each letter of the body; below nought where letters stand closer than they are wide. */
    public double spacing() {
        return letter() - body.points();
    }

    /** Size of the issuer's name so that it fits into a line. */
    public double markPoints(int letters) {
        double widest = area.width() * POINTS_OF_MILLIMETRE / Math.max(1, letters);
        return Math.floor(Math.max(mark.leastPoints(), Math.min(mark.mostPoints(), widest)));
    }

    public static int twips(double points) {
        return (int) Math.round(points * TWIPS_OF_POINT);
    }

    public static int twipsOfMillimetres(double millimetres) {
        return twips(millimetres * POINTS_OF_MILLIMETRE);
    }
}

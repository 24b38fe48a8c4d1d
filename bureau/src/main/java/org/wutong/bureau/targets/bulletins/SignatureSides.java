package org.wutong.bureau.targets.bulletins;

/**
 * How far office and day stand from the right edge, in letters: the day begins somewhat further right than the office, and whichever
 * ends later keeps the distance of the layout (GB/T 9704-2012 7.3.5.2).
 */
public record SignatureSides(double office, double day) {
    private static final double HALF = 0.5;

    static SignatureSides of(Paper paper, Layout layout) {
        double office = letters(paper.issuer());
        double day = letters(paper.day());
        int right = layout.signature().right();
        int shift = layout.signature().shift();
        return day + shift > office
                ? new SignatureSides(right + day + shift - office, right)
                : new SignatureSides(right, right + office - day - shift);
    }

    /** Digits are half as wide as other letters. */
    private static double letters(String text) {
        return text.codePoints().mapToDouble(letter -> letter < 128 ? HALF : 1).sum();
    }
}

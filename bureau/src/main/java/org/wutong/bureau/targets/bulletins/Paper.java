package org.wutong.bureau.targets.bulletins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.targets.bulletins.FrozenFigures.Item;

/**
 * A bulletin as it stands on paper, the same for every form of the file.
 *
 * @param mark the issuer in red at the head
 * @param title line by line, broken where the sense allows it
 * @param attachments names of what is attached; empty for none
 * @param tables what the first attachment holds; empty for none
 * @param made note that the figures are made up; null where they are not
 */
public record Paper(
        String mark,
        String number,
        List<String> title,
        String recipients,
        List<Block> body,
        List<String> attachments,
        List<Table> tables,
        String note,
        String issuer,
        String day,
        String copies,
        String issued,
        @Nullable String made) {

    public String titleInOneLine() {
        return String.join("", title);
    }

    /** All of the body but its last part, which stands on the page of the signature. */
    public List<Block> bodyBeforeLast() {
        return body.isEmpty() ? body : body.subList(0, body.size() - 1);
    }

    public List<Block> bodyLast() {
        return body.isEmpty() ? body : body.subList(body.size() - 1, body.size());
    }

    /** A part of the body. */
    public sealed interface Block permits Heading, Paragraph, Chart {
        /** How the template tells it apart. */
        default String kind() {
            return this instanceof Heading ? "heading" : this instanceof Chart ? "chart" : "paragraph";
        }
    }

    /** First level: 一、 */
    public record Heading(String text) implements Block {}

    /** @param sub what it begins with as a heading of the second level; empty for none */
    public record Paragraph(String sub, String text) implements Block {}

    /** Rates of the places below beside the pace of the year. */
    public record Chart(String title, String rateName, String lateName, String paceName, Item item) implements Block {
        private static final int WHOLE = 10_000;

        /** What the longest bar that fits stands for, in basis points. */
        public int scale() {
            return item.ranked().stream()
                    .map(FrozenFigures.Line::rate)
                    .filter(java.util.Objects::nonNull)
                    .reduce(Math.max(WHOLE, item.pace()), Math::max);
        }
    }

    /** @param widths share of each column, adding up to 100 @param numbers columns of numbers, counted from 0 */
    public record Table(
            String title, List<String> heads, List<Integer> widths, List<Integer> numbers, List<List<String>> rows) {}
}

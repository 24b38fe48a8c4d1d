package org.wutong.bureau.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits to be done.
 *
 * @param cause why it exists, in words of the duty and unique over all kinds: a cause that stands has one task, however often it is told
 * @param region place it belongs to, a code of the reporting tree; guards the row
 * @param words what the title of the kind is filled with; never a number of identity, phone or account
 * @param href page on which it is done
 * @param amount how many records it is about
 * @param who the responsibility (包联) whose holder is to do it; null for whoever answers for the place
 */
public record TaskDraft(
        String cause,
        String region,
        List<String> words,
        String href,
        long amount,
        @Nullable Long who) {
    public TaskDraft(String cause, String region, List<String> words, String href, long amount) {
        this(cause, region, words, href, amount, null);
    }

    public TaskDraft {
        words = List.copyOf(words);
        if (cause.isBlank() || region.isBlank()) {
            throw new IllegalArgumentException("a task needs a cause and a place");
        }
    }
}

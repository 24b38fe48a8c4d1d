package org.wutong.bureau.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Label;

/**
 * How many services of each kind a document promises to whom within a calendar year: 1-3-1 of litong-2021 三(五)9, 1-3-1-1 of
 * jinfeng-2024 十三.
 *
 * @param source number of the document, else its title
 * @param words the sentence of the document
 * @param to last day it is in force; null without end
 * @param who all of these
 * @param needs how many of what, in the order they are shown
 * @param readings points the document leaves open
 */
public record Promise(
        String id,
        Label title,
        String document,
        String source,
        String article,
        Label words,
        String region,
        LocalDate from,
        @Nullable LocalDate to,
        List<Who> who,
        Map<Counted, Integer> needs,
        List<Reading> readings) {

    /** To whom something is promised. */
    public enum Who {
        RURAL,
        ABLE,
        WILLING,
        RELOCATED
    }

    /** A point that can be read in more than one way, out of {@code policies/rulings.yaml}. */
    public record Reading(String id, Label question, Label reading, boolean open) {
        public String question(Locale locale) {
            return said(question, locale);
        }

        public String reading(Locale locale) {
            return said(reading, locale);
        }
    }

    public boolean holds(String place, LocalDate day) {
        return place.startsWith(region) && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public String title(Locale locale) {
        return said(title, locale);
    }

    public String words(Locale locale) {
        return said(words, locale);
    }

    public int needs(Counted counted) {
        return needs.getOrDefault(counted, 0);
    }

    private static String said(Label label, Locale locale) {
        return locale.getLanguage().equals("en") ? label.en() : label.zh();
    }
}

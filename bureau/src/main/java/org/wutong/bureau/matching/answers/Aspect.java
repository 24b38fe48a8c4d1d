package org.wutong.bureau.matching.answers;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wutong.bureau.vacancies.Vacancy;

/** A thing about a vacancy that may matter to whoever declined it; each is compared as text. */
public enum Aspect {
    PAY(vacancy -> vacancy.pay().unit() + " " + vacancy.pay().lowFen() + " "
            + vacancy.pay().highFen()),
    PLACE(vacancy -> String.valueOf(vacancy.workRegion())),
    WORK(vacancy -> vacancy.title() + " " + vacancy.occupation()),
    TERMS(vacancy -> vacancy.contract() + " " + vacancy.insurance() + " " + vacancy.boardLodging()),
    DATES(vacancy -> vacancy.starts() + ""),
    EMPLOYER(Vacancy::employerName);

    private final Function<Vacancy, String> text;

    Aspect(Function<Vacancy, String> text) {
        this.text = text;
    }

    /** All of a vacancy, one a line. */
    static String all(Vacancy vacancy) {
        return Arrays.stream(values())
                .map(aspect -> aspect + "="
                        + aspect.text.apply(vacancy).replace('\n', ' ').strip())
                .collect(Collectors.joining("\n"));
    }

    /** Those in which a vacancy is not what was written down by {@link #all}. */
    static Set<Aspect> changed(String before, Vacancy now) {
        Map<Aspect, String> then = new EnumMap<>(Aspect.class);
        before.lines().forEach(line -> {
            int equals = line.indexOf('=');
            then.put(valueOf(line.substring(0, equals)), line.substring(equals + 1));
        });
        Set<Aspect> changed = EnumSet.noneOf(Aspect.class);
        for (Aspect aspect : values()) {
            String known = then.get(aspect);
            if (known != null
                    && !known.equals(aspect.text.apply(now).replace('\n', ' ').strip())) {
                changed.add(aspect);
            }
        }
        return changed;
    }
}

package org.wutong.bureau.matching.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.Advices.Advised;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.matching.Relaxation;

/** Advice in plain words. */
@Component
class AdviceWords {
    private final MessageSource messages;
    private final PlaceReader places;

    AdviceWords(MessageSource messages, PlaceReader places) {
        this.messages = messages;
        this.places = places;
    }

    /** 若接受每月 3,500 元（现为 4,000 元），可多 12 个岗位. */
    public String forWorker(Advised advised, Locale locale) {
        return sentence("worker", advised, locale);
    }

    public String forVacancy(Advised advised, Locale locale) {
        return sentence("vacancy", advised, locale);
    }

    private String sentence(String side, Advised advised, Locale locale) {
        String now = now(advised);
        String key = "matching.relax." + side + "." + advised.condition() + (now == null ? "" : ".now");
        return messages.getMessage(key, new Object[] {what(advised.relaxation()), advised.adds(), now}, locale);
    }

    private String what(Relaxation relaxation) {
        if (relaxation instanceof Relaxation.Pay pay) {
            return yuan(pay.fen());
        }
        return relaxation instanceof Relaxation.Region region
                ? places.brief(region.region().value())
                : relaxation.value();
    }

    private static @Nullable String now(Advised advised) {
        if (advised.relaxation() instanceof Relaxation.Pay) {
            Long fen = advised.nowFen();
            return fen == null ? null : yuan(fen);
        }
        return advised.relaxation() instanceof Relaxation.Day && advised.nowDay() != null
                ? advised.nowDay().toString()
                : null;
    }

    private static String yuan(long fen) {
        return fen % 100 == 0 ? String.format("%,d", fen / 100) : String.format("%,d.%02d", fen / 100, fen % 100);
    }
}

package org.wutong.bureau.employment.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.wutong.spells.Months;
import org.wutong.vocabulary.Fen;

/** Says what is recorded of work in the reader's words; the pages of employment know it as {@code words}. */
@Component("employmentWords")
@ControllerAdvice(basePackageClasses = Words.class)
public class Words {
    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    @ModelAttribute
    void add(Model model) {
        model.addAttribute("words", this);
    }

    public String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    /** 7 个月, or days where it is less than a month. */
    public String length(Months length) {
        return length.whole() > 0
                ? say("employment.months.count", length.whole())
                : say("employment.days.count", length.days());
    }

    /** Whole yuan with groups of three, decimals only where there are some. */
    public String wage(long fen) {
        return fen % 100 == 0 ? String.format(Locale.ROOT, "%,d", fen / 100) : Fen.toYuan(fen);
    }

    public String yes(@Nullable Boolean known) {
        return known == null ? "—" : say(known ? "people.yes" : "people.no");
    }
}

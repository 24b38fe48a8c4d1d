package org.wutong.bureau.employment.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.wutong.bureau.employment.Heads;
import org.wutong.bureau.employment.InsuranceKind;
import org.wutong.bureau.employment.RecordBands;
import org.wutong.bureau.employment.Spell;
import org.wutong.spells.Months;
import org.wutong.spells.TransferScope;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.Truth;

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

    /** 有组织, 自行, or nothing where it is not known. */
    public String organised(@Nullable Boolean organised) {
        return organised == null ? "" : say(organised ? "employment.organised.yes" : "employment.organised.no");
    }

    /** 跨省, … or a dash. */
    public String scope(@Nullable TransferScope scope) {
        return scope == null ? "—" : say("employment.flows." + scope);
    }

    /** The contract as it is known: kind and days, else whether one is signed and for how long. */
    public String contract(Spell spell) {
        if (spell.contractKind() == null && spell.contractFrom() == null) {
            Boolean signed = spell.contractSigned();
            String months =
                    spell.contractMonths() == null ? "" : " " + say("employment.months.count", spell.contractMonths());
            return signed == null && months.isEmpty()
                    ? "—"
                    : (signed == null
                                    ? ""
                                    : say(signed ? "employment.contract.signed" : "employment.contract.unsigned"))
                            + months;
        }
        String kind = spell.contractKind() == null
                ? say("employment.spell.contract")
                : say("employment.contract." + spell.contractKind());
        return say("employment.contract.days", kind, day(spell.contractFrom()), day(spell.contractUntil()));
    }

    /** The kinds recorded as paid, and those recorded as not paid. */
    public String insured(RecordBands.Insured band) {
        String paid = kinds(band.paid());
        return band.unpaid().isEmpty()
                ? paid
                : (paid + " " + say("employment.insurance.unpaid", kinds(band.unpaid()))).strip();
    }

    /** 12, or 12–15 where of three it is not known. */
    public String heads(Heads heads) {
        return heads.isKnown() ? Integer.toString(heads.sure()) : heads.sure() + "–" + heads.most();
    }

    public String truth(Truth truth) {
        return switch (truth) {
            case TRUE -> say("people.yes");
            case FALSE -> say("people.no");
            case UNKNOWN -> say("people.unknown");
        };
    }

    private String kinds(Set<InsuranceKind> kinds) {
        return kinds.stream().map(kind -> say("employment.insurance." + kind)).collect(Collectors.joining(" "));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    public String yes(@Nullable Boolean known) {
        return known == null ? "—" : say(known ? "people.yes" : "people.no");
    }
}

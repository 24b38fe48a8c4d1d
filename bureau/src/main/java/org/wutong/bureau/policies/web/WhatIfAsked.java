package org.wutong.bureau.policies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.policies.whatif.Adjustable;
import org.wutong.bureau.policies.whatif.TriedDrafts;
import org.wutong.bureau.register.PageLink;
import org.wutong.conditions.FactType;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlValue;
import org.wutong.rules.Figure;
import org.wutong.rules.PolicySet;
import org.wutong.vocabulary.RegionCode;

/** Figures as a form, a link and a draft file carry them: {@code f.JF-7.caps.household=6000}, sums in yuan. */
@Component
class WhatIfAsked {
    static final String PREFIX = "f.";

    private final Adjustable adjustable;
    private final ReportingTree tree;
    private final TriedDrafts drafts;

    WhatIfAsked(Adjustable adjustable, ReportingTree tree, TriedDrafts drafts) {
        this.adjustable = adjustable;
        this.tree = tree;
        this.drafts = drafts;
    }

    /** A draft of the policy desk, for whoever may look at drafts. */
    TriedDrafts.Tried draft(Officer me, long id) {
        if (!me.may(Right.READ_DRAFTS)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The set of a draft; null where none is asked for. */
    @Nullable
    PolicySet set(Officer me, @Nullable Long draft) {
        if (draft == null) {
            return null;
        }
        return draft(me, draft).set().orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
    }

    /** What was asked for, and what of it could not be read, by name. */
    record Asked(Map<String, Object> figures, Map<String, String> refused) {}

    /** Whose law and people an officer tries figures on. */
    RegionCode place(Officer me) {
        return tree.statistical(me.viewScope()).orElse(RegionCode.NATION);
    }

    Asked read(Officer me, HttpServletRequest request) {
        Map<String, String> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                given.put(name.substring(PREFIX.length()), values[values.length - 1]);
            }
        });
        return read(place(me), given);
    }

    private Asked read(RegionCode place, Map<String, String> given) {
        Map<String, Object> wanted = new TreeMap<>();
        Map<String, String> refused = new TreeMap<>();
        given.forEach((name, text) -> adjustable.named(place, name).ifPresent(figure -> {
            Optional<Object> value = number(text).flatMap(figure.type()::read);
            if (value.isEmpty() || value.get() instanceof Long number && number < 0) {
                refused.put(name, text);
            } else {
                wanted.put(name, value.get());
            }
        }));
        return new Asked(adjustable.changed(place, wanted), refused);
    }

    private static Optional<BigDecimal> number(String text) {
        String plain = text.strip().replace(",", "").replace("，", "");
        return plain.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** The figures of a draft file that was saved; those the law no longer has are left out. */
    Asked ofDraft(Officer me, String yaml) {
        Map<String, String> given = new LinkedHashMap<>();
        Yaml.read(new SourceFile("draft.yaml", yaml), new Problems())
                .flatMap(root -> root.map("parameters"))
                .ifPresent(all -> all.keys()
                        .forEach(name -> all.get(name).map(YamlValue::text).ifPresent(text -> given.put(name, text))));
        return read(place(me), given);
    }

    /** A draft file that the command line takes as it is. */
    String draft(Officer me, Map<String, Object> figures) {
        RegionCode place = place(me);
        return "parameters:\n"
                + figures.entrySet().stream()
                        .flatMap(one -> adjustable.named(place, one.getKey()).stream()
                                .map(figure -> "  " + one.getKey() + ": " + written(figure, one.getValue()) + "\n"))
                        .collect(Collectors.joining());
    }

    /** As a field shows it; whether a whole number is a sum its figure knows. */
    static String written(Figure figure, Object value) {
        if (figure.type() == FactType.MONEY) {
            return BigDecimal.valueOf((Long) value, 2).stripTrailingZeros().toPlainString();
        }
        return value instanceof BigDecimal ratio ? ratio.toPlainString() : value.toString();
    }

    PageLink link(Officer me, String path, Map<String, Object> figures) {
        PageLink link = PageLink.to(path);
        for (Map.Entry<String, Object> one : figures.entrySet()) {
            Optional<Figure> figure = adjustable.named(place(me), one.getKey());
            link = figure.isPresent() ? link.with(PREFIX + one.getKey(), written(figure.get(), one.getValue())) : link;
        }
        return link;
    }
}

package org.wutong.bureau.employment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wutong.bureau.employment.Flows;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.Panel;
import org.wutong.spells.TransferScope;
import tools.jackson.databind.json.JsonMapper;

/** The desk's picture of where people went to work: from their counties, townships or villages to how far. */
@Controller
class FlowsPanel {
    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;
    private static final int VILLAGE = 12;
    private static final List<String> TONES = List.of("c6", "c1", "c5", "c3", "c2", "plain");
    private static final List<String> SCOPES = Stream.concat(
                    Arrays.stream(TransferScope.values()).map(TransferScope::name), Stream.of(Flows.UNKNOWN))
            .toList();

    private final Flows flows;
    private final ReportingTree tree;
    private final Settings settings;
    private final MessageSource messages;
    private final JsonMapper json;

    FlowsPanel(Flows flows, ReportingTree tree, Settings settings, MessageSource messages, JsonMapper json) {
        this.flows = flows;
        this.tree = tree;
        this.settings = settings;
        this.messages = messages;
        this.json = json;
    }

    /** A line of the table beside the picture. */
    public record Row(String place, String placeHref, Map<String, Long> byScope, long all) {}

    @GetMapping("/employment/panel/flows")
    @PreAuthorize("hasAuthority('VIEW')")
    String flows(@AuthenticationPrincipal Officer me, Locale locale, Model model) {
        List<Flows.Flow> found = flows.thisYear(digits(me));
        Map<String, Map<String, Long>> byPlace = new LinkedHashMap<>();
        found.forEach(flow -> byPlace.computeIfAbsent(flow.place(), place -> new LinkedHashMap<>())
                .put(flow.scope(), flow.people()));
        List<Row> rows = new ArrayList<>();
        byPlace.forEach((place, scopes) -> rows.add(new Row(
                tree.shortName(place),
                "/people?place=" + place + "&transfer=in-year",
                scopes,
                scopes.entrySet().stream()
                        .filter(scope -> !scope.getKey().equals(TransferScope.IN_TOWNSHIP.name()))
                        .mapToLong(Map.Entry::getValue)
                        .sum())));
        model.addAttribute("rows", rows);
        model.addAttribute("scopes", SCOPES);
        long inTownship = found.stream()
                .filter(flow -> flow.scope().equals(TransferScope.IN_TOWNSHIP.name()))
                .mapToLong(Flows.Flow::people)
                .sum();
        model.addAttribute("total", rows.stream().mapToLong(Row::all).sum());
        model.addAttribute("inTownship", inTownship);
        model.addAttribute("data", json.writeValueAsString(picture(found, locale)));
        return "employment/flows :: panel";
    }

    /** A city sees its counties, a county its townships, a township its villages. */
    private int digits(Officer me) {
        if (me.viewScope().length() >= TOWNSHIP) {
            return VILLAGE;
        }
        return settings.county().orElse("").length() < COUNTY ? COUNTY : TOWNSHIP;
    }

    private Map<String, Object> picture(List<Flows.Flow> found, Locale locale) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        List<Map<String, Object>> links = new ArrayList<>();
        found.stream()
                .map(Flows.Flow::place)
                .distinct()
                .forEach(place -> nodes.add(Map.of(
                        "name",
                        tree.shortName(place),
                        "depth",
                        0,
                        "tone",
                        "plain",
                        "href",
                        "/people?place=" + place + "&transfer=in-year")));
        for (int i = 0; i < SCOPES.size(); i++) {
            String scope = SCOPES.get(i);
            if (found.stream().anyMatch(flow -> flow.scope().equals(scope))) {
                String href = "/people?transfer=" + (scope.equals(Flows.UNKNOWN) ? "unclear" : word(scope));
                nodes.add(Map.of("name", said(scope, locale), "depth", 1, "tone", TONES.get(i), "href", href));
            }
        }
        for (Flows.Flow flow : found) {
            links.add(Map.of(
                    "source",
                    tree.shortName(flow.place()),
                    "target",
                    said(flow.scope(), locale),
                    "value",
                    flow.people()));
        }
        return Map.of(
                "unit", messages.getMessage("employment.flows.unit", null, locale), "nodes", nodes, "links", links);
    }

    private String said(String scope, Locale locale) {
        return messages.getMessage("employment.flows." + scope, null, locale);
    }

    private static String word(String scope) {
        return scope.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Configuration(proxyBeanMethods = false)
    static class FlowsConfiguration {
        @Bean
        Panel flowsPanel() {
            return new Panel("desk", "c7", 210, "/employment/panel/flows", "employment.flows.title", Right.VIEW);
        }
    }
}

package org.wutong.bureau.targets.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.targets.ranking.RankedPlace;
import tools.jackson.databind.json.JsonMapper;

/** The scores of counties on a map, where the program has their borders: {@code static/map/<code of the city>.json}. */
@Component
class CountyMap {
    /** Edges of the shades, in percent; only how finely the picture is drawn. */
    private static final List<List<Integer>> SHADES =
            List.of(List.of(100), List.of(90, 100), List.of(75, 90), List.of(0, 75));

    private static final int DECIMALS = 2;

    private final MessageSource messages;
    private final JsonMapper json;

    CountyMap(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** The chart's data; empty where there is no map of the place or nothing to draw. */
    Optional<String> of(String under, List<RankedPlace> places, Locale locale) {
        if (places.stream().noneMatch(RankedPlace::ranked)
                || !new ClassPathResource("static/map/" + under + ".json").exists()) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("unit", "%");
        data.put("map", under);
        data.put("none", messages.getMessage("targets.ranking.unranked", null, locale));
        data.put("steps", SHADES.stream().map(CountyMap::shade).toList());
        data.put(
                "places",
                places.stream()
                        .filter(RankedPlace::ranked)
                        .map(CountyMap::place)
                        .toList());
        return Optional.of(json.writeValueAsString(data));
    }

    private static List<@Nullable Object> shade(List<Integer> edges) {
        int from = edges.get(0);
        List<@Nullable Object> shade = new ArrayList<>();
        shade.add(from);
        shade.add(edges.size() > 1 ? edges.get(1) : null);
        shade.add(edges.size() > 1 ? from + " – " + edges.get(1) + "%" : "≥ " + from + "%");
        return shade;
    }

    private static Map<String, Object> place(RankedPlace place) {
        Integer score = place.scoreBasisPoints();
        return Map.of(
                "code", place.place().code(),
                "name", place.place().shortName(),
                "value", BigDecimal.valueOf(score == null ? 0 : score, DECIMALS),
                "href", "/targets/ranking?place=" + place.place().code());
    }
}

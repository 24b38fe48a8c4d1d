package org.wutong.bureau.targets.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.targets.Direction;
import org.wutong.bureau.targets.Directions;
import org.wutong.bureau.targets.Directions.Point;
import org.wutong.bureau.targets.Target;
import tools.jackson.databind.json.JsonMapper;

/** Indicators of which documents say only the direction: a trend as chart and table, never a rate. */
@Controller
@RequestMapping("/targets/directions")
@PreAuthorize("hasAuthority('VIEW')")
class DirectionPages {
    private final Directions directions;
    private final HomePlace homes;
    private final BusinessDate businessDate;
    private final Figures figures;
    private final MessageSource messages;

    DirectionPages(
            Directions directions,
            HomePlace homes,
            BusinessDate businessDate,
            Figures figures,
            MessageSource messages) {
        this.directions = directions;
        this.homes = homes;
        this.businessDate = businessDate;
        this.figures = figures;
        this.messages = messages;
    }

    /** An indicator with its latest figure and that of a year before. */
    record Line(Direction direction, Point latest, Point before) {}

    /** A month of both years. */
    record Month(
            int month, @Nullable Point before, @Nullable Point now) {}

    @GetMapping
    String all(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        Node at = place(me, place);
        LocalDate on = day(day);
        List<Line> lines = directions.of(at.code()).stream()
                .map(one -> new Line(one, directions.on(one, at, on), directions.on(one, at, on.minusYears(1))))
                .toList();
        model.addAttribute("place", at);
        model.addAttribute("day", on);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("lines", lines);
        model.addAttribute("figures", figures);
        return "targets/directions";
    }

    @GetMapping("/{id}")
    String one(
            @AuthenticationPrincipal Officer me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Locale locale,
            Model model) {
        Direction direction = directions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Node at = place(me, place);
        LocalDate on = day(day);
        List<Point> now = directions.trend(direction, at, on, on.getYear());
        List<Point> before = directions.trend(direction, at, on, on.getYear() - 1);
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            months.add(new Month(month, point(before, month), point(now, month)));
        }
        model.addAttribute("direction", direction);
        model.addAttribute("place", at);
        model.addAttribute("day", on);
        model.addAttribute("months", months);
        model.addAttribute(
                "known", months.stream().anyMatch(it -> figure(it.now()) != null || figure(it.before()) != null));
        model.addAttribute("data", data(direction, months, on.getYear(), locale));
        model.addAttribute("figures", figures);
        return "targets/direction";
    }

    private static @Nullable Point point(List<Point> points, int month) {
        return points.stream()
                .filter(point -> point.day().getMonthValue() == month)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long figure(@Nullable Point point) {
        return point == null ? null : point.figure();
    }

    private String data(Direction direction, List<Month> months, int year, Locale locale) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("unit", figures.unit(direction.unit(), locale));
        data.put(
                "x",
                months.stream().map(it -> String.format("%02d", it.month())).toList());
        List<Map<String, Object>> series = new ArrayList<>();
        series.add(series(
                year - 1,
                "grey",
                months.stream()
                        .map(it -> value(direction.unit(), figure(it.before())))
                        .toArray(),
                locale));
        series.add(series(
                year,
                "green",
                months.stream()
                        .map(it -> value(direction.unit(), figure(it.now())))
                        .toArray(),
                locale));
        data.put("series", series);
        return JsonMapper.shared().writeValueAsString(data);
    }

    private Map<String, Object> series(int year, String tone, @Nullable Object[] values, Locale locale) {
        Map<String, Object> series = new LinkedHashMap<>();
        series.put(
                "name", messages.getMessage("targets.directions.years", new Object[] {Integer.toString(year)}, locale));
        series.put("tone", tone);
        series.put("values", values);
        return series;
    }

    /** As the axis shows it: money in 万元, shares in per cent. */
    private static @Nullable Object value(Target.Unit unit, @Nullable Long figure) {
        if (figure == null) {
            return null;
        }
        return switch (unit) {
            case FEN -> BigDecimal.valueOf(figure, 6).setScale(2, java.math.RoundingMode.DOWN);
            case BASIS_POINT -> BigDecimal.valueOf(figure, 2);
            default -> figure;
        };
    }

    private Node place(Officer me, @Nullable String place) {
        return homes.asked(me, place).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate day(@Nullable LocalDate asked) {
        LocalDate today = businessDate.today();
        return asked == null || asked.isAfter(today) ? today : asked;
    }
}

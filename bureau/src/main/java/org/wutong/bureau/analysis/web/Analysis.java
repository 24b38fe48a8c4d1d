package org.wutong.bureau.analysis.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.figures.FlowFigures;
import org.wutong.bureau.analysis.figures.IncomeFigures;
import org.wutong.bureau.analysis.figures.IndustryFigures;
import org.wutong.bureau.analysis.figures.RetentionFigures;
import org.wutong.bureau.analysis.figures.Section;
import org.wutong.bureau.analysis.figures.StructureFigures;
import org.wutong.bureau.analysis.figures.YearFigures;
import org.wutong.bureau.analysis.roster.Asked;
import org.wutong.bureau.analysis.roster.Roster;
import org.wutong.bureau.analysis.roster.Snapshot;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;

/** Which figures stand on which page; what was counted of the same records once is not counted again. */
@Component
class Analysis {
    private static final int MOST_KEPT = 400;

    private final Map<Request, List<Section>> counted = new LinkedHashMap<>();
    private final Map<Worded, List<View>> worded = new LinkedHashMap<>();
    private @Nullable Snapshot countedOf;
    private final Roster roster;
    private final StructureFigures structure;
    private final FlowFigures flows;
    private final IncomeFigures income;
    private final IndustryFigures industry;
    private final RetentionFigures retention;
    private final YearFigures years;
    private final Views views;

    Analysis(
            Roster roster,
            StructureFigures structure,
            FlowFigures flows,
            IncomeFigures income,
            IndustryFigures industry,
            RetentionFigures retention,
            YearFigures years,
            Views views) {
        this.roster = roster;
        this.structure = structure;
        this.flows = flows;
        this.income = income;
        this.industry = industry;
        this.retention = retention;
        this.years = years;
        this.views = views;
    }

    /** Whether there is anything to count yet, and whether it tells all that is recorded. */
    Roster.Standing standing() {
        return roster.standing();
    }

    /** As recorded now; waits until everybody is read. */
    List<View> views(Request request, Officer reader, Locale locale) {
        return views(roster.now(), request, reader, locale);
    }

    /** A page in the words of a reader, of whom there are two kinds. */
    private record Worded(Request request, boolean everything, Locale locale) {}

    List<View> views(Snapshot of, Request request, Officer reader, Locale locale) {
        Worded wanted = new Worded(request, reader.may(Right.SMALL_COUNTS), locale);
        List<View> known = kept(of, worded, wanted);
        if (known == null) {
            known = sections(of, request).stream()
                    .map(section -> views.of(section, request, reader, locale))
                    .toList();
            keep(of, worded, wanted, known);
        }
        return known;
    }

    private List<Section> sections(Snapshot now, Request request) {
        List<Section> known = kept(now, counted, request);
        if (known == null) {
            known = counted(now, request);
            keep(now, counted, request, known);
        }
        return known;
    }

    private synchronized <K, V> @Nullable V kept(Snapshot now, Map<K, V> those, K key) {
        return now == countedOf ? those.get(key) : null;
    }

    private synchronized <K, V> void keep(Snapshot now, Map<K, V> those, K key, V made) {
        if (now != countedOf) {
            counted.clear();
            worded.clear();
            countedOf = now;
        }
        if (those.size() >= MOST_KEPT) {
            those.clear();
        }
        those.put(key, made);
    }

    private List<Section> counted(Snapshot now, Request request) {
        Asked asked = request.asked();
        return switch (request.theme()) {
            case STRUCTURE ->
                request.by() == null
                        ? structure.sections(now, asked)
                        : List.of(structure.byPlace(now, asked, request.by()));
            case FLOWS -> flows.sections(now, asked);
            case INCOME -> income.sections(now, asked);
            case INDUSTRY -> industry.sections(now, asked);
            case RETENTION -> retention.sections(now, asked, request.months(), request.quarters());
            case YEARS -> years.sections(now, asked);
        };
    }
}

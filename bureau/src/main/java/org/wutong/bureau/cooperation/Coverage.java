package org.wutong.bureau.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.Responsibility;
import org.wutong.bureau.offices.ResponsibilityKind;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.Entry;
import org.wutong.bureau.register.Ledgers;
import org.wutong.bureau.register.Standards;
import org.wutong.bureau.register.Standards.Standard;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/** Whether each level has its institution: the city its park, the county its centre, each township its station (xinzhou-2022, 二(一)). */
@Component
@Transactional(readOnly = true)
class Coverage {
    private final Ledgers ledgers;
    private final ReportingTree tree;
    private final Settings settings;
    private final Standards standards;
    private final BusinessDate businessDate;
    private final Responsibilities responsibilities;

    Coverage(
            Ledgers ledgers,
            ReportingTree tree,
            Settings settings,
            Standards standards,
            BusinessDate businessDate,
            Responsibilities responsibilities) {
        this.ledgers = ledgers;
        this.tree = tree;
        this.settings = settings;
        this.standards = standards;
        this.businessDate = businessDate;
        this.responsibilities = responsibilities;
    }

    /** How a place stands. */
    enum Standing {
        COVERED,
        /** Fewer staff than the standard of its place asks. */
        SHORT,
        /** An institution whose staff nobody has counted. */
        UNKNOWN,
        MISSING
    }

    /**
     * A place that shall have an institution.
     *
     * @param staff of all its institutions together; null while one is not counted
     * @param asked null where no document asks for a number
     * @param villages of a township; nothing for wider places
     * @param specialists villages of them that have their specialist (村有专人)
     */
    record Line(
            Node place,
            InstitutionLevel level,
            List<Entry<Institution>> institutions,
            @Nullable Integer staff,
            @Nullable Standard asked,
            Standing standing,
            long villages,
            long specialists) {}

    List<Line> lines() {
        LocalDate today = businessDate.today();
        List<Entry<Institution>> standing = ledgers.all(Institution.class).stream()
                .filter(one -> open(one.record(), today))
                .toList();
        List<Line> lines = new ArrayList<>();
        String county = settings.county().orElse("");
        Optional<RegionCode> code = RegionCode.tryParse(county);
        code.flatMap(one -> tree.find(one.upTo(Level.CITY).value()))
                .ifPresent(city -> lines.add(line(city, InstitutionLevel.CITY_PARK, standing, today)));
        tree.atLevel(Level.COUNTY, county)
                .forEach(node -> lines.add(line(node, InstitutionLevel.COUNTY_CENTRE, standing, today)));
        tree.atLevel(Level.TOWNSHIP, county).stream()
                .filter(node -> node.validOn(today))
                .forEach(township -> lines.add(line(township, InstitutionLevel.TOWNSHIP_STATION, standing, today)));
        return lines;
    }

    private static boolean open(Institution one, LocalDate today) {
        return (one.since() == null || !one.since().isAfter(today))
                && (one.until() == null || !one.until().isBefore(today));
    }

    private Line line(Node place, InstitutionLevel level, List<Entry<Institution>> all, LocalDate today) {
        List<Entry<Institution>> here = all.stream()
                .filter(one -> one.record().level() == level)
                .filter(one -> one.record().place().code().startsWith(place.code()))
                .toList();
        Integer staff = here.stream().anyMatch(one -> one.record().staff() == null)
                ? null
                : here.stream()
                        .mapToInt(
                                one -> Optional.ofNullable(one.record().staff()).orElse(0))
                        .sum();
        Standard asked = level == InstitutionLevel.TOWNSHIP_STATION
                ? standards.find("township_station_staff", place.code(), today).orElse(null)
                : null;
        List<String> villages = level == InstitutionLevel.TOWNSHIP_STATION
                ? tree.atLevel(Level.VILLAGE, place.code()).stream()
                        .filter(node -> node.validOn(today))
                        .map(Node::code)
                        .toList()
                : List.of();
        long specialists = villages.isEmpty()
                ? 0
                : responsibilities.under(place.code()).stream()
                        .filter(one -> one.kind() == ResponsibilityKind.SPECIALIST && one.holdsOn(today))
                        .map(Responsibility::region)
                        .filter(villages::contains)
                        .distinct()
                        .count();
        return new Line(place, level, here, staff, asked, standing(here, staff, asked), villages.size(), specialists);
    }

    private static Standing standing(List<Entry<Institution>> here, @Nullable Integer staff, @Nullable Standard asked) {
        if (here.isEmpty()) {
            return Standing.MISSING;
        }
        if (asked == null) {
            return Standing.COVERED;
        }
        if (staff == null) {
            return Standing.UNKNOWN;
        }
        return staff >= asked.value().intValue() ? Standing.COVERED : Standing.SHORT;
    }
}

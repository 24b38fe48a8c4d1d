package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportRow;
import org.wutong.vocabulary.AgeOn;
import org.wutong.vocabulary.DateText;

/** Reads the job of a row and checks it against itself. */
final class RosterJobReading {
    static final String PROBLEM = "employment.import.";
    private static final Pattern INDUSTRY_CODE = Pattern.compile("[A-T]\\d{0,4}");
    private static final int MONTHS_OF_YEAR = 12;
    private static final int OLD_FOR_PUBLIC_POSTS = 70;

    private final RosterWorkplaces workplaces;
    private final String county;

    RosterJobReading(RosterWorkplaces workplaces, String county) {
        this.workplaces = workplaces;
        this.county = county;
    }

    /** The job, when the row tells one with a first day. */
    Optional<RosterJob> read(ImportRow row, ImportContext context) {
        Optional<DateText.Given> from = row.date(RosterJobFields.FROM);
        Optional<DateText.Given> to = row.date(RosterJobFields.TO);
        Optional<String> state = row.code(RosterJobFields.WORKING);
        OptionalLong months = row.number(RosterJobFields.MONTHS);
        boolean told = Stream.of(RosterJobFields.EMPLOYER, RosterJobFields.JOB, RosterJobFields.PLACE)
                .anyMatch(field -> !row.text(field).isEmpty());
        RosterJob job = job(row, from.map(DateText.Given::first).orElse(LocalDate.MIN), to);
        if (state.isPresent() && state.get().equals("not-working") && to.isEmpty()) {
            return Optional.empty();
        }
        warnings(row, job, from.isPresent() || months.orElse(0) > 0, context);
        if (from.isEmpty()) {
            if (told
                    && row.hasColumn(RosterJobFields.FROM)
                    && row.text(RosterJobFields.FROM).isEmpty()) {
                row.warn(RosterJobFields.FROM, PROBLEM + "no-start");
            }
            return Optional.empty();
        }
        if (from.get().first().isAfter(context.today())) {
            row.error(RosterJobFields.FROM, PROBLEM + "start-ahead", context.today());
        }
        if (to.isPresent() && to.get().last().isBefore(from.get().first())) {
            row.error(RosterJobFields.TO, PROBLEM + "reversed", from.get().first());
        }
        return Optional.of(job);
    }

    private RosterJob job(ImportRow row, LocalDate from, Optional<DateText.Given> to) {
        String channel = row.code(RosterJobFields.CHANNEL)
                .or(() -> row.codeIfKnown(RosterJobFields.FORM))
                .orElse(null);
        OptionalLong contractMonths = row.number(RosterJobFields.CONTRACT_MONTHS);
        return new RosterJob(
                from,
                to.map(DateText.Given::last).orElse(null),
                told(row, RosterJobFields.EMPLOYER),
                workplaces.of(row).orElse(null),
                told(row, RosterJobFields.JOB),
                industry(row),
                wage(row),
                row.yes(RosterJobFields.CONTRACT).orElse(null),
                contractMonths.isPresent() ? Math.toIntExact(contractMonths.getAsLong()) : null,
                row.yes(RosterJobFields.INSURED)
                        .or(() -> row.codeIfKnown(RosterJobFields.INSURED_TEXT).map("yes"::equals))
                        .orElse(null),
                row.yes(RosterJobFields.ORGANISED).orElse(channel != null && channel.equals("ORGANISED") ? true : null),
                told(row, RosterJobFields.ORGANISER),
                channel,
                channel == null ? null : channel.equals("SELF_EMPLOYED"),
                "PUBLIC_WELFARE_POST".equals(channel),
                boxed(row.money(RosterJobFields.TRANSPORT_COST)));
    }

    /** Pay of a year is divided by twelve, fractions of a fen dropped. */
    private static @Nullable Long wage(ImportRow row) {
        OptionalLong year = row.money(RosterJobFields.WAGE_YEAR);
        OptionalLong month = row.money(RosterJobFields.WAGE_MONTH);
        return month.isPresent() || year.isEmpty() ? boxed(month) : Long.valueOf(year.getAsLong() / MONTHS_OF_YEAR);
    }

    private static @Nullable String industry(ImportRow row) {
        String text = row.text(RosterJobFields.INDUSTRY);
        if (text.isEmpty() || INDUSTRY_CODE.matcher(text).matches()) {
            return text.isEmpty() ? null : text;
        }
        Optional<String> section = row.codeIfKnown(RosterJobFields.INDUSTRY);
        if (section.isEmpty()) {
            row.warn(RosterJobFields.INDUSTRY, PROBLEM + "industry");
        }
        return section.orElse(null);
    }

    /** Rules by which bureaux look rosters through: they point at what to verify and keep nothing out. */
    private void warnings(ImportRow row, RosterJob job, boolean timed, ImportContext context) {
        if (timed && job.workRegion() == null && row.text(RosterJobFields.PLACE).isEmpty()) {
            row.warn(RosterJobFields.PLACE, PROBLEM + "no-place");
        }
        if (timed && job.employer() == null) {
            row.warn(RosterJobFields.EMPLOYER, PROBLEM + "no-employer");
        }
        if (timed && isFromPoverty(row)) {
            Stream.of(
                            RosterJobFields.WAGE_MONTH,
                            RosterJobFields.EMPLOYER,
                            RosterJobFields.INDUSTRY,
                            RosterJobFields.ORGANISED,
                            RosterJobFields.CHANNEL)
                    .filter(field -> row.hasColumn(field) && row.text(field).isEmpty())
                    .forEach(field -> row.warn(field, PROBLEM + "poverty-incomplete"));
        }
        boolean nearHome = "PUBLIC_WELFARE_POST".equals(job.channel()) || "WORKSHOP".equals(job.channel());
        String place = job.workRegion();
        if (nearHome
                && place != null
                && place.length() >= 2
                && !place.startsWith(county)
                && !county.startsWith(place)) {
            row.warn(RosterJobFields.CHANNEL, PROBLEM + "channel-away");
        }
        if (job.publicPost()
                && row.identity("identity")
                        .filter(number -> AgeOn.fullYears(number.birthDate(), context.today()) >= OLD_FOR_PUBLIC_POSTS)
                        .isPresent()) {
            row.warn(RosterJobFields.CHANNEL, PROBLEM + "public-post-age", OLD_FOR_PUBLIC_POSTS);
        }
        if (timed && row.codeIfKnown("school").filter("yes"::equals).isPresent()) {
            row.warn(RosterJobFields.FROM, PROBLEM + "at-school");
        }
    }

    private static boolean isFromPoverty(ImportRow row) {
        return row.codeIfKnown("household-category")
                        .filter("POVERTY_ALLEVIATED"::equals)
                        .isPresent()
                || row.codeIfKnown("monitored-category")
                        .filter(code -> code.startsWith("MONITORED"))
                        .isPresent();
    }

    private static @Nullable String told(ImportRow row, String field) {
        String text = row.text(field);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Long boxed(OptionalLong fen) {
        return fen.isPresent() ? Long.valueOf(fen.getAsLong()) : null;
    }
}

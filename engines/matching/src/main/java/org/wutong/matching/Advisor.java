package org.wutong.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one side could give way in so that more would suit. Each relaxation is counted by itself and exactly: so many suit
 * with it, less those that suit without. Only what a single condition bars can be won by a single relaxation, so one look
 * at every pair is enough. What asks more of somebody and adds no more than another of its kind is left out; the same
 * input gives the same list. Statutory ages and closed vacancies stay as they are, and an employer's age wish bars nobody.
 */
public final class Advisor {
    private final Matcher matcher;
    private final LocalDate asOf;

    public Advisor(Matcher matcher, LocalDate asOf) {
        this.matcher = matcher;
        this.asOf = asOf;
    }

    /**
     * What a worker finds and could find.
     *
     * @param suitable vacancies that suit
     * @param advice every useful relaxation of the worker's wishes, what adds most first
     */
    public record ForWorker(int suitable, List<Advice> advice) {
        public ForWorker {
            advice = List.copyOf(advice);
        }
    }

    /** What a worker could give way in. */
    public ForWorker forWorker(Worker worker, Collection<Vacancy> vacancies) {
        int suitable = 0;
        Map<HardCondition, List<Vacancy>> barred = new EnumMap<>(HardCondition.class);
        Candidate candidate = Candidate.of(worker, asOf);
        Sheet sheet = new Sheet(matcher.policy());
        for (Vacancy vacancy : vacancies) {
            matcher.judge(candidate, vacancy, sheet);
            if (sheet.bars() == 0) {
                suitable++;
            } else if (Integer.bitCount(sheet.bars()) == 1) {
                barred.computeIfAbsent(only(sheet), c -> new ArrayList<>()).add(vacancy);
            }
        }
        List<Advice> found = new ArrayList<>();
        found.addAll(Regions.useful(barred.getOrDefault(HardCondition.REGION, List.of())));
        found.addAll(Steps.down(
                barred.getOrDefault(HardCondition.WAGE, List.of()).stream()
                        .map(Vacancy::wageHigh)
                        .filter(Objects::nonNull),
                Relaxation.Pay::new));
        found.addAll(Missing.single(
                barred.getOrDefault(HardCondition.CERTIFICATE, List.of()).stream()
                        .map(vacancy -> Missing.of(vacancy.certificates(), worker.certificates())),
                Relaxation.Certificate::new));
        found.addAll(Missing.single(
                barred.getOrDefault(HardCondition.LANGUAGE, List.of()).stream()
                        .map(vacancy -> Missing.of(vacancy.languages(), worker.languages())),
                Relaxation.Language::new));
        found.addAll(Steps.down(
                barred.getOrDefault(HardCondition.NOT_FREE, List.of()).stream()
                        .map(vacancy -> vacancy.starts() == null ? vacancy.closes() : vacancy.starts())
                        .filter(Objects::nonNull)
                        .filter(day -> !day.isBefore(asOf)),
                Relaxation.Day::new));
        return new ForWorker(suitable, Advice.ranked(found));
    }

    private static HardCondition only(Sheet sheet) {
        return HardCondition.values()[Integer.numberOfTrailingZeros(sheet.bars())];
    }

    /**
     * What a vacancy finds and could find.
     *
     * @param suitable people it suits
     * @param elsewhere people whom it would suit but for where it is: they would have to be willing to come
     * @param advice every useful relaxation of what it asks or offers, what adds most first
     */
    public record ForVacancy(int suitable, int elsewhere, List<Advice> advice) {
        public ForVacancy {
            advice = List.copyOf(advice);
        }
    }

    /** What a vacancy could give way in. */
    public ForVacancy forVacancy(Vacancy vacancy, Iterable<Worker> workers) {
        int suitable = 0;
        Map<HardCondition, List<Worker>> barred = new EnumMap<>(HardCondition.class);
        Sheet sheet = new Sheet(matcher.policy());
        for (Worker worker : workers) {
            matcher.judge(Candidate.of(worker, asOf), vacancy, sheet);
            if (sheet.bars() == 0) {
                suitable++;
            } else if (Integer.bitCount(sheet.bars()) == 1) {
                barred.computeIfAbsent(only(sheet), c -> new ArrayList<>()).add(worker);
            }
        }
        List<Advice> found = new ArrayList<>();
        found.addAll(Steps.up(
                barred.getOrDefault(HardCondition.WAGE, List.of()).stream()
                        .map(Worker::wageFloor)
                        .filter(Objects::nonNull),
                Relaxation.Pay::new));
        found.addAll(Missing.single(
                barred.getOrDefault(HardCondition.CERTIFICATE, List.of()).stream()
                        .map(worker -> Missing.of(vacancy.certificates(), worker.certificates())),
                Relaxation.Certificate::new));
        found.addAll(Missing.single(
                barred.getOrDefault(HardCondition.LANGUAGE, List.of()).stream()
                        .map(worker -> Missing.of(vacancy.languages(), worker.languages())),
                Relaxation.Language::new));
        found.addAll(Steps.up(
                barred.getOrDefault(HardCondition.NOT_FREE, List.of()).stream()
                        .map(Worker::availableFrom)
                        .filter(Objects::nonNull),
                Relaxation.Day::new));
        return new ForVacancy(
                suitable, barred.getOrDefault(HardCondition.REGION, List.of()).size(), Advice.ranked(found));
    }
}

package org.wutong.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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

    /** Every useful relaxation of a worker's wishes, what adds most first. */
    public List<Advice> forWorker(Worker worker, Collection<Vacancy> vacancies) {
        Map<HardCondition, List<Vacancy>> barred = new EnumMap<>(HardCondition.class);
        for (Vacancy vacancy : vacancies) {
            Set<HardCondition> by = matcher.explain(worker, vacancy, asOf).barredBy();
            if (by.size() == 1) {
                barred.computeIfAbsent(by.iterator().next(), c -> new ArrayList<>())
                        .add(vacancy);
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
        return Advice.ranked(found);
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
        for (Worker worker : workers) {
            Set<HardCondition> by = matcher.explain(worker, vacancy, asOf).barredBy();
            if (by.isEmpty()) {
                suitable++;
            } else if (by.size() == 1) {
                barred.computeIfAbsent(by.iterator().next(), c -> new ArrayList<>())
                        .add(worker);
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

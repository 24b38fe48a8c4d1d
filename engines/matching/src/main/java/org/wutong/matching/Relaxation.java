package org.wutong.matching;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/**
 * One concrete thing that one side could give way in. A statutory age and a closed vacancy are no such thing. The same
 * words serve both sides: a worker accepts the pay, a vacancy offers it.
 */
public sealed interface Relaxation {
    /** The condition that gives way. */
    HardCondition condition();

    /** How it stands in an address: the amount, the code, the name or the day. */
    String value();

    /** The worker who has given way in this. */
    Worker on(Worker worker);

    /**
     * The vacancy that has given way in this.
     *
     * @throws IllegalArgumentException when a vacancy cannot give way in this, as in its place
     */
    Vacancy on(Vacancy vacancy);

    /**
     * Reads what {@link #value} wrote.
     *
     * @throws IllegalArgumentException when there is no such relaxation
     */
    static Relaxation parse(HardCondition condition, String value) {
        return switch (condition) {
            case WAGE -> new Pay(Long.parseLong(value));
            case REGION -> new Region(RegionCode.parse(value));
            case CERTIFICATE -> new Certificate(value);
            case LANGUAGE -> new Language(value);
            case NOT_FREE -> new Day(LocalDate.parse(value));
            case CLOSED, STATUTORY_AGE -> throw new IllegalArgumentException(condition + " cannot be relaxed");
        };
    }

    /**
     * A worker accepts so little, or a vacancy pays up to so much.
     *
     * @param fen fen a month
     */
    record Pay(long fen) implements Relaxation {
        @Override
        public HardCondition condition() {
            return HardCondition.WAGE;
        }

        @Override
        public String value() {
            return Long.toString(fen);
        }

        @Override
        public Worker on(Worker worker) {
            return Relaxing.like(worker).wageFloor(fen).build();
        }

        @Override
        public Vacancy on(Vacancy vacancy) {
            return Relaxing.like(vacancy).wage(vacancy.wageLow(), fen).build();
        }
    }

    /** A worker is willing to go to one more region. */
    record Region(RegionCode region) implements Relaxation {
        @Override
        public HardCondition condition() {
            return HardCondition.REGION;
        }

        @Override
        public String value() {
            return region.value();
        }

        @Override
        public Worker on(Worker worker) {
            Stream<RegionCode> outside =
                    worker.willingRegions().stream().filter(known -> known.within(region) != Truth.TRUE);
            return Relaxing.like(worker)
                    .willingRegions(Stream.concat(outside, Stream.of(region)).toList())
                    .build();
        }

        @Override
        public Vacancy on(Vacancy vacancy) {
            throw new IllegalArgumentException("the place of vacancy " + vacancy.id() + " cannot be moved");
        }
    }

    /** A worker gains a certificate, or a vacancy no longer asks for it. */
    record Certificate(String name) implements Relaxation {
        @Override
        public HardCondition condition() {
            return HardCondition.CERTIFICATE;
        }

        @Override
        public String value() {
            return name;
        }

        @Override
        public Worker on(Worker worker) {
            return Relaxing.like(worker)
                    .certificates(Relaxing.with(worker.certificates(), name))
                    .build();
        }

        @Override
        public Vacancy on(Vacancy vacancy) {
            return Relaxing.like(vacancy)
                    .certificates(Relaxing.without(vacancy.certificates(), name))
                    .build();
        }
    }

    /** A worker learns a language, or a vacancy no longer asks for it. */
    record Language(String name) implements Relaxation {
        @Override
        public HardCondition condition() {
            return HardCondition.LANGUAGE;
        }

        @Override
        public String value() {
            return name;
        }

        @Override
        public Worker on(Worker worker) {
            return Relaxing.like(worker)
                    .languages(Relaxing.with(worker.languages(), name))
                    .build();
        }

        @Override
        public Vacancy on(Vacancy vacancy) {
            return Relaxing.like(vacancy)
                    .languages(Relaxing.without(vacancy.languages(), name))
                    .build();
        }
    }

    /** A worker is free from this day, or the work begins on it. */
    record Day(LocalDate day) implements Relaxation {
        @Override
        public HardCondition condition() {
            return HardCondition.NOT_FREE;
        }

        @Override
        public String value() {
            return day.toString();
        }

        @Override
        public Worker on(Worker worker) {
            return Relaxing.like(worker).availableFrom(day).build();
        }

        @Override
        public Vacancy on(Vacancy vacancy) {
            return Relaxing.like(vacancy).starts(day).build();
        }
    }
}

package org.wutong.bureau.dispatch.sharing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.Entry;
import org.wutong.bureau.register.Ledgers;

/** Holds who has hands to spare against who lacks them: the same work, the nearest place first, at a time both name. */
@Component
@Transactional(readOnly = true)
public class Exchange {
    private static final int CITY = 4;
    private static final int PROVINCE = 2;

    private final Ledgers ledgers;
    private final BusinessDate businessDate;

    Exchange(Ledgers ledgers, BusinessDate businessDate) {
        this.ledgers = ledgers;
        this.businessDate = businessDate;
    }

    /** An entry of the register as this page needs it. @param until null while open */
    public record Offer(
            long id,
            String number,
            long employer,
            String job,
            int heads,
            String place,
            LocalDate since,
            @org.jspecify.annotations.Nullable LocalDate until) {}

    /** How near two places are. */
    public enum Nearness {
        SAME_COUNTY,
        SAME_CITY,
        SAME_PROVINCE,
        FAR
    }

    /** One that lacks hands and one that has some. @param heads how many both can agree on */
    public record Pair(Offer shortage, Offer surplus, Nearness nearness, int heads) {}

    /** Open today. @param shortage else surplus */
    public List<Offer> open(boolean shortage) {
        LocalDate today = businessDate.today();
        return ledgers.all(LabourExchange.class).stream()
                .filter(entry -> (entry.record().side() == ExchangeSide.SHORTAGE) == shortage)
                .filter(entry -> Optional.ofNullable(entry.record().until())
                        .filter(until -> until.isBefore(today))
                        .isEmpty())
                .map(Exchange::offer)
                .toList();
    }

    /** Nearest first, then most heads. */
    public List<Pair> pairs() {
        return pairs(open(true), open(false));
    }

    static List<Pair> pairs(List<Offer> shortages, List<Offer> surpluses) {
        return shortages.stream()
                .flatMap(lacks -> surpluses.stream()
                        .filter(has ->
                                has.employer() != lacks.employer() && sameWork(has, lacks) && sameTime(has, lacks))
                        .map(has -> new Pair(
                                lacks,
                                has,
                                nearness(lacks.place(), has.place()),
                                Math.min(lacks.heads(), has.heads()))))
                .sorted(Comparator.comparing(Pair::nearness)
                        .thenComparing(pair -> -pair.heads())
                        .thenComparing(pair -> pair.shortage().number()))
                .toList();
    }

    /** One of the names of the work stands in the other: 缝纫工, 缝纫. */
    private static boolean sameWork(Offer one, Offer other) {
        String a = one.job().strip();
        String b = other.job().strip();
        return a.contains(b) || b.contains(a);
    }

    private static boolean sameTime(Offer one, Offer other) {
        return (one.until() == null || !one.until().isBefore(other.since()))
                && (other.until() == null || !other.until().isBefore(one.since()));
    }

    private static Nearness nearness(String one, String other) {
        if (begin(one, 6).equals(begin(other, 6))) {
            return Nearness.SAME_COUNTY;
        }
        if (begin(one, CITY).equals(begin(other, CITY))) {
            return Nearness.SAME_CITY;
        }
        return begin(one, PROVINCE).equals(begin(other, PROVINCE)) ? Nearness.SAME_PROVINCE : Nearness.FAR;
    }

    private static String begin(String code, int length) {
        return code.substring(0, Math.min(length, code.length()));
    }

    private static Offer offer(Entry<LabourExchange> entry) {
        LabourExchange one = entry.record();
        return new Offer(
                entry.id(),
                one.number(),
                one.employer().id(),
                one.job(),
                one.heads(),
                one.place().code(),
                one.since(),
                one.until());
    }
}

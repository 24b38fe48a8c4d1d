package org.wutong.bureau.services.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.services.Counted;
import org.wutong.bureau.services.Gaps;
import org.wutong.bureau.services.Service;
import org.wutong.bureau.services.ServiceBook;
import org.wutong.bureau.services.ServiceDraft;
import org.wutong.bureau.services.ServiceKind;
import org.wutong.bureau.services.Services;

@BureauTest
class ProofsTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Services services;

    @Autowired
    ServiceBook book;

    @Autowired
    Gaps gaps;

    private long worker;

    @BeforeEach
    void somebody() {
        office.empty();
        worker = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 1), "test"));
    }

    @Test
    void standBehindEachTickAsManyAsAreCounted() {
        Random chance = new Random(3);
        for (int i = 0; i < 50; i++) {
            ServiceKind kind = book.kinds().get(chance.nextInt(book.kinds().size()));
            LocalDate day = LocalDate.of(2023 + chance.nextInt(2), 1 + chance.nextInt(11), 1 + chance.nextInt(5));
            ServiceDraft draft = ServiceDraft.of(worker, kind.code(), day, "王专干", "face")
                    .withContent("", "内容" + chance.nextInt(4))
                    .withOutcome(chance.nextInt(5) == 0 ? "not-reached" : null, "");
            office.as("officer", () -> services.record(draft));
        }
        List<Service> all = office.as("officer", () -> services.of(worker));
        office.as(
                "officer",
                () -> services.takeBack(List.of(all.get(2).id(), all.get(5).id()), "试试"));
        Map<Counted, Integer> behind = new EnumMap<>(Counted.class);
        Map<Counted, Integer> had = office.as("officer", () -> gaps.had(worker));
        new Proofs(office.as("officer", () -> services.of(worker)), book, gaps.year())
                .lines().stream()
                        .filter(line -> line.because() == Proofs.Because.COUNTS)
                        .forEach(line -> behind.merge(line.kind().countsAs(), 1, Integer::sum));
        assertThat(behind).isNotEmpty();
        had.forEach((counted, number) ->
                assertThat(behind.getOrDefault(counted, 0)).as(counted.name()).isEqualTo(number));
    }
}

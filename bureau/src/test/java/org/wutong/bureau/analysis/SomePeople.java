package org.wutong.bureau.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.Education;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.vocabulary.Gender;

/** Random people and jobs of two villages, where much is not known. */
public final class SomePeople {
    private static final String[] PLACES = {
        TestOffice.TOWNSHIP,
        TestOffice.TOWNSHIP + "207",
        TestOffice.OTHER_TOWNSHIP,
        "640106",
        "640104",
        "640302",
        "64",
        "6401",
        "330110",
        "11"
    };
    private static final String[] INDUSTRIES = {"A01", "C18", "E47", "H62"};
    private static final String[] CHANNELS = {"自主外出", "有组织输出"};

    private final Random random;
    private final TestOffice office;
    private final Workers workers;
    private final Spells spells;
    private int sequence;

    public SomePeople(long seed, TestOffice office, Workers workers, Spells spells) {
        this.random = new Random(seed);
        this.office = office;
        this.workers = workers;
        this.spells = spells;
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private <T> T of(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private @Nullable Boolean truth() {
        return maybe(random.nextBoolean());
    }

    public void add(int count) {
        office.as("officer", () -> {
            for (int i = 0; i < count; i++) {
                work(workers.add(person(), "test"));
            }
            return true;
        });
    }

    private WorkerDraft person() {
        sequence++;
        WorkerDraft draft = WorkerDraft.at(random.nextBoolean() ? MadeUp.VILLAGE : MadeUp.OTHER_VILLAGE)
                .household(Integer.toString(1 + random.nextInt(12)))
                .name("某" + (char) ('一' + sequence))
                .set(WorkerField.BIRTH_DATE, maybe(TestOffice.TODAY.minusDays(5_000 + random.nextInt(22_000))))
                .set(WorkerField.GENDER, maybe(of(Gender.values())))
                .set(WorkerField.EDUCATION, maybe(of(Education.values())))
                .set(WorkerField.LABOUR_CAPACITY, maybe(of(LabourCapacity.values())))
                .set(WorkerField.HEALTH, maybe(random.nextBoolean() ? "健康" : "残疾"))
                .set(WorkerField.AT_SCHOOL, maybe(random.nextInt(5) == 0))
                .set(WorkerField.WILLING, truth())
                .set(WorkerField.RURAL_HUKOU, maybe(true))
                .set(WorkerField.SKILLS, random.nextBoolean() ? List.of("缝纫") : List.of());
        return random.nextBoolean()
                ? draft
                : draft.category(CategoryClaim.holds(of(CategoryKind.values()), random.nextBoolean(), "test"));
    }

    private void work(long worker) {
        LocalDate day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(700));
        for (int jobs = random.nextInt(4); jobs > 0 && day.isBefore(TestOffice.TODAY); jobs--) {
            LocalDate last = day.plusDays(20 + random.nextInt(500));
            boolean open = jobs == 1 && random.nextBoolean();
            spells.add(SpellDraft.of(worker, day)
                    .until(open ? null : last)
                    .employer(null, maybe(random.nextBoolean() ? "甲厂" : "乙厂"))
                    .at(maybe(of(PLACES)))
                    .industry(maybe(of(INDUSTRIES)))
                    .selfEmployed(truth())
                    .channel(maybe(of(CHANNELS)))
                    .monthlyWage(maybe(100_000L + 10_000L * random.nextInt(100))));
            day = last.plusDays(1 + (random.nextBoolean() ? 0 : random.nextInt(90)));
        }
    }
}
